import assert from "node:assert/strict";
import {test} from "node:test";

import {folded, NameIndex} from "./search.js";

const entity = (index, name, aliases = [], facts = 0) =>
  ({index, name, aliases, facts: new Array(facts).fill(0)});

test("accents, capitals and punctuation do not count", () => {
  assert.equal(folded("Éloïse  N’Djaména"), "eloise n djamena");
  assert.equal(folded("ŁÓDŹ"), "lodz");
  assert.equal(folded(" — "), "");
});

test("whole names come first, then beginnings, then more facts", () => {
  const index = new NameIndex([
    entity(0, "Upper Ana"), entity(1, "Anatole"), entity(2, "Ana"),
    entity(3, "Banana"), entity(4, "Anabel", [], 5)]);
  assert.deepEqual(index.find("ána").map(({name}) => name),
                   ["Ana", "Anabel", "Anatole", "Upper Ana", "Banana"]);
});

test("aliases are names", () => {
  const index = new NameIndex([entity(0, "River Front", ["RF"])]);
  assert.equal(index.find("rf").length, 1);
  assert.equal(index.find("").length, 0);
  assert.equal(index.find("lake").length, 0);
});
