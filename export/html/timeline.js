// The time slider: how many facts there are by day, and which days are shown.

import {byId, element} from "./dom.js";
import {textOfDay} from "./times.js";

const BARS = 80;
const FEWEST = 40;  // that would fill the width: few days have no broad bars
const SVG = "http://www.w3.org/2000/svg";
const CLOCKS = {said: "when it was said", happened: "when it happened"};

export class Timeline {
  constructor(data, filters, changed) {
    this.facts = data.facts;
    this.filters = filters;
    this.changed = changed;
    this.panel = byId("timeline");
    this.show();
  }

  // The days of all dated facts, [first, last], or null.
  extent() {
    let first = Infinity;
    let last = -Infinity;
    for (const fact of this.facts) {
      const days = fact[this.filters.clock];
      if (days === null) continue;
      for (const day of days.filter(Number.isFinite)) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    return first <= last ? [first, last] : null;
  }

  show() {
    const clock = element("span", {role: "radiogroup", "aria-label": "Time is"},
      Object.entries(CLOCKS).map(([value, name]) => {
        const radio = element("input", {type: "radio", name: "clock", value,
          onchange: () => {
            this.filters.clock = value;
            this.filters.days = null;
            this.show();
            this.changed();
          }});
        radio.checked = this.filters.clock === value;
        return element("label", {}, radio, " ", name);
      }));
    this.days = this.extent();
    if (this.days === null) {
      this.panel.replaceChildren(element("div", {class: "row"}, clock,
        element("span", {class: "quiet"}, "No fact has such a date.")));
      return;
    }
    this.range = element("output", {class: "quiet", id: "range"});
    this.from = this.end("From", 0);
    this.to = this.end("To", 1);
    this.plot = this.bars();
    this.panel.replaceChildren(element("div", {class: "row"}, clock, this.range),
      this.plot, element("div", {class: "ends"}, this.from, this.to));
    this.tell();
  }

  end(name, which) {
    const input = element("input", {type: "range", min: this.days[0],
      max: this.days[1], step: 1, "aria-label": `${name} day`,
      id: which === 0 ? "from" : "to", oninput: () => this.moved(which)});
    input.value = String((this.filters.days || this.days)[which]);
    return input;
  }

  moved(which) {
    if (this.from.valueAsNumber > this.to.valueAsNumber) {
      if (which === 0) this.from.value = this.to.value;
      else this.to.value = this.from.value;
    }
    const days = [this.from.valueAsNumber, this.to.valueAsNumber];
    const all = days[0] === this.days[0] && days[1] === this.days[1];
    this.filters.days = all ? null : days;
    this.tell();
    this.changed();
  }

  tell() {
    const [from, to] = this.filters.days || this.days;
    for (const [input, day] of [[this.from, from], [this.to, to]]) {
      input.setAttribute("aria-valuetext", textOfDay(day));
    }
    this.range.textContent = this.filters.days === null
      ? `${textOfDay(from)} to ${textOfDay(to)}, and what has no date`
      : `${textOfDay(from)} to ${textOfDay(to)}`;
    for (const bar of this.plot.children) {
      bar.classList.toggle("in", Number(bar.dataset.to) >= from &&
        Number(bar.dataset.from) <= to);
    }
  }

  // A fact counts on its first day. Heights are by the square root, so that a
  // day of few facts is seen beside one of many.
  bars() {
    const [first, last] = this.days;
    const width = Math.max(1, Math.ceil((last - first + 1) / BARS));
    const counts = new Array(Math.ceil((last - first + 1) / width)).fill(0);
    for (const fact of this.facts) {
      const days = fact[this.filters.clock];
      if (days === null) continue;
      const day = Math.min(Math.max(days[0], first), last);
      ++counts[Math.floor((day - first) / width)];
    }
    const most = Math.sqrt(Math.max(...counts));
    const plot = document.createElementNS(SVG, "svg");
    plot.setAttribute("class", "plot");
    plot.setAttribute("viewBox", `0 0 ${counts.length} 1`);
    plot.setAttribute("preserveAspectRatio", "none");
    plot.setAttribute("aria-hidden", "true");
    counts.forEach((count, i) => {
      const bar = document.createElementNS(SVG, "rect");
      const height = Math.sqrt(count) / most;
      const wide = Math.min(0.84, counts.length / FEWEST);
      bar.setAttribute("x", i + (1 - wide) / 2);
      bar.setAttribute("width", wide);
      bar.setAttribute("y", 1 - height);
      bar.setAttribute("height", height);
      bar.dataset.from = first + i * width;
      bar.dataset.to = first + (i + 1) * width - 1;
      plot.append(bar);
    });
    return plot;
  }
}
