// draw.mjs NAME SHOWN FOLDER: pictures (PNG) of the page NAME.html in $PAGES, in
// which SHOWN was searched for and chosen and its first fact is open: page.png of
// the graph, page-VIEW.png of each other view.

import {launch, open, settled} from "./page.mjs";

const [name, shown, folder] = process.argv.slice(2);
const browser = await launch();
const {page} = await open(browser, name, {width: 1280, height: 800});
await page.type("#search", shown);
await page.click("#found li");
await page.waitForSelector("#details .fact summary");
await page.click("#details .fact summary");
await settled(page);
await new Promise((done) => setTimeout(done, 1000));  // the picture moves there
await page.screenshot({path: `${folder}/page.png`});
for (const view of ["events", "map", "sources", "disputes", "review"]) {
  await page.click(`#view-${view}`);
  await settled(page);
  await page.screenshot({path: `${folder}/page-${view}.png`});
}
await browser.close();
