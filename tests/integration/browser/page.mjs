// A page of griot in Chromium, opened from the disk as by a double click.

import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

const require = createRequire(path.join(process.env.CONSUMERS, "package.json"));
const {default: puppeteer} =
    await import(pathToFileURL(require.resolve("puppeteer-core")));

// The script of axe-core, which finds what keeps people out.
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Chromium with a WebGL of software, or with none.
export async function launch({webgl = true} = {}) {
  return puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    protocolTimeout: 240000,
    args: ["--no-sandbox", ...webgl ? ["--enable-unsafe-swiftshader"]
      : ["--disable-gpu", "--disable-3d-apis"]]});
}

// `asked` of the result lists what the page asks for besides itself, `wrong`
// its errors and what its policy refused.
export async function open(browser, name, options = {}) {
  return openAt(browser, pathToFileURL(
    path.join(process.env.PAGES, `${name}.html`)).href, options);
}

// The same for the page at an address.
export async function openAt(browser, url, {
    dark = false, drawn = true, width = 1400, height = 900} = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(240000);
  await page.setViewport({width, height});
  await page.emulateMediaFeatures([
    {name: "prefers-color-scheme", value: dark ? "dark" : "light"}]);
  const asked = [];
  const wrong = [];
  page.on("request", (request) => {
    // A blob is what the page itself has made: its worker.
    if (request.url() !== url && !request.url().startsWith("blob:")) {
      asked.push(request.url());
    }
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("dialog", (dialog) => wrong.push(dialog.message()));
  await page.goto(url, {timeout: 240000});
  await page.waitForFunction("document.querySelector('#count').textContent");
  if (drawn) await page.waitForSelector("#picture[data-settled]");
  return {page, asked, wrong};
}

export const text = (page, selector) =>
  page.$eval(selector, (element) => element.textContent);

export const texts = (page, selector) =>
  page.$$eval(selector, (all) => all.map((element) => element.textContent));

export const focused = (page) =>
  page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id");

// Two frames on, so that what a click has changed is seen.
export const settled = (page) => page.evaluate(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done))));
