// What the picture's lines mean.

import {element} from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const LINES = [["asserted", "", "told as so"],
               ["unsure", "9 6", "planned, possible, attempted"],
               ["denied", "3 4", "denied"], ["disputed", "", "disputed"]];

export function showLines(list, colour) {
  list.replaceChildren(...LINES.map(([kind, dashes, name]) => {
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(SVG, "line");
    for (const [key, value] of Object.entries({
      x1: 0, x2: "100%", y1: "50%", y2: "50%", stroke: colour[kind],
      "stroke-width": 2.5, "stroke-dasharray": dashes})) {
      line.setAttribute(key, value);
    }
    drawing.append(line);
    return element("li", {}, drawing, name);
  }));
}
