import assert from "node:assert/strict";
import {test} from "node:test";

import {sourcesOf} from "./sources.js";

const data = {
  documents: [
    {id: "a", title: "", publisher: "Post", published: "2024-02-01"},
    {id: "b", title: "", publisher: "Post", published: "2024-01-30"},
    {id: "c", title: "", publisher: "Wire", published: ""}],
  statements: [
    {document: 0, begin: 40, quote: "Two."}, {document: 0, begin: 0, quote: "One."},
    {document: 1, begin: 0, quote: "Other."}, {document: 2, begin: 0, quote: "Wired."},
    {document: 0, begin: 40, quote: "Two."}]};

test("sources are told apart by their publisher", () => {
  const facts = [
    {index: 0, statements: [0, 2, 3], publishers: new Set(["Post", "Wire"]),
     disputed: true},
    {index: 1, statements: [1], publishers: new Set(["Post"]), disputed: false}];
  assert.deepEqual(sourcesOf(data, facts), [
    {publisher: "Post", documents: [0, 1], facts: [0, 1], alone: 1, disputed: 1,
     first: "2024-01-30", last: "2024-02-01"},
    {publisher: "Wire", documents: [2], facts: [0], alone: 0, disputed: 1,
     first: "", last: ""}]);
});
