// The facts as text: for readers of the screen, and where nothing can be drawn.

import {byId, element, moveWithArrows, news} from "./dom.js";
import {caveatsOf, counted, percent, phraseOf} from "./words.js";

const PAGE = 100;

const ORDERS = {
  salience: ["Most salient", (a, b) => b.salience - a.salience],
  support: ["Best supported", (a, b) => b.sources - a.sources ||
    b.confidence - a.confidence],
  disputed: ["Disputed first", (a, b) => b.disputed - a.disputed],
  latest: ["Last said", (a, b) => (a.lastSaid < b.lastSaid ? 1
    : a.lastSaid > b.lastSaid ? -1 : 0)],
  happened: ["When it happened", (a, b) => (a.happened?.[0] ?? Infinity) -
    (b.happened?.[0] ?? Infinity) || 0]};

export class List {
  constructor(data, choose) {
    this.data = data;
    this.choose = choose;
    this.facts = [];
    this.order = "salience";
    this.rows = element("ol", {class: "facts"});
    this.heading = element("span", {});
    this.more = element("button", {type: "button", onclick: () => this.extend()});
    const select = element("select", {"aria-label": "Order", onchange: () => {
      this.order = select.value;
      this.show(this.facts);
    }}, Object.entries(ORDERS).map(([value, [name]]) =>
      element("option", {value}, name)));
    byId("list-view").replaceChildren(
      element("div", {class: "row"}, this.heading, select), this.rows, this.more);
    moveWithArrows(this.rows);
  }

  show(facts) {
    this.facts = facts;
    this.sorted = [...facts].sort((a, b) => ORDERS[this.order][1](a, b) ||
      a.index - b.index);
    this.heading.textContent = counted(facts.length, "fact");
    this.rows.replaceChildren();
    this.extend();
  }

  extend() {
    const at = this.rows.children.length;
    const next = this.sorted.slice(at, at + PAGE);
    this.rows.append(...next.map((fact) => this.row(fact)));
    const left = this.sorted.length - this.rows.children.length;
    this.more.hidden = left === 0;
    this.more.textContent = `Show more (${left})`;
    if (at > 0) this.rows.children[at]?.querySelector("button").focus();
  }

  row(fact) {
    const words = phraseOf(fact).flatMap(({entity, words: said, small}) => [
      entity === undefined ? news(said, {class: small ? "small" : "said"})
        : news(this.data.entities[entity].name), " "]);
    const told = [counted(fact.sources, "source"), percent(fact.confidence),
                  fact.time].filter((part) => part !== "").join(" · ");
    return element("li", {},
      element("button", {type: "button", "data-row": true,
                         "data-fact": fact.id,
                         onclick: () => this.choose({facts: [fact.index]})},
        words, caveatsOf(fact).map((caveat) => element("span", {
          class: `badge ${caveat === "denied" || caveat === "disputed" ? caveat
            : "unsure"}`}, caveat)),
        element("span", {class: "quiet told"}, told)));
  }
}
