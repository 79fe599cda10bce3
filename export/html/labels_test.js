import assert from "node:assert/strict";
import {test} from "node:test";

import {arrange, placeAlong, placesOf} from "./labels.js";

const touch = (a, b) => a.left < b.right && b.left < a.right &&
  a.top < b.bottom && b.top < a.bottom;

test("a name goes to another side of its circle where one is in the way", () => {
  const circle = (x) => ({x, y: 100, size: 5});
  const wanted = [{places: placesOf(circle(100), 80, 14), rank: 1},
                  {places: placesOf(circle(120), 80, 14), rank: 2}];
  const [first, second] = arrange(wanted);
  assert.equal(second, wanted[1].places[0]);
  assert.notEqual(first, null);
  assert.equal(touch(first[0], second[0]), false);
});

test("who is bigger has room first, and who has none gets none", () => {
  const place = [{left: 0, right: 10, top: 0, bottom: 10}];
  assert.deepEqual(arrange([{places: [place], rank: 1}, {places: [place], rank: 2}]),
                   [null, place]);
  assert.deepEqual(arrange([{places: [place], rank: 1}], place), [null]);
});

test("no two of many labels touch", () => {
  const wanted = Array.from({length: 300}, (_, i) => ({
    places: placesOf({x: (i * 37) % 400, y: (i * 53) % 300, size: 4}, 60, 14),
    rank: i % 7}));
  const placed = arrange(wanted).flatMap((place) => place ?? []);
  assert.ok(placed.length > 10);
  placed.forEach((a, i) => placed.slice(i + 1).forEach((b) =>
    assert.equal(touch(a, b), false)));
});

test("a name keeps off other circles where it can", () => {
  const places = placesOf({x: 100, y: 100, size: 5}, 60, 14);
  const right = {left: 120, right: 130, top: 95, bottom: 105};
  assert.equal(arrange([{places, rank: 1}], [], [right])[0], places[1]);
  assert.notEqual(arrange([{places, rank: 1}], [], [
    right, {left: 70, right: 80, top: 95, bottom: 105},
    {left: 95, right: 99, top: 80, bottom: 85},
    {left: 95, right: 99, top: 115, bottom: 120}])[0], null);
  const everywhere = {left: 0, right: 300, top: 0, bottom: 300};
  assert.equal(arrange([{places, rank: 1}], [], [everywhere])[0], places[0]);
  assert.equal(arrange([{places, rank: 1}], [], [{...everywhere, size: 2}])[0], null);
});

test("a name covers a circle rather than be cut at the border, and is left out before", () => {
  const places = placesOf({x: 33, y: 100, size: 5}, 60, 14);
  const border = (right) => ({border: true, left: -1e6, right, top: -1e6, bottom: 1e6});
  const circle = {left: 40, right: 50, top: 95, bottom: 105};
  const tall = {...circle, top: 0, bottom: 200};
  assert.equal(arrange([{places, rank: 1}], [], [border(0), circle])[0], places[2]);
  assert.equal(arrange([{places, rank: 1}], [], [border(5), tall])[0], places[0]);
  assert.equal(arrange([{places, rank: 1}], [], [border(50), circle])[0], null);
});

test("words along a line take room along it alone", () => {
  const boxes = placeAlong({x: 0, y: 0, size: 5}, {x: 200, y: 200, size: 5}, 60, 10);
  assert.ok(boxes.some((box) => box.left < 85) && boxes.some((box) => box.right > 115));
  assert.ok(boxes.every((box) => Math.abs(box.left - box.top) < 1));
});
