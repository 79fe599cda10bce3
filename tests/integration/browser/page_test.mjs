// Run by browser_test.py, which makes the pages.

import assert from "node:assert/strict";
import {after, before, test} from "node:test";

import {axe, focused, launch, open, openAt, settled, text, texts} from "./page.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// The middle of the picture, where the one line between two circles is.
async function middle(page) {
  const box = await (await page.$("#picture")).boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function choose(page, title, name) {
  const label = await page.evaluateHandle((wanted, of) => {
    const fieldset = [...document.querySelectorAll("#filters fieldset")].find(
      (each) => each.querySelector("legend")?.textContent === wanted);
    return [...fieldset.querySelectorAll("label")].find((each) =>
      each.querySelector(".name").textContent === of);
  }, title, name);
  await label.click();
  await settled(page);
}

test("a click on a line shows all its sentences with their sources", async () => {
  const {page, asked, wrong} = await open(browser, "pair");
  await page.mouse.click(...await middle(page));
  await page.waitForSelector("#details .fact");
  assert.equal((await page.$$("#details blockquote")).length, 2);
  const said = await text(page, "#details");
  for (const expected of [
    "Ana Çelik, a spokesman said, met Bo Ri in Ada on Monday.",
    "Ana Çelik did not meet Bo Ri, the Post has learnt.", "North Wire",
    "South Post", "2024-05-06", "2024-05-20", "Said by spokesman (“said”)",
    "The text itself says so", "denied", "Disputed: Claimed here, denied there"]) {
    assert.ok(said.includes(expected), `${expected} in ${said}`);
  }
  assert.deepEqual(await texts(page, "#details mark.source"), ["a spokesman"]);
  assert.deepEqual(await texts(page, "#details mark.subject"),
                   ["Ana Çelik", "Ana Çelik"]);
  assert.deepEqual(await page.$$eval("#details a", (all) =>
    all.map((link) => link.href)), ["https://wire.example/1"]);
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("names are found without their accents and capitals", async () => {
  const {page} = await open(browser, "pair");
  await page.type("#search", "celik");
  assert.deepEqual((await texts(page, "#found li")).length, 1);
  await page.click("#found li");
  assert.equal(await text(page, "#details h2"), "Ana Çelik");
  assert.equal((await page.$$("#details .fact")).length, 2);
  await page.close();
});

test("each filter narrows what is shown", async () => {
  const {page} = await open(browser, "pair");
  const shown = async () => (await text(page, "#count")).split(" ")[0];
  assert.equal(await shown(), "2");
  await choose(page, "Published by", "North Wire");
  assert.equal(await shown(), "1");
  await choose(page, "How it is told", "Denied");
  assert.equal(await shown(), "0");
  await page.click("#clear");
  await settled(page);
  assert.equal(await shown(), "2");
  await choose(page, "Type", "place");
  assert.equal(await shown(), "1");
  await choose(page, "Type", "place");
  await choose(page, "Said by", "spokesman");
  assert.equal(await shown(), "1");
  await choose(page, "Said by", "spokesman");
  await choose(page, "Relation", "consults");
  assert.equal(await shown(), "2");
  await page.focus("#confidence");
  for (let i = 0; i < 14; ++i) await page.keyboard.press("ArrowRight");
  await settled(page);
  assert.equal(await shown(), "1");
  await page.close();
});

test("the time slider leaves out what was said before", async () => {
  const {page} = await open(browser, "pair");
  const box = await (await page.$("#from")).boundingBox();
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2,
                        {steps: 5});
  await page.mouse.up();
  await settled(page);
  assert.match(await text(page, "#count"), /^1 fact of 2/);
  assert.match(await text(page, "#range"), /^2024-05-1\d to 2024-05-20$/);
  await page.click("#view-list");
  assert.deepEqual((await texts(page, "#list-view li")).length, 1);
  assert.match(await text(page, "#list-view li"), /does not consult.*denied/);
  await page.close();
});

test("all can be done with the keyboard", async () => {
  const {page} = await open(browser, "pair");
  const {keyboard} = page;
  await keyboard.press("/");
  assert.equal(await focused(page), "search");
  await keyboard.type("RI");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  assert.equal(await text(page, "#details h2"), "Bo Ri");
  await keyboard.press("Tab");
  assert.equal(await focused(page), "Put right");
  await keyboard.press("Tab");
  assert.equal(await focused(page), "Ana Çelik");
  assert.notEqual(await page.evaluate(() =>
    getComputedStyle(document.activeElement).outlineStyle), "none");
  await keyboard.press("Enter");
  assert.equal(await text(page, "#details h2"), "Ana Çelik");
  await keyboard.press("Escape");
  assert.equal(await text(page, "#details h2"), "First to read");
  await page.focus("#view-list");
  await keyboard.press("Enter");
  for (let i = 0; i < 60 && !await page.evaluate(() =>
    document.activeElement.matches("#list-view [data-row]")); ++i) {
    await keyboard.press("Tab");
  }
  const first = await focused(page);
  await keyboard.press("ArrowDown");
  const second = await focused(page);
  assert.notEqual(first, second);
  await keyboard.press("ArrowUp");
  assert.equal(await focused(page), first);
  await keyboard.press("Enter");
  assert.equal((await page.$$("#details .fact")).length, 1);
  await page.close();
});

test("light and dark, by the system and by the button", async () => {
  const ground = (page) => page.evaluate(() =>
    getComputedStyle(document.body).backgroundColor);
  const {page, wrong} = await open(browser, "pair", {dark: true});
  const dark = await ground(page);
  await page.click("#theme");
  const light = await ground(page);
  assert.notEqual(dark, light);
  await page.click("#theme");
  assert.equal(await ground(page), dark);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("without WebGL the page says so and the list works", async () => {
  const blind = await launch({webgl: false});
  const {page, wrong} = await open(blind, "pair", {drawn: false});
  await page.waitForSelector("#notice:not([hidden])");
  assert.match(await text(page, "#notice"), /cannot be drawn here/);
  await page.click("#list-view li button");
  assert.equal((await page.$$("#details .fact")).length, 1);
  assert.deepEqual(wrong, []);
  await blind.close();
});

test("nothing runs, whatever is opened", async () => {
  const {page, asked, wrong} = await open(browser, "hostile");
  assert.equal((await page.$$("script")).length, 2);
  await page.type("#search", "x");
  const found = (await page.$$("#found li")).length;
  assert.ok(found >= 12, String(found));
  await page.keyboard.press("Enter");
  for (const view of ["events", "map", "sources", "disputes", "review", "list"]) {
    await page.click(`#view-${view}`);
    await settled(page);
  }
  const rows = (await page.$$("#list-view li button")).length;
  assert.ok(rows >= 12, String(rows));
  for (let i = 0; i < rows; ++i) {
    await (await page.$$("#list-view li button"))[i].click();
    assert.equal((await page.$$("#details blockquote")).length, 1);
  }
  assert.ok((await text(page, "#list-view")).includes(
    "</script><script>document.title='ran'</script>"));
  assert.equal(await page.title(), "griot");
  assert.equal((await page.$$("script")).length, 2);
  assert.equal((await page.$$("img, iframe, object, embed")).length, 0);
  assert.deepEqual(await page.$$eval("a", (all) =>
    all.map((link) => link.href)), []);
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("the direction of a name does not reach beyond it", async () => {
  const {page} = await open(browser, "hostile");
  await page.click("#view-list");
  const outside = await page.$$eval("#list-view li button", (all) =>
    all.filter((button) => [...button.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE &&
      /[\u202a-\u202e\u2066-\u2069]/.test(node.data))).length);
  assert.equal(outside, 0);
  await page.close();
});

test("what a script is made to load is refused", async () => {
  const {page, wrong} = await open(browser, "hostile");
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    const refused = await fetch("https://x.example/").then(() => false,
                                                           () => true);
    return {ran: window.ran === true, refused};
  });
  assert.deepEqual(ran, {ran: false, refused: true});
  assert.ok(wrong.some((message) => message.includes("Content Security Policy")));
  await page.close();
});

test("20,000 edges are drawn, moved, filtered and searched", async () => {
  const {page, asked, wrong} = await open(browser, "crowd", {width: 1000, height: 600});
  assert.match(await text(page, "#count"), /^(19|20),\d{3} facts/);
  const [x, y] = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 10; ++i) await page.mouse.move(x + 8 * i, y);
  await page.mouse.up();
  const pointed = () => page.$eval("#picture", (element) => element.style.cursor);
  for (let i = 0; i < 200 && await pointed() === ""; ++i) {
    await page.mouse.move(x - 100 + i, y - 50 + i % 7);
    await settled(page);
  }
  assert.equal(await pointed(), "pointer");
  const found = await page.evaluate(() => JSON.parse(
    document.querySelector("#data").textContent).strings.find((text) =>
    /^[A-Z][a-z]{5} [A-Z][a-z]{5}$/.test(text)));
  await page.type("#search", found.toUpperCase());
  await page.keyboard.press("Enter");
  assert.equal(await text(page, "#details h2"), found);
  await choose(page, "Published by", "Paper 3");
  assert.match(await text(page, "#count"), /^2,\d{3} facts/);
  await page.click("#view-list");
  assert.equal((await page.$$("#list-view li")).length, 100);
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("a place on the map leads to its facts, by mouse and by keyboard", async () => {
  const {page, asked, wrong} = await open(browser, "samples");
  await page.click("#view-map");
  await settled(page);
  assert.match(await text(page, "#map-view p"),
               /^\d+ facts at \d+ places; \d+ facts without one\. Outlines: Natural Earth\.$/);
  const marks = (await page.$$("#map-view .mark")).length;
  assert.ok(marks >= 3, String(marks));
  const names = await page.$$eval("#map-view text", (all) =>
    all.map((one) => one.getBoundingClientRect()).map(
      ({left, right, top, bottom}) => ({left, right, top, bottom})));
  for (const a of names) {
    assert.ok(names.every((b) => a === b || a.left >= b.right || b.left >= a.right ||
                                 a.top >= b.bottom || b.top >= a.bottom));
  }
  await page.click("#map-view .mark circle");
  assert.ok((await page.$$("#details .fact")).length >= 1);
  await page.keyboard.press("Escape");
  await page.$eval("#map-view .mark", (mark) => mark.focus());
  await page.keyboard.press("Enter");
  assert.ok((await page.$$("#details .fact")).length >= 1);
  await page.click("#map-view .zoom button");
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("a source leads to what it says, in the order of its text", async () => {
  const {page, wrong} = await open(browser, "pair");
  await page.click("#view-sources");
  await settled(page);
  assert.deepEqual(await texts(page, "#sources-view tbody th > bdi"),
                   ["North Wire", "South Post"]);
  assert.deepEqual(await texts(page, "#sources-view .number"),
                   ["1", "1", "1", "1", "1", "1", "1", "1"]);
  await page.click("#sources-view .link");
  const sentence = "Ana Çelik, a spokesman said, met Bo Ri in Ada on Monday.";
  assert.deepEqual(await texts(page, "#details .text .read"), [sentence]);
  await page.click("#details .text .count");
  assert.equal((await page.$$("#details .fact")).length, 1);
  await page.click("#details figcaption button:last-of-type");
  assert.deepEqual(await texts(page, "#details .text .here"), [sentence]);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("events are a table that sorts by its columns", async () => {
  const {page, wrong} = await open(browser, "samples");
  await page.click("#view-events");
  await settled(page);
  const killed = async () => (await page.$$eval("#events-view tbody tr", (rows) =>
    rows.map((row) => row.children[5].textContent))).filter((toll) => toll !== "");
  const heads = await page.$$("#events-view th button");
  await heads[5].click();
  const most = (toll) => Number(toll.match(/\d+$/)[0]);
  const tolls = (await killed()).map(most);
  assert.ok(tolls.length > 1);
  assert.deepEqual(tolls, [...tolls].sort((a, b) => b - a));
  assert.equal(await page.$eval("#events-view th[aria-sort]",
    (head) => head.textContent), "Killed");
  const whats = await page.$$eval("#events-view tbody button", (buttons) =>
    buttons.map(({textContent, title}) => `${textContent} = ${title}`));
  assert.ok(whats.includes("Coercion: arrest (legal) = COERCE, arrest, legal"), whats);
  await page.click("#events-view tbody button");
  assert.ok((await page.$$("#details .fact")).length >= 1);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("what is disputed stands together", async () => {
  const {page} = await open(browser, "pair");
  await page.click("#view-disputes");
  await settled(page);
  assert.match(await text(page, "#disputes-view"),
               /1 point in which.*Claimed here, denied there.*North Wire.*South Post/s);
  await page.click("#disputes-view .link");
  assert.equal((await page.$$("#details .fact")).length, 1);
  await page.close();
});

test("what is decided in a page from the disk can be downloaded", async () => {
  const {page, asked, wrong} = await open(browser, "pair");
  await page.click("#view-list");
  await page.click("#list-view li button");
  const wrongly = async () => (await page.$$("#details .mark-button"))[1];
  await page.type("#details .reason", "hearsay");
  await (await wrongly()).click();
  await settled(page);
  assert.equal(await (await wrongly()).evaluate((button) =>
    button.getAttribute("aria-pressed")), "true");
  await page.click("#view-review");
  await settled(page);
  assert.match(await text(page, "#review-view"),
               /1 decision.*Wrong: Ana Çelik consults Bo Ri.*hearsay/s);
  const rows = await page.evaluate(() => new Promise((done) => {
    URL.createObjectURL = (blob) => {
      blob.text().then(done);
      return "#";
    };
    [...document.querySelectorAll("#review-view button")].find((button) =>
      button.textContent === "Download decisions").click();
  }));
  assert.deepEqual(JSON.parse(rows), {
    decision: "wrong", name: "Ana Çelik", other: "Bo Ri", value: "consults",
    reason: "hearsay"});
  // A later decision takes its place.
  await (await page.$$("#details .mark-button"))[0].click();
  await settled(page);
  assert.match(await text(page, "#review-view"), /1 decision.*Right: Ana/s);
  await page.evaluate(() => [...document.querySelectorAll("#review-view button")]
    .find((button) => button.textContent === "Take back").click());
  await settled(page);
  assert.match(await text(page, "#review-view"), /0 decisions/);
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("a review takes facts out of the store and gives entities names", async () => {
  const {page, wrong} = await openAt(browser, process.env.REVIEW);
  const facts = async () => Number((await text(page, "#count"))
    .match(/of ([\d,]+),/)[1].replace(",", ""));
  const before = await facts();
  await page.click("#view-list");
  await page.click("#list-view li button");
  const fact = await page.$eval("#details .fact", (card) => card.dataset.fact);
  await (await page.$$("#details .mark-button"))[1].click();
  await page.waitForSelector("#details .mark-button[aria-pressed=true]");
  await page.type("#search", "bangui");
  await page.keyboard.press("Enter");
  await page.click("#details .put-right summary");
  await page.$eval("#details .put-right input", (input) => { input.value = ""; });
  await page.type("#details .put-right input", "Capital <b>");
  await page.click("#details .put-right button");
  await page.click("#view-review");
  // What reports count differently is called wrong sentence by sentence.
  await page.waitForFunction(() =>
    /[2-9] decisions.*Wrong: .*is called Capital <b>/s.test(
      document.querySelector("#review-view").textContent));
  await Promise.all([
    page.waitForNavigation({timeout: 240000}),
    page.evaluate(() => [...document.querySelectorAll("#review-view button")]
      .find((button) => button.textContent === "Merge the graph anew").click())]);
  await page.waitForFunction("document.querySelector('#count').textContent");
  assert.ok(await facts() < before);
  const {ids, names} = await page.evaluate(() => {
    const raw = JSON.parse(document.querySelector("#data").textContent);
    return {ids: raw.facts.map((row) => raw.strings[row[0]]),
            names: raw.entities.map((row) => raw.strings[row[1]])};
  });
  assert.ok(!ids.includes(fact));
  assert.ok(names.includes("Capital <b>"));
  assert.deepEqual(wrong, []);
  await page.close();
});

test("axe finds nothing serious, in any view, light or dark", async () => {
  for (const dark of [false, true]) {
    const {page} = await open(browser, "samples", {dark});
    await page.evaluate(axe);
    for (const view of ["graph", "list", "events", "map", "sources",
                        "disputes", "review"]) {
      await page.click(`#view-${view}`);
      await settled(page);
      if (view === "review") {
        await page.type("#search", "bangui");
        await page.keyboard.press("Enter");
        await page.click("#details .put-right summary");
        await page.click("#details .fact .mark-button");
        await settled(page);
      }
      const found = await page.evaluate(async () =>
        (await globalThis.axe.run()).violations
          .filter(({impact}) => impact === "serious" || impact === "critical")
          .map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`));
      assert.deepEqual(found, [], `${view}, ${dark ? "dark" : "light"}`);
    }
    await page.close();
  }
});

test("a person is found and its sentences read", async () => {
  const {page, asked, wrong} = await open(browser, "samples");
  await page.type("#search", "theodore maidou");
  await page.keyboard.press("Enter");
  assert.equal(await text(page, "#details h2"), "Théodore Maïdou");
  await page.click("#details summary");
  assert.ok((await text(page, "#details blockquote")).length > 20);
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await page.close();
});
