// The filters' controls.

import {STANCES} from "./data.js";
import {typeColour} from "./colours.js";
import {element, news} from "./dom.js";
import {frequencies} from "./filters.js";
import {percent, STANCE_NAMES, typeName} from "./words.js";

const NARROWED = 12;  // choices from which on a field narrows them
const MOST = 300;

// Types that say little of what something is.
const VAGUE = new Set(["", "date", "other", "quantity"]);

// Those of which `isLast` holds after all others.
function withLast(values, isLast) {
  return [...values.filter(([value]) => !isLast(value)),
          ...values.filter(([value]) => isLast(value))];
}

export function swatch(colour) {
  // A style attribute would be refused by the page's policy; this is none.
  const mark = element("span", {class: "swatch"});
  mark.style.background = colour;
  return mark;
}

// One fieldset of check boxes over `wanted`, a Set; [[value, count], …].
function choices(title, values, wanted, nameOf, changed, markOf = null) {
  const rows = values.slice(0, MOST).map(([value, count]) => {
    const box = element("input", {type: "checkbox", onchange: () => {
      if (box.checked) wanted.add(value);
      else wanted.delete(value);
      changed();
    }});
    box.checked = wanted.has(value);
    return element("label", {}, box, markOf === null ? null : markOf(value),
      news(nameOf(value), {class: "name"}),
      element("span", {class: "number"}, String(count)));
  });
  if (rows.length === 0) return null;
  const narrow = rows.length < NARROWED ? null : element("input", {
    type: "search", class: "narrow", "aria-label": `Narrow: ${title}`,
    placeholder: "Narrow …",
    oninput: () => {
      const text = narrow.value.toLowerCase();
      for (const row of rows) {
        row.hidden = !row.querySelector(".name").textContent.toLowerCase()
          .includes(text);
      }
    }});
  return element("fieldset", {}, element("legend", {}, title), narrow,
                 element("div", {class: "choices"}, rows));
}

// Fills `panel` anew from `filters`; `changed` is called after each change.
export function showChoices(panel, data, filters, changed) {
  const {facts} = data;
  const typesOf = (fact) => new Set(fact.participants.map((entity) =>
    data.entities[entity].type));
  const slider = element("input", {
    type: "range", min: "0", max: "100", step: "5", id: "confidence",
    "aria-label": "Confidence at least", oninput: () => {
      filters.confidence = slider.valueAsNumber / 100;
      shown.textContent = percent(filters.confidence);
      slider.setAttribute("aria-valuetext", shown.textContent);
      changed();
    }});
  slider.value = String(Math.round(filters.confidence * 100));
  const shown = element("output", {}, percent(filters.confidence));
  const disputed = element("input", {type: "checkbox", id: "disputed",
    onchange: () => {
      filters.disputed = disputed.checked;
      changed();
    }});
  disputed.checked = filters.disputed;
  const relations = new Set(facts.map((fact) => fact.relation));
  const stances = frequencies(facts, (fact) => [fact.stance]).sort(([a], [b]) =>
    STANCES.indexOf(a) - STANCES.indexOf(b));
  panel.replaceChildren(...[
    choices("Type", withLast(frequencies(facts, typesOf), (type) => VAGUE.has(type)),
            filters.types, typeName, changed,
            (type) => swatch(typeColour(data, type))),
    choices("Relation", withLast(frequencies(facts, (fact) =>
      [fact.relation || fact.lemma]), (name) => !relations.has(name)),
            filters.relations, (relation) => relation.replaceAll("_", " "),
            changed),
    choices("Published by", frequencies(facts, (fact) => fact.publishers),
            filters.publishers, (name) => name, changed),
    choices("Said by", frequencies(facts, (fact) => fact.speakers),
            filters.speakers, (entity) => data.entities[entity].name, changed),
    choices("How it is told", stances, filters.stances,
            (stance) => STANCE_NAMES[stance], changed),
    element("fieldset", {},
      element("div", {class: "row"},
        element("span", {class: "legend"}, "Confidence at least"), shown),
      slider),
    element("label", {class: "check"}, disputed, "Disputed only"),
    element("p", {}, element("button", {type: "button", id: "clear",
      onclick: () => {
        filters.clear();
        changed(true);
      }}, "Clear filters"))].filter((part) => part !== null));
}
