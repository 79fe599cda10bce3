// What sources contradict each other in, the most salient first.

import {byId, element, moveWithArrows} from "./dom.js";
import {counted} from "./words.js";

export class Disputes {
  // `details` draws one conflict.
  constructor(data, details) {
    this.data = data;
    this.details = details;
    this.heading = element("p", {class: "quiet"});
    this.rows = element("ol", {class: "disputes"});
    moveWithArrows(this.rows);
    byId("disputes-view").replaceChildren(this.heading, this.rows);
  }

  show(facts) {
    const shown = new Set(facts.map((fact) => fact.index));
    const salience = (conflict) => Math.max(...conflict.sides.map((side) =>
      this.data.facts[side.fact].salience));
    const conflicts = this.data.conflicts.filter((conflict) =>
      conflict.kind !== "development" && conflict.sides.some((side) => shown.has(side.fact)));
    conflicts.sort((a, b) => salience(b) - salience(a) || a.index - b.index);
    this.heading.textContent = conflicts.length === 0
      ? "Nothing that is shown is disputed."
      : `${counted(conflicts.length, "point")} in which sources contradict each other`;
    this.rows.replaceChildren(...conflicts.map((conflict) =>
      element("li", {}, this.details.conflict(conflict.index, null))));
  }
}
