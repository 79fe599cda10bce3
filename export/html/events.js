// Events as a table: when, what, who, to whom, where, and how many.

import {byId, element, moveWithArrows, news, plain} from "./dom.js";
import {codesOf, counted, eventName} from "./words.js";

const PAGE = 200;

// "Kotto", or "" for none.
function nameOf(data, entity) {
  return entity < 0 ? "" : data.entities[entity].name;
}

// "3", "3–19", "at least 3", or "".
export function tollText({low, high}) {
  if (low === null) return high === null ? "" : `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? String(low) : `${low}–${high}`;
}

// Days do not break at their hyphens.
function days(event) {
  const day = (text) => element("span", {class: "day"}, text || "…");
  if (event.first === "" && event.last === "") return null;
  return event.first === event.last ? day(event.first)
    : [day(event.first), " to ", day(event.last)];
}

// Each with what it shows and what it is sorted by.
export const COLUMNS = [
  {name: "When", show: (data, event) => event.first},
  {name: "What", show: (data, event) => eventName(event)},
  {name: "Who", show: (data, event) => nameOf(data, event.actor1)},
  {name: "To or with whom", show: (data, event) => nameOf(data, event.actor2)},
  {name: "Where", show: (data, event) => nameOf(data, event.place)},
  {name: "Killed", number: true, show: (data, event) => tollText(event.killed),
   value: (data, event) => event.killed.high ?? event.killed.low ?? ""},
  {name: "Injured", number: true, show: (data, event) => tollText(event.injured),
   value: (data, event) => event.injured.high ?? event.injured.low ?? ""},
  {name: "Status", show: (data, event) => event.status}];

// Sorted by a column; what has nothing there is last either way.
export function sorted(data, events, column, descending) {
  const value = column.value ?? column.show;
  return [...events].sort((a, b) => {
    const [x, y] = [value(data, a), value(data, b)];
    if (x === y) return a.index - b.index;
    if (x === "" || y === "") return x === "" ? 1 : -1;
    return (x < y ? -1 : 1) * (descending ? -1 : 1);
  });
}

export class Events {
  constructor(data, choose) {
    this.data = data;
    this.choose = choose;
    this.events = [];
    this.column = COLUMNS[0];
    this.descending = true;
    this.heading = element("p", {class: "quiet"});
    this.body = element("tbody");
    this.more = element("button", {type: "button", onclick: () => this.extend()});
    moveWithArrows(this.body);
    this.heads = COLUMNS.map((column) => element("th", {scope: "col"},
      element("button", {type: "button", class: "link",
                         onclick: () => this.sortBy(column)}, column.name)));
    byId("events-view").replaceChildren(this.heading,
      element("table", {class: "table"},
        element("thead", {}, element("tr", {}, this.heads)), this.body),
      this.more);
  }

  show(facts) {
    const shown = new Set(facts.map((fact) => fact.index));
    this.events = this.data.events.filter((event) =>
      event.facts.some((fact) => shown.has(fact)));
    this.heading.textContent = this.events.length === 0
      ? "Nothing that is shown is an event."
      : counted(this.events.length, "event");
    this.order();
  }

  sortBy(column) {
    this.descending = this.column === column ? !this.descending
      : column.number === true;
    this.column = column;
    this.order();
  }

  order() {
    COLUMNS.forEach((column, i) => {
      if (column === this.column) {
        this.heads[i].setAttribute("aria-sort",
          this.descending ? "descending" : "ascending");
      } else {
        this.heads[i].removeAttribute("aria-sort");
      }
    });
    this.sorted = sorted(this.data, this.events, this.column, this.descending);
    this.body.replaceChildren();
    this.extend();
  }

  extend() {
    const at = this.body.children.length;
    this.body.append(...this.sorted.slice(at, at + PAGE).map((event) =>
      this.row(event)));
    const left = this.sorted.length - this.body.children.length;
    this.more.hidden = left === 0;
    this.more.textContent = `Show more (${left})`;
  }

  row(event) {
    const [, what, ...others] = COLUMNS;
    return element("tr", {},
      element("td", {}, days(event)),
      element("th", {scope: "row"}, element("button", {
        type: "button", class: "link", "data-row": true, "data-event": event.id,
        title: plain(codesOf(event)),
        onclick: () => this.choose({facts: event.facts})},
        what.show(this.data, event))),
      others.map((column) => element("td", {class: column.number ? "number" : null},
        news(column.show(this.data, event)))));
  }
}
