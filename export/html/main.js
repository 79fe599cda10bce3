// The page: what is filtered and chosen, and who shows it.

import {showChoices} from "./choices.js";
import {colours, followTheme} from "./colours.js";
import {readData} from "./data.js";
import {Decisions} from "./decisions.js";
import {Details} from "./details.js";
import {Disputes} from "./disputes.js";
import {byId, element, moveWithArrows} from "./dom.js";
import {Events} from "./events.js";
import {EXTENTS, extentOf} from "./extent.js";
import {Filters} from "./filters.js";
import {Finder} from "./finder.js";
import {showLines} from "./lines.js";
import {List} from "./list.js";
import {PlaceMap} from "./map.js";
import {Review} from "./review.js";
import {Sources} from "./sources.js";
import {Timeline} from "./timeline.js";
import {counted} from "./words.js";

const data = readData(byId("data").textContent);
const filters = new Filters();
let chosen = null;
let picture = null;
let shown = [];
let pending = false;
let extent = "main";
const expanded = new Set();  // entities

const decisions = new Decisions(() => decided(), (message) => refuse(message));
const review = new Review(data, decisions, choose);
const details = new Details(data, review, choose);
// Those that hold text or places; they are filled when somebody looks.
const views = {list: new List(data, choose), events: new Events(data, choose), map: new PlaceMap(data, choose),
               sources: new Sources(data, choose),
               disputes: new Disputes(data, details), review};
const VIEWS = ["graph", ...Object.keys(views)];
const filled = new Map();  // the facts that a view shows
let viewed = "graph";
new Finder(data, choose);
const timeline = new Timeline(data, filters, () => changed());

// Many changes of one moment are one.
function changed(anew = false) {
  if (anew) {
    showFilters();
    timeline.show();
  }
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => {
    pending = false;
    update();
  });
}

// What stands in the details, and in the review, says what was decided.
function decided() {
  const open = byId("details").querySelector(".put-right")?.open;
  const buttons = () => [...document.querySelectorAll(".mark-button")];
  const focused = buttons().indexOf(document.activeElement);
  filled.delete("review");
  update();
  const again = byId("details").querySelector(".put-right");
  if (open && again) again.open = true;
  if (focused >= 0) buttons()[focused]?.focus();
}

function refuse(message) {
  byId("refused").textContent = message;
  byId("refused").hidden = message === "";
}

function showFilters() {
  showChoices(byId("filters"), data, filters, changed);
}

function update() {
  shown = filters.shown(data);
  const entities = new Set();
  for (const fact of shown) {
    for (const entity of fact.participants) entities.add(entity);
  }
  byId("count").textContent = `${counted(shown.length, "fact")} of ` +
    `${data.facts.length.toLocaleString("en")}, ` +
    `${counted(entities.size, "entity", "entities")}, ` +
    counted(data.documents.length, "document");
  picture?.show(shown);
  showView();
  showChosen();
}

function showView() {
  if (viewed === "graph" || filled.get(viewed) === shown) return;
  filled.set(viewed, shown);
  views[viewed].show(shown);
}

function showChosen() {
  if (chosen === null) {
    details.nothing(shown);
  } else if (chosen.document !== undefined) {
    details.document(chosen.document, chosen.sentence);
  } else if (chosen.entity !== undefined) {
    details.entity(chosen.entity, new Set(shown.map((fact) => fact.index)));
  } else {
    details.facts(chosen.facts);
  }
}

// {entity}, {facts} or {document}; null for nothing.
function choose(what) {
  chosen = what;
  showChosen();
  byId("details").scrollTop = 0;
  byId("details").querySelector(".here")?.scrollIntoView({block: "center"});
  picture?.choose(chosen ?? {});
  if (what?.expand || (what?.reveal && picture?.has(what.entity) === false)) {
    expand(what.entity);
  } else if (what?.reveal) {
    picture?.reveal(what.entity);
  }
  if (what?.focus) byId("details").focus();
}

// Draws whom the entity has to do with, in the backbone or not.
function expand(entity) {
  if (picture === null) return;
  expanded.add(entity);
  draw().then(() => {
    update();
    picture?.choose(chosen ?? {});
  });
}

function view(name) {
  viewed = name;
  for (const own of VIEWS) {
    byId(`view-${own}`).setAttribute("aria-pressed", String(name === own));
    byId(`${own}-view`).hidden = name !== own;
  }
  if (name === "graph") picture?.appear();
  else showView();
}

function recolour() {
  showLines(byId("lines"), colours());
  showFilters();
  showChosen();
  picture?.recolour();
}

function drawNothing(reason) {
  picture = null;
  byId("view-graph").disabled = true;
  byId("graph-view").hidden = true;
  byId("notice").hidden = false;
  byId("notice").textContent = `The graph cannot be drawn here (${reason}); ` +
    "the list holds all of it.";
  view("list");
}

async function draw() {
  try {
    if (document.createElement("canvas").getContext("webgl2") === null) {
      throw new Error("the browser offers no WebGL");
    }
    const {Picture} = await import("./picture.js");
    picture?.kill();
    delete byId("picture").dataset.settled;
    picture = new Picture(byId("picture"), data, extentOf(data, extent, expanded),
                          filters.shown(data), choose);
  } catch (error) {
    drawNothing(error.message);
  }
}

function showExtents() {
  const select = byId("extent");
  select.append(...Object.entries(EXTENTS).map(([value, name]) =>
    element("option", {value}, name)));
  select.addEventListener("change", () => {
    extent = select.value;
    expanded.clear();
    draw().then(update);
  });
}

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) &&
    !/^(checkbox|radio|range)$/.test(event.target.type);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId("search").focus();
    byId("search").select();
  } else if (event.key === "Escape") {
    choose(null);
  }
});
for (const name of VIEWS) {
  byId(`view-${name}`).addEventListener("click", () => view(name));
}
byId("zoom-in").addEventListener("click", () => picture?.zoomIn());
byId("zoom-out").addEventListener("click", () => picture?.zoomOut());
byId("zoom-all").addEventListener("click", () => picture?.zoomAll());
moveWithArrows(byId("details"));
followTheme(byId("theme"), recolour);
showLines(byId("lines"), colours());
showFilters();
showExtents();
draw().then(update);
