// A map of the places that the facts shown speak of, over the outlines of
// Natural Earth; nothing is fetched.

import {geoMercator, geoPath} from "d3-geo";
import {feature} from "topojson-client";
import world from "world-atlas/countries-110m.json";

import {byId, element, plain} from "./dom.js";
import {boundsOf, gathered, placedNames, placesOf} from "./places.js";
import {counted} from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const REACH = 26;     // nearer marks are one
const LARGEST = 24;   // radius
const SMALLEST = 5;
const STEP = 1.6;     // of a zoom
const MOST_SCALE = 200000;

function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export class PlaceMap {
  constructor(data, choose) {
    this.data = data;
    this.choose = choose;
    this.countries = feature(world, world.objects.countries);
    this.projection = geoMercator();
    this.outline = svg("path", {class: "land"});
    this.marks = svg("g");
    this.drawing = svg("svg", {class: "world"}, this.outline, this.marks);
    this.width = this.height = 0;
    this.told = element("p", {class: "quiet"});
    const zoom = (sign, label, act) => element("button",
      {type: "button", "aria-label": label, onclick: act}, sign);
    byId("map-view").replaceChildren(this.drawing, this.told,
      element("div", {class: "zoom", role: "group", "aria-label": "Zoom the map"},
        zoom("+", "Zoom into the map", () => this.zoom(STEP)),
        zoom("−", "Zoom out of the map", () => this.zoom(1 / STEP)),
        zoom("All", "Show all places", () => this.fit())));
    this.followPointer();
    new ResizeObserver(() => this.resize()).observe(byId("map-view"));
  }

  // Its units are pixels.
  resize() {
    const {clientWidth, clientHeight} = byId("map-view");
    if (clientWidth === 0 || (clientWidth === this.width &&
        clientHeight === this.height)) {
      return;
    }
    this.width = clientWidth;
    this.height = clientHeight;
    if (this.places !== undefined) this.fit();
  }

  show(facts) {
    const first = this.places === undefined;
    this.places = placesOf(this.data, facts);
    const placed = new Set(this.places.flatMap((place) => place.facts));
    this.told.textContent =
      `${counted(placed.size, "fact")} at ${counted(this.places.length, "place")}; ` +
      `${counted(facts.length - placed.size, "fact")} without one. Outlines: Natural Earth.`;
    this.resize();
    if (first || !this.moved) this.fit();
    else this.draw();
  }

  fit() {
    this.moved = false;
    const bounds = boundsOf(this.places) ?? [[-170, -55], [170, 75]];
    const [[west, south], [east, north]] = bounds;
    this.projection.fitExtent([[30, 30], [this.width - 30, this.height - 30]], {
      type: "MultiPoint", coordinates: [[west, south], [east, north]]});
    this.draw();
  }

  zoom(by) {
    const scale = Math.min(MOST_SCALE, Math.max(80, this.projection.scale() * by));
    const factor = scale / this.projection.scale();
    const [x, y] = this.projection.translate();
    this.projection.scale(scale).translate([
      this.width / 2 + (x - this.width / 2) * factor, this.height / 2 + (y - this.height / 2) * factor]);
    this.moved = true;
    this.draw();
  }

  followPointer() {
    let last = null;
    this.drawing.addEventListener("pointerdown", (event) => {
      if (event.target.closest(".mark") === null) last = [event.clientX, event.clientY];
    });
    window.addEventListener("pointerup", () => { last = null; });
    this.drawing.addEventListener("pointermove", (event) => {
      if (last === null) return;
      const [x, y] = this.projection.translate();
      this.projection.translate([x + event.clientX - last[0],
                                 y + event.clientY - last[1]]);
      last = [event.clientX, event.clientY];
      this.moved = true;
      this.draw();
    });
    this.drawing.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? STEP : 1 / STEP);
    }, {passive: false});
  }

  draw() {
    this.outline.setAttribute("d", geoPath(this.projection)(this.countries) ?? "");
    const points = this.places.map((place) => {
      const [x, y] = this.projection([place.longitude, place.latitude]);
      return {...place, x, y};
    }).filter(({x, y}) => x > -50 && x < this.width + 50 && y > -50 && y < this.height + 50);
    const groups = gathered(points, REACH);
    const most = Math.max(1, ...groups.map((group) => factsIn(group).length));
    const marks = groups.map((group) => this.described(group, most));
    const names = placedNames(marks, this.width, this.height);
    this.marks.replaceChildren(...marks.map((mark, i) => this.mark(mark, names[i])));
  }

  // The area of a mark is that of its share of facts.
  described(group, most) {
    const [{x, y, entity}] = group;
    const facts = factsIn(group);
    const name = plain(this.data.entities[entity].name);
    return {x, y, name: group.length === 1 ? name : `${name} +${group.length - 1}`,
            whole: group.length === 1 ? name
              : `${name} and ${counted(group.length - 1, "other place")}`,
            radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(facts.length / most),
            count: facts.length, chosen: group.length === 1 ? {entity} : {facts}};
  }

  mark({x, y, radius, name, whole, count, chosen}, place) {
    const told = `${whole}, ${counted(count, "fact")}`;
    const mark = svg("g", {class: "mark", role: "button", tabindex: 0,
                           "data-row": "", "aria-label": told},
      svg("circle", {cx: x, cy: y, r: radius}), svg("title", {}, told));
    if (place !== null) {
      mark.append(svg("text", {x: place.x, y: place.y, "text-anchor": place.anchor},
                      name));
    }
    mark.addEventListener("click", () => this.choose(chosen));
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.choose(chosen);
    });
    return mark;
  }
}

function factsIn(group) {
  return [...new Set(group.flatMap(({facts}) => facts))];
}
