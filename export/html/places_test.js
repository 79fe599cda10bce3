import assert from "node:assert/strict";
import {test} from "node:test";

import {boundsOf, gathered, placedNames, placesOf} from "./places.js";

const place = (latitude, longitude) => ({location: {latitude, longitude}});
const nowhere = {location: null};

test("a fact is where it happened, else at the places that take part", () => {
  const data = {entities: [nowhere, place(1, 2), place(3, 4)]};
  const facts = [
    {index: 0, participants: [0, 1, 2], qualifiers: [{role: "place", entity: 1}]},
    {index: 1, participants: [0, 2], qualifiers: [{role: "time", entity: 0}]},
    {index: 2, participants: [1, 2], qualifiers: [{role: "place", entity: 0}]},
    {index: 3, participants: [0], qualifiers: []}];
  assert.deepEqual(placesOf(data, facts), [
    {entity: 1, latitude: 1, longitude: 2, facts: [0, 2]},
    {entity: 2, latitude: 3, longitude: 4, facts: [1, 2]}]);
});

test("what is near is one mark, around its most important place", () => {
  const points = [{x: 0, y: 0}, {x: 9, y: 0}, {x: 16, y: 0}, {x: 3, y: 4}];
  assert.deepEqual(gathered(points, 10),
                   [[points[0], points[1], points[3]], [points[2]]]);
});

test("names cover neither marks nor each other", () => {
  const mark = (x, y, name) => ({x, y, radius: 10, name});
  assert.deepEqual(
    placedNames([mark(50, 50, "Aa"), mark(70, 50, "Bb"), mark(60, 53, "Cccccc")],
                200, 100),
    [{x: 36, y: 54, anchor: "end"}, {x: 84, y: 54, anchor: "start"},
     {x: 60, y: 77, anchor: "middle"}]);
  assert.deepEqual(placedNames([mark(50, 50, "Too long a name")], 60, 60), [null]);
});

test("the map shows all places and some of what is around them", () => {
  assert.equal(boundsOf([]), null);
  assert.deepEqual(boundsOf([{latitude: 10, longitude: 20}], 4),
                   [[18, 8], [22, 12]]);
  const [[west, south], [east, north]] =
    boundsOf([{latitude: -80, longitude: 0}, {latitude: 80, longitude: 100}]);
  assert.ok(west < 0 && east > 100 && south === -85 && north === 85);
});
