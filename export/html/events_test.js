import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {test} from "node:test";

import {COLUMNS, sorted, tollText} from "./events.js";
import {codesOf, eventName} from "./words.js";

const none = {low: null, high: null};
const event = (index, first, killed = none) => ({index, first, last: first, killed,
  injured: none, actor1: -1, actor2: -1, place: -1, type: "ASSAULT", mode: "",
  status: "asserted"});

test("a toll says what is open", () => {
  assert.equal(tollText({low: 3, high: 3}), "3");
  assert.equal(tollText({low: 3, high: 19}), "3–19");
  assert.equal(tollText({low: 3, high: null}), "at least 3");
  assert.equal(tollText(none), "");
});

test("what is not known is last, whichever way events are sorted", () => {
  const events = [event(0, "2024-02-01"), event(1, ""), event(2, "2024-03-01")];
  const order = (descending) =>
    sorted({}, events, COLUMNS[0], descending).map(({index}) => index);
  assert.deepEqual(order(true), [2, 0, 1]);
  assert.deepEqual(order(false), [0, 2, 1]);
});

test("figures are sorted as numbers", () => {
  const events = [9, 10, 100].map((count, i) =>
    event(i, "", {low: count, high: count}));
  const killed = COLUMNS.find(({name}) => name === "Killed");
  assert.deepEqual(sorted({}, events, killed, true).map(({index}) => index), [2, 1, 0]);
});

test("events are named in words, their codes stand apart", () => {
  const assault = {type: "ASSAULT", mode: "", context: ""};
  assert.equal(eventName(assault), "Assault");
  assert.equal(eventName({...assault, mode: "heavy-weapons", context: "military"}),
               "Assault: heavy weapons (military)");
  assert.equal(eventName({...assault, context: "human_rights"}), "Assault (human rights)");
  const arrest = {type: "COERCE", mode: "arrest", context: "legal"};
  assert.equal(eventName(arrest), "Coercion: arrest (legal)");
  assert.equal(codesOf(arrest), "COERCE, arrest, legal");
  assert.equal(codesOf(assault), "ASSAULT");
  const [, what] = COLUMNS;
  assert.equal(what.show({}, arrest), eventName(arrest));
});

test("what a pack of one's own says is shown as it stands there", () => {
  assert.equal(eventName({type: "PROTEST", mode: "sit_in", context: ""}), "Protest: sit in");
});

test("all codes of our packs have words", () => {
  const packs = new URL("../../schemas/packs/", import.meta.url);
  const codes = readdirSync(packs).filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, packs))).relations ?? [])
    .flatMap(({events = []}) => events).filter(({type}) => type !== undefined);
  assert.ok(codes.length > 50);
  for (const {type, mode = "", context = ""} of codes) {
    const name = eventName({type, mode, context});
    assert.match(name, /^[A-Z][a-z]+(: [a-z ]+)?( \([a-z ]+\))?$/);
    // Nouns throughout: "arrest", not "abduct".
    assert.doesNotMatch(name, /accuse|abduct\b|beat\b|destroy\b|deport\b|seize|restrict\b/i);
  }
});
