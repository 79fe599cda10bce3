import assert from "node:assert/strict";
import {test} from "node:test";

import {pieces} from "./quote.js";

test("offsets count code points", () => {
  assert.deepEqual(pieces("😀 Ana ran", [{kind: "subject", begin: 2, end: 5}]), [
    {text: "😀 ", kind: null}, {text: "Ana", kind: "subject"},
    {text: " ran", kind: null}]);
});

test("who says it is seen where marks overlap", () => {
  assert.deepEqual(pieces("abcd", [{kind: "source", begin: 1, end: 3},
                                   {kind: "subject", begin: 0, end: 4}]), [
    {text: "a", kind: "subject"}, {text: "bc", kind: "source"},
    {text: "d", kind: "subject"}]);
});

test("the pieces are the whole quote", () => {
  assert.equal(pieces("x\u2028<b>", []).map(({text}) => text).join(""),
               "x\u2028<b>");
});
