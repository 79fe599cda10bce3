import assert from "node:assert/strict";
import {test} from "node:test";

import {daysOf, textOfDay} from "./times.js";

const span = (text) => daysOf(text)?.map((day) =>
  Number.isFinite(day) ? textOfDay(day) : day);

test("a time is the days that it may mean", () => {
  assert.deepEqual(span("2024"), ["2024-01-01", "2024-12-31"]);
  assert.deepEqual(span("2024-02"), ["2024-02-01", "2024-02-29"]);
  assert.deepEqual(span("2024-12"), ["2024-12-01", "2024-12-31"]);
  assert.deepEqual(span("2024-07-01T21:30"), ["2024-07-01", "2024-07-01"]);
  assert.deepEqual(span("2021-W01"), ["2021-01-04", "2021-01-10"]);
  assert.deepEqual(span("2020-W53"), ["2020-12-28", "2021-01-03"]);
  assert.deepEqual(span("0099-01-02"), ["0099-01-02", "0099-01-02"]);
});

test("intervals may be open", () => {
  assert.deepEqual(span("2012/.."), ["2012-01-01", Infinity]);
  assert.deepEqual(span("../2012-05"), [-Infinity, "2012-05-31"]);
  assert.deepEqual(span("2012/2013"), ["2012-01-01", "2013-12-31"]);
});

test("anything else is no time", () => {
  for (const text of ["", "soon", "2024-1", "2013/2012", "/x"]) {
    assert.equal(daysOf(text), null, text);
  }
});
