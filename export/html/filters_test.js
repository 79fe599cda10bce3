import assert from "node:assert/strict";
import {test} from "node:test";

import {readData} from "./data.js";
import {Filters, frequencies} from "./filters.js";
import {caveatsOf, phraseOf} from "./words.js";

// Ana (person) hits Bo (group); Bo, some say, did not flee; both in one paper.
const strings = ["", "Ana", "Bo", "person", "group", "name", "hits", "hit",
  "positive", "negative", "asserted", "possible", "2024-05-01", "paper", "flee",
  "Ana hit Bo.", "id", "griot", "#E69F00", "c1", "denial", "2023", "edge", "none",
  "does not flee"];
const at = (text) => strings.indexOf(text);
const row = (object) => object.map((value) =>
  typeof value === "string" ? at(value) : value);
const data = readData(JSON.stringify({
  format: "griot/page/1", strings,
  documents: [row(["id", "", "paper", "2024-05-01", "", 0, "", []])],
  entities: [row(["id", "Ana", "person", "name", -1, [], 1, "", 0, 0, []]),
             row(["id", "Bo", "group", "name", -1, [at("Ana")], 2, "", 0, 0, []])],
  facts: [
    row(["id", 0, 1, "hits", "hit", "positive", "asserted", "2023", "2024-05-01",
         "2024-05-01", 9000, 0, 1, [0], [], [], 5000, "edge", "hits", "", 0]),
    row(["id", 1, -1, "", "flee", "negative", "possible", "", "", "", 4000, 1, 1,
         [1], [], [], 5000, "none", "does not flee", "", 0])],
  statements: [
    row([0, "Ana hit Bo.", 0, 11, "asserted", 9000, "", "griot", [1, 0, 3], [], []]),
    row([0, "Ana hit Bo.", 0, 11, "possible", 4000, "", "griot", [],
         [0, at("hit"), 0], []])],
  conflicts: [[at("c1"), at("denial"), [[1, 0, [1]], [0, 0, [0]]]]],
  merges: [], events: [],
  types: [row(["person", "#E69F00"]), row(["group", "#E69F00"])]}));

const shown = (set) => {
  const filters = new Filters();
  set(filters);
  return filters.shown(data).map((fact) => fact.index);
};

test("without filters everything is shown", () => {
  assert.deepEqual(shown(() => {}), [0, 1]);
});

test("each filter leaves out what it should", () => {
  assert.deepEqual(shown((f) => f.types.add("person")), [0]);
  assert.deepEqual(shown((f) => f.types.add("group")), [0, 1]);
  assert.deepEqual(shown((f) => f.relations.add("flee")), [1]);
  assert.deepEqual(shown((f) => f.publishers.add("paper")), [0, 1]);
  assert.deepEqual(shown((f) => f.publishers.add("other")), []);
  assert.deepEqual(shown((f) => f.speakers.add(0)), [1]);
  assert.deepEqual(shown((f) => f.stances.add("denied")), [1]);
  assert.deepEqual(shown((f) => { f.confidence = 0.5; }), [0]);
  assert.deepEqual(shown((f) => { f.disputed = true; }), [0, 1]);
});

test("a span of days leaves out what has no day", () => {
  const [day] = data.facts[0].said;
  assert.deepEqual(shown((f) => { f.days = [day, day]; }), [0]);
  assert.deepEqual(shown((f) => { f.days = [day + 1, day + 2]; }), []);
  assert.deepEqual(shown((f) => {
    f.clock = "happened";
    f.days = [day - 400, day - 300];
  }), [0]);
});

test("what is denied or only possible is said in words", () => {
  assert.deepEqual(caveatsOf(data.facts[1]), [
    "denied", "only possible or conditional", "inferred by a rule", "disputed"]);
  assert.deepEqual(phraseOf(data.facts[1]), [{entity: 1}, {words: "does not flee"}]);
});

test("of two that have the same part in a fact the second stands after an and", () => {
  const part = (role, marker, entity) => ({role, marker, entity});
  const said = phraseOf({
    subject: -1, object: -1, words: "signs", passive: "", qualifiers: [
      part("oblique", "between", 0), part("oblique", "between", 1),
      part("place", "in", 0), part("time", "in", 1)]});
  assert.deepEqual(said.map(({words}) => words).filter((words) => words),
                   ["signs", "between", "and", "in", "in"]);
});

test("frequencies come with the most frequent first", () => {
  assert.deepEqual(frequencies([["b"], ["a", "b"], ["c"]], (x) => x),
                   [["b", 2], ["a", 1], ["c", 1]]);
});
