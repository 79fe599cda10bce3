import assert from "node:assert/strict";
import {test} from "node:test";

import {extentOf} from "./extent.js";

const entity = (index, salience, inBackbone = true) =>
  ({index, salience, inBackbone});

test("the backbone leaves out what is not in it", () => {
  const data = {
    entities: [entity(0, 0.9), entity(1, 0.1), entity(2, 0.5, false)],
    facts: [{backbone: "edge"}, {backbone: "none"}, {backbone: "event"}]};
  const {facts, has} = extentOf(data, "backbone");
  assert.deepEqual(facts.map(({backbone}) => backbone), ["edge", "event"]);
  assert.deepEqual([0, 1, 2].map(has), [true, true, false]);
});

test("the main actors are the most salient, the first of equals", () => {
  const entities = Array.from({length: 100}, (_, i) =>
    entity(i, i < 20 ? 0.2 : 0.8));
  const {has} = extentOf({entities, facts: []}, "main");
  assert.equal(entities.filter(({index}) => has(index)).length, 90);
  assert.ok(has(20) && has(99) && has(9) && !has(10));
});

test("everything is everything", () => {
  const data = {entities: [entity(0, 0, false)], facts: [{backbone: "none"}]};
  const {facts, has} = extentOf(data, "everything");
  assert.equal(facts.length, 1);
  assert.ok(has(0));
});

test("an expanded entity brings all whom its facts have", () => {
  const told = {backbone: "none", participants: [0, 1]};
  const data = {
    entities: [{...entity(0, 0, false), facts: [0]}, entity(1, 0, false)],
    facts: [told]};
  const {facts, has} = extentOf(data, "main", new Set([0]));
  assert.deepEqual(facts, [told]);
  assert.ok(has(0) && has(1));
});
