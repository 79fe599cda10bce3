import assert from "node:assert/strict";
import {test} from "node:test";

import {isOnTheSame, isSlip, pairsThatMayBeOne, rowOfMerge, rowOfPair, rowOfRename,
        rowsOfFact, rowsOfNamesake} from "./review_rows.js";

const entity = (index, name, more = {}) => ({
  index, name, aliases: [], type: "person", mention: "name", document: -1,
  inBackbone: true, salience: 0.5, ...more});
const fact = (index, subject, object, statements, more = {}) => ({
  index, subject, object, relation: "attack", lemma: "attack",
  polarity: "positive", modality: "asserted", time: "", statements, ...more});
const statement = (document, quote, ends = null) => ({document, quote, ends});

function page(facts, entities = [entity(0, "Ana Orr"), entity(1, "Bo")]) {
  return {documents: [{id: "a"}, {id: "b"}], entities, facts,
          statements: [statement(0, "One. "), statement(1, "Two."),
                       statement(1, "Three.", {subject: 0, object: 2})]};
}

test("a fact of names is one row, with its time", () => {
  const facts = [fact(0, 0, 1, [0, 1], {time: "2024-05", modality: "possible"})];
  assert.deepEqual(rowsOfFact(page(facts), facts[0], "wrong", "hearsay"), [
    {decision: "wrong", name: "Ana Orr", other: "Bo", value: "attack",
     modality: "possible", time: "2024-05", reason: "hearsay"}]);
});

test("a fact of a description is named by its sentences", () => {
  const entities = [entity(0, "Ana Orr"),
                    entity(1, "the man", {mention: "nominal", document: 0})];
  const facts = [fact(0, 0, 1, [0, 0])];
  assert.deepEqual(rowsOfFact(page(facts, entities), facts[0], "right"), [
    {decision: "right", name: "Ana Orr", other: "the man", value: "attack",
     document: "a", quote: "One."}]);
});

test("so is one without a time beside those of a time", () => {
  const facts = [fact(0, 0, 1, [0]), fact(1, 0, 1, [1], {time: "2024"})];
  assert.equal(rowsOfFact(page(facts), facts[0], "wrong")[0].quote, "One.");
  assert.equal(rowsOfFact(page(facts), facts[1], "wrong")[0].time, "2024");
});

test("each report of an event is named by whom it counts", () => {
  const entities = [entity(0, "Ana Orr"),
                    entity(1, "15 people", {mention: "nominal", document: 0}),
                    entity(2, "40 people", {mention: "nominal", document: 1})];
  const facts = [fact(0, 0, 1, [0, 2])];
  assert.deepEqual(
    rowsOfFact(page(facts, entities), facts[0], "wrong").map((row) => row.other),
    ["15 people", "40 people"]);
});

test("one name of two types is told with its type", () => {
  const entities = [entity(0, "Orr"), entity(1, "orr", {type: "place"})];
  const facts = [fact(0, 0, 1, [0])];
  const data = page(facts, entities);
  const [row] = rowsOfFact(data, facts[0], "wrong");
  assert.deepEqual([row.type, row.other_type, row.quote],
                   ["person", "place", undefined]);
  assert.deepEqual(rowOfRename(data, 0, "Orr A."),
                   {decision: "rename", name: "Orr", type: "person", value: "Orr A."});
  assert.equal(rowOfPair(data, 0, 1, "same").other_type, "place");
});

test("names of a merge that are alike are told apart by their documents", () => {
  const data = page([]);
  const merge = (second) => ({first: {text: "Orr", document: 0},
                              second: {text: second, document: 1}});
  assert.deepEqual(rowOfMerge(data, merge("Ana Orr"), "different"),
                   {decision: "different", name: "Orr", other: "Ana Orr"});
  assert.equal(rowOfMerge(data, merge("ORR"), "different").other_document, "b");
});

test("a namesake is told by its document", () => {
  const entities = [entity(0, "Ana Orr", {facts: [0]}), entity(1, "Bo", {facts: [0]})];
  const data = page([fact(0, 0, 1, [0, 1])], entities);
  assert.deepEqual(rowsOfNamesake(data, 0, 1), [
    {decision: "different", name: "Ana Orr", document: "b", other: "Ana Orr",
     other_document: "a"}]);
});

test("a later decision takes the place of an earlier one on the same", () => {
  const wrong = {decision: "wrong", name: "A", other: "B", value: "hit"};
  assert.ok(isOnTheSame({...wrong, decision: "right", reason: "x"}, wrong));
  assert.ok(!isOnTheSame({...wrong, value: "meet"}, wrong));
  assert.ok(isOnTheSame({decision: "rename", name: "A", value: "X"},
                        {decision: "rename", name: "A", value: "Y"}));
  assert.ok(!isOnTheSame({decision: "type", name: "A"},
                         {decision: "rename", name: "A"}));
});

test("names whose words are in another may be one", () => {
  const entities = [entity(0, "Ana Orr"), entity(1, "Orr"), entity(2, "Orrin"),
                    entity(3, "Orr", {type: "place"})];
  assert.deepEqual(pairsThatMayBeOne(page([], entities)),
                   [{shorter: 1, longer: 0, slip: false}]);
});

test("so may be those that differ by a slip of the pen", () => {
  const entities = [
    entity(0, "Kervani"), entity(1, "Ana R. Kevrani Orr"), entity(2, "Ana Kervany"),
    entity(3, "Kervari", {location: {latitude: 0, longitude: 0}})];
  assert.deepEqual(pairsThatMayBeOne(page([], entities)),
                   [{shorter: 0, longer: 1, slip: true},
                    {shorter: 0, longer: 2, slip: true}]);
  assert.ok(isSlip("kervani", "kevrani") && isSlip("kervani", "kervan"));
  assert.ok(!isSlip("kervani", "kevrany") && !isSlip("orrin", "orrim"));
  assert.ok(!isSlip("kervani", "kervani") && !isSlip("kervani", "kerva"));
});
