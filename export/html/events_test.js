import assert from "node:assert/strict";
import {test} from "node:test";

import {COLUMNS, sorted, tollText} from "./events.js";

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
