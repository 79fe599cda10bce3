import assert from "node:assert/strict";
import {test} from "node:test";

import {partsOf, sentencesOf} from "./reading.js";

const data = {statements: [
  {document: 0, begin: 8, end: 12, quote: "Two."},
  {document: 0, begin: 0, end: 4, quote: "One."},
  {document: 1, begin: 0, end: 6, quote: "Other."},
  {document: 0, begin: 8, end: 12, quote: "Two."}]};

test("a document is read in the order of its text", () => {
  assert.deepEqual(sentencesOf(data, 0), [
    {begin: 0, end: 4, quote: "One.", statements: [1]},
    {begin: 8, end: 12, quote: "Two.", statements: [0, 3]}]);
});

test("what lies between the sentences is kept", () => {
  const [one, two] = sentencesOf(data, 0);
  assert.deepEqual(partsOf("One. 😀 Two.\n\nNo more.", [one, {...two, begin: 7, end: 11}]), [
    {sentence: one}, {text: " 😀 "}, {sentence: {...two, begin: 7, end: 11}},
    {text: "\n\nNo more."}]);
  assert.deepEqual(partsOf("", [one]), [{sentence: one}]);
});
