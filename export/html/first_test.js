import assert from "node:assert/strict";
import test from "node:test";

import {firstToRead} from "./first.js";

const entity = (name, inBackbone, mention = "name") => ({name, inBackbone, mention});
const data = {
  entities: [entity("Ana", true), entity("Bo", true), entity("Cy", false),
             entity("gunmen", true, "nominal")],
  statements: [{document: 0}, {document: 0}, {document: 1}]};
const fact = (index, salience, statement, more = {}) => ({
  index, salience, subject: 0, object: 1, relation: "kills", words: `kills ${index}`,
  inferred: false, standing: false, time: "", firstSaid: "2024-05-06",
  statements: [statement], qualifiers: [], ...more});
const found = (facts, limit = 8, shown = facts) =>
  firstToRead({...data, facts}, shown, limit).map(({index}) => index);

test("the first of each document stand before others", () => {
  assert.deepEqual(found([fact(0, 0.9, 0), fact(1, 0.8, 1), fact(2, 0.3, 2)]),
                   [0, 2, 1]);
  assert.deepEqual(found([fact(0, 0.9, 0), fact(1, 0.8, 1), fact(2, 0.3, 2)], 2),
                   [0, 2]);
});

test("what filters hide is left out", () => {
  const facts = [fact(0, 0.9, 0), fact(1, 0.8, 1)];
  assert.deepEqual(found(facts, 8, [facts[1]]), [1]);
});

test("what is long past stands behind the news", () => {
  assert.deepEqual(found([
    fact(0, 0.9, 0, {time: "1997"}), fact(1, 0.8, 1, {time: "2024-05"}),
    fact(2, 0.3, 2)]), [1, 2, 0]);
});

test("one event of two reports is told once, and states are none", () => {
  assert.deepEqual(found([
    fact(0, 0.9, 0, {words: "kills"}), fact(1, 0.8, 2, {words: "kills"}),
    fact(2, 0.9, 2, {standing: true})]), [0]);
});

test("what has no name at an end, no relation or one end is left out", () => {
  assert.deepEqual(found([
    fact(0, 0.9, 0, {subject: 2, object: 3}), fact(1, 0.9, 0, {relation: ""}),
    fact(2, 0.9, 0, {object: -1}), fact(3, 0.1, 0, {object: 2}),
    fact(4, 0.1, 0, {subject: -1, object: 2,
                     qualifiers: [{role: "place", entity: 1}]})]), [3, 4]);
});
