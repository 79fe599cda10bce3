// How smoothly the page of a large graph moves: makes a page of generated news
// (export_speed), opens it in Chromium and uses it as a reader would.
//
//   node bench/page_frames.mjs --build build/release \
//     --consumers build/consumers/browser [--statements 26500] [--page FILE.html]
//
// Prints a line for each thing that is done: frames shown, the time from one to
// the next, the processor time that the page's own thread took for each (without
// the drawing itself, which a headless Chromium does in software in another
// process), and its tasks of more than 50 ms. Exits with 1 if the page does not
// show what its data hold. tests/integration/browser/install.sh fills
// --consumers.

import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {parseArgs} from "node:util";

const {values: options} = parseArgs({options: {
  build: {type: "string", default: "build/release"},
  consumers: {type: "string", default: "build/consumers/browser"},
  statements: {type: "string", default: "26500"},
  page: {type: "string"},
  width: {type: "string", default: "1400"},
  height: {type: "string", default: "900"}}});
const require = createRequire(path.resolve(options.consumers, "package.json"));
const {default: puppeteer} =
    await import(pathToFileURL(require.resolve("puppeteer-core")));

const LONG = 50;  // milliseconds
const PACE = 16;  // milliseconds from one movement of the hand to the next

const sleep = (milliseconds) =>
  new Promise((done) => setTimeout(done, milliseconds));

function makePage(folder) {
  if (options.page) return path.resolve(options.page);
  const page = path.join(folder, "page.html");
  const program = path.join(options.build, "bench", "export_speed");
  const done = spawnSync(program, [options.statements, "html", page],
                         {encoding: "utf8"});
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  return page;
}

// What the data say that the page must show.
function expectedOf(page) {
  const json = readFileSync(page, "utf8")
    .match(/<script type="application\/json" id="data">(.*?)<\/script>/s)[1];
  const {facts, entities, documents, strings} = JSON.parse(json);
  const lines = new Set();
  let ties = 0;
  for (const fact of facts) {
    const [, subject, object] = fact;
    if (subject >= 0 && object >= 0) {
      if (subject !== object) lines.add([subject, object].sort().join());
      continue;
    }
    const ends = new Set([subject, object]);
    for (let i = 0; i < fact[14].length; i += 3) {
      if (strings[fact[14][i]] !== "time") ends.add(fact[14][i + 2]);
    }
    ends.delete(-1);
    if (ends.size > 1) ties += ends.size;
  }
  return {facts: facts.length, entities: entities.length,
          documents: documents.length, lines: lines.size + ties};
}

const number = (text) => Number(text.replaceAll(",", ""));

function quantile(sorted, share) {
  return sorted.length === 0 ? 0
    : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

// The frames of one stretch, from the events that Chromium traces.
function framesOf(events) {
  const mains = new Set(events.filter(({name, args}) =>
    name === "thread_name" && args.name === "CrRendererMain")
    .map(({pid, tid}) => `${pid}:${tid}`));
  const own = events.filter(({pid, tid}) => mains.has(`${pid}:${tid}`));
  const shown = own.filter(({name}) => name === "FireAnimationFrame")
    .map(({ts}) => ts / 1000);
  const times = [...new Set(shown)].sort((a, b) => a - b);
  // Callbacks of one frame follow each other closely.
  const frames = times.filter((time, i) => i === 0 || time - times[i - 1] > 2);
  let end = 0;
  const tasks = own.filter(({name, ph}) => ph === "X" && /RunTask$/.test(name))
    .map(({ts, dur, tdur}) => ({at: ts / 1000, wall: (dur || 0) / 1000,
                                cpu: (tdur || 0) / 1000}))
    .sort((a, b) => a.at - b.at || b.wall - a.wall)
    .filter(({at, wall}) => {  // not what is part of another
      if (at + wall <= end) return false;
      end = at + wall;
      return true;
    });
  const cpu = frames.slice(1).map(() => 0);
  for (const task of tasks) {
    const at = frames.findLastIndex((frame) => frame <= task.at + task.wall);
    if (at >= 0 && at < cpu.length) cpu[at] += task.cpu;
  }
  const ascending = (all) => all.sort((a, b) => a - b);
  return {
    deltas: ascending(frames.slice(1).map((frame, i) => frame - frames[i])),
    cpu: ascending(cpu),
    long: tasks.filter(({cpu: own}) => own > LONG).map(({cpu: own}) => own),
    blocked: tasks.filter(({wall}) => wall > LONG).length};
}

function tell(name, {deltas, cpu, long, blocked}) {
  const cell = (value) => value.toFixed(1).padStart(7);
  const three = (all) => [quantile(all, 0.5), quantile(all, 0.95),
                          all.at(-1) ?? 0].map(cell).join("");
  console.log(`${name.padEnd(26)}${String(deltas.length).padStart(7)} ` +
    ` ${three(deltas)}  ${three(cpu)}  ${String(long.length).padStart(4)}` +
    `${cell(long.reduce((a, b) => Math.max(a, b), 0))}` +
    `${String(blocked).padStart(8)}`);
}

async function watch(page, name, action) {
  await page.tracing.start({categories: ["toplevel", "devtools.timeline",
    "disabled-by-default-devtools.timeline", "__metadata"]});
  await action();
  const buffer = await page.tracing.stop();
  tell(name, framesOf(JSON.parse(Buffer.from(buffer).toString()).traceEvents));
}

async function boxOf(page, selector) {
  const box = await (await page.$(selector)).boundingBox();
  return {...box, middleX: box.x + box.width / 2,
          middleY: box.y + box.height / 2};
}

async function moveThrough(page, points) {
  for (const [x, y] of points) {
    await page.mouse.move(x, y);
    await sleep(PACE);
  }
}

const line = (count, at) => Array.from({length: count}, (_, i) => at(i / count));

async function pan(page) {
  const {middleX, middleY} = await boxOf(page, "#picture");
  for (let turn = 0; turn < 3; ++turn) {
    await page.mouse.move(middleX, middleY);
    await page.mouse.down();
    await moveThrough(page, line(60, (t) =>
      [middleX + 250 * Math.sin(7 * t), middleY + 150 * Math.sin(9 * t)]));
    await page.mouse.up();
    await sleep(200);
  }
}

async function zoom(page) {
  const {middleX, middleY} = await boxOf(page, "#picture");
  await page.mouse.move(middleX, middleY);
  for (let i = 0; i < 24; ++i) {
    await page.mouse.wheel({deltaY: i % 16 < 8 ? -120 : 120});
    await sleep(120);
  }
}

async function hover(page) {
  const {x, y, width, height} = await boxOf(page, "#picture");
  await moveThrough(page, line(200, (t) =>
    [x + width * (0.5 + 0.3 * Math.sin(13 * t)),
     y + height * (0.5 + 0.3 * Math.cos(17 * t))]));
}

async function dragSlider(page) {
  const {x, width, middleY} = await boxOf(page, "#from");
  await page.mouse.move(x + 6, middleY);
  await page.mouse.down();
  await moveThrough(page, line(120, (t) =>
    [x + 6 + width * 0.7 * Math.sin(Math.PI * t), middleY]));
  await page.mouse.move(x, middleY);
  await page.mouse.up();
  await sleep(300);
}

async function filter(page) {
  const boxes = await page.$$("#filters .choices input");
  for (const box of boxes.slice(0, 5)) {
    await box.click();
    await sleep(250);
    await box.click();
    await sleep(250);
  }
}

async function dragConfidence(page) {
  await page.$eval("#confidence", (slider) => slider.scrollIntoView());
  const {x, width, middleY} = await boxOf(page, "#confidence");
  await page.mouse.move(x + 8, middleY);
  await page.mouse.down();
  await moveThrough(page, line(80, (t) =>
    [x + 8 + width * 0.9 * Math.sin(Math.PI * t), middleY]));
  await page.mouse.move(x - 4, middleY);
  await page.mouse.up();
  await sleep(300);
}

async function search(page) {
  await page.click("#search");
  await page.keyboard.type("bado", {delay: 60});
  await page.keyboard.press("Enter");
  await sleep(500);
  await page.keyboard.press("Escape");
  await sleep(300);
}

async function choose(page) {
  const {x, y, width, height} = await boxOf(page, "#picture");
  for (let i = 0; i < 8; ++i) {
    await page.mouse.click(x + width * (0.35 + 0.04 * i), y + height * 0.5);
    await sleep(250);
  }
  await page.keyboard.press("Escape");
  await sleep(300);
}

async function checkCounts(page, expected) {
  const count = await page.$eval("#count", (element) => element.textContent);
  const [facts, all, entities, documents] =
      count.match(/\d[\d,]*/g).map(number);
  assert.equal(facts, expected.facts, count);
  assert.equal(all, expected.facts, count);
  assert.ok(entities > 0 && entities <= expected.entities, count);
  assert.equal(documents, expected.documents, count);
}

async function run(file) {
  const expected = expectedOf(file);
  const browser = await puppeteer.launch({
    executablePath: "/usr/bin/chromium", protocolTimeout: 600000,
    args: ["--no-sandbox", "--enable-unsafe-swiftshader"]});
  try {
    const page = await browser.newPage();
    const wrong = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.setViewport({width: Number(options.width),
                            height: Number(options.height)});
    // Frames are asked for all the time, so that one that is late is seen.
    await page.evaluateOnNewDocument(() => {
      const frame = () => {
        const count = document.querySelector("#count")?.textContent;
        if (count && document.querySelector("#picture canvas")) {
          window.firstDrawn ??= performance.now();
        }
        if (document.querySelector("#picture[data-settled]")) {
          window.settledAt ??= performance.now();
        }
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    console.log(`${expected.facts} facts of ${expected.entities} entities, ` +
      `${expected.lines} lines`);
    console.log("                          frames   ms between them     " +
      "  own CPU ms a frame    tasks over 50 ms");
    console.log("                                  median    95 %   most " +
      " median    95 %   most   CPU   most blocked");
    await watch(page, "opening", async () => {
      await page.goto(pathToFileURL(file).href, {timeout: 600000});
      await page.waitForFunction("window.firstDrawn", {timeout: 600000});
      await checkCounts(page, expected);
    });
    await watch(page, "unfolding", async () => {
      await page.waitForFunction("window.settledAt", {timeout: 600000});
    });
    for (const [name, action] of [
      ["panning", pan], ["zooming", zoom], ["hovering", hover],
      ["time slider", dragSlider], ["filtering", filter],
      ["confidence slider", dragConfidence], ["searching", search],
      ["choosing by click", choose]]) {
      await watch(page, name, () => action(page));
      await checkCounts(page, expected);
    }
    assert.deepEqual(wrong, []);
    const [drawn, settled, script] = await page.evaluate(() =>
      [window.firstDrawn, window.settledAt,
       performance.getEntriesByType("paint")[0]?.startTime ?? 0]);
    console.log(`first paint ${script.toFixed(0)} ms, first drawn frame ` +
      `${drawn.toFixed(0)} ms, settled ${settled.toFixed(0)} ms after opening`);
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "page-frames-"));
try {
  await run(makePage(folder));
} finally {
  rmSync(folder, {recursive: true});
}
