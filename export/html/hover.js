// The label of the node under the pointer, in the colours of the page (sigma's
// own is white on either ground).

import {colours, isDark} from "./colours.js";

export function drawHover(context, data, settings) {
  const colour = colours();
  const size = settings.labelSize;
  context.font = `600 ${size}px ${settings.labelFont}`;
  const label = typeof data.label === "string" ? data.label : "";
  const width = label === "" ? 0 : context.measureText(label).width + 8;
  const radius = data.size + 3;
  context.fillStyle = isDark() ? "#2a323a" : "#ffffff";
  context.shadowBlur = 8;
  context.shadowColor = "#00000066";
  context.beginPath();
  context.roundRect(data.x - radius, data.y - Math.max(radius, size * 0.75),
                    2 * radius + width, 2 * Math.max(radius, size * 0.75),
                    radius);
  context.fill();
  context.shadowBlur = 0;
  context.fillStyle = data.color;
  context.beginPath();
  context.arc(data.x, data.y, data.size, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = colour.text;
  context.fillText(label, data.x + radius + 2, data.y + size / 3);
}
