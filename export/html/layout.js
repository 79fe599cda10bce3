// Where nodes stand. Each connected part is laid out by ForceAtlas2 from fixed
// places, a fixed number of times, and the parts stand in rows, the largest on
// top: equal graphs look equal.

import Graph from "graphology";
import {connectedComponents} from "graphology-components";
import defaults from "graphology-layout-forceatlas2/defaults.js";
import helpers from "graphology-layout-forceatlas2/helpers.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";

import {startWorker} from "./layout_beside.js";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
// Of ForceAtlas2's table: numbers for each node, and which is the mass.
const NODE = 10;
const MASS = 6;
const SLICE = 14;     // milliseconds of work between two frames
const REDRAW = 400;   // milliseconds, at least
const AT_ONCE = 400;  // nodes up to which all is done before the first frame
const MARGIN = 0.6;   // between parts, beside their height
const LABEL = 2;    // room at their right, for the labels

function rounds(order) {
  if (order <= 2) return 0;
  if (order <= 500) return 600;
  return order <= 3000 ? 350 : 150;
}

// One connected part with a graph of its own, its nodes on a sunflower, the
// well connected in the middle.
class Part {
  constructor(whole, nodes) {
    this.graph = new Graph({type: "undirected"});
    const sorted = [...nodes].sort((a, b) => whole.degree(b) - whole.degree(a));
    sorted.forEach((node, i) => {
      const radius = 10 * Math.sqrt(i);
      this.graph.addNode(node, {x: radius * Math.cos(i * GOLDEN_ANGLE),
                                y: radius * Math.sin(i * GOLDEN_ANGLE)});
    });
    for (const node of nodes) {
      whole.forEachOutEdge(node, (_, __, source, target) =>
        this.graph.mergeEdge(source, target));
    }
    const {order} = this.graph;
    this.left = rounds(order);
    this.settings = {...defaults, gravity: 1, scalingRatio: 10,
                     strongGravityMode: true,
                     slowDown: 1 + Math.log(order),
                     barnesHutOptimize: order > 1000};
    const {nodes: nodeMatrix, edges} =
      helpers.graphToByteArrays(this.graph, () => 1);
    this.nodeMatrix = nodeMatrix;
    this.edges = edges;
    // All repel alike: leaves would cling to hubs that repel by their degree.
    for (let i = MASS; i < nodeMatrix.length; i += NODE) nodeMatrix[i] = 2;
  }

  step() {
    iterate(this.settings, this.nodeMatrix, this.edges);
    --this.left;
  }

  // Its nodes' places from its lower left corner on, and its size; edges are
  // longer in a large part.
  measure() {
    helpers.assignLayoutChanges(this.graph, this.nodeMatrix, null);
    const {graph} = this;
    let length = 0;
    graph.forEachEdge((_, __, ___, ____, a, b) => {
      length += Math.hypot(a.x - b.x, a.y - b.y) / graph.size;
    });
    const unit = Math.min(2.2, 0.45 + graph.order / 70) / (length || 1);
    this.places = graph.mapNodes((node, {x, y}) =>
      ({node, x: x * unit, y: y * unit}));
    const box = {left: Infinity, right: -Infinity, low: Infinity,
                 high: -Infinity};
    for (const {x, y} of this.places) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.low = Math.min(box.low, y);
      box.high = Math.max(box.high, y);
    }
    for (const place of this.places) {
      place.x -= box.left;
      place.y -= box.low;
    }
    this.width = box.right - box.left + LABEL;
    this.height = box.high - box.low + MARGIN;
  }
}

// In rows as wide as the largest part, or as makes all of it a square.
function pack(whole, parts) {
  let area = 0;
  let width = 0;
  for (const part of parts) {
    part.measure();
    area += part.width * part.height;
    width = Math.max(width, part.width);
  }
  width = Math.max(width, 1.1 * Math.sqrt(area));
  let x = 0;
  let y = 0;
  let row = 0;
  const [first, ...others] = parts;
  others.sort((a, b) => b.height - a.height);
  for (const part of first === undefined ? [] : [first, ...others]) {
    if (x > 0 && x + part.width > width) {
      y -= row;
      x = row = 0;
    }
    row = Math.max(row, part.height);
    for (const place of part.places) {
      whole.mergeNodeAttributes(place.node, {
        x: x + place.x, y: y - part.height + place.y});
    }
    x += part.width;
  }
}

// Gives each node its x and y, right away for a small graph; a large one is laid
// out by a worker, `redraw` being called now and then and `done` at the end.
export class Layout {
  constructor(graph) {
    this.graph = graph;
    this.parts = connectedComponents(graph).sort((a, b) => b.length - a.length)
      .map((nodes) => new Part(graph, nodes));
    this.next = 0;
    if (graph.order <= AT_ONCE) this.work(Infinity);
    pack(graph, this.parts);
  }

  // Works until `until`; whether all is done.
  work(until) {
    for (; this.next < this.parts.length; ++this.next) {
      const part = this.parts[this.next];
      while (part.left > 0) {
        if (performance.now() >= until) return false;
        part.step();
      }
    }
    return true;
  }

  run(redraw, done) {
    const finish = () => {
      pack(this.graph, this.parts);
      done();
    };
    if (this.graph.order <= AT_ONCE) return finish();
    let worker;
    try {
      worker = startWorker();
    } catch {
      return this.runHere(finish);
    }
    worker.onerror = () => {
      worker.terminate();
      this.runHere(finish);
    };
    let shown = performance.now();
    worker.onmessage = ({data: {part, nodes, done: finished}}) => {
      if (finished) {
        worker.terminate();
        return finish();
      }
      this.parts[part].nodeMatrix = nodes;
      if (part > 0 || performance.now() - shown < REDRAW) return;
      pack(this.graph, this.parts);
      redraw();
      shown = performance.now();
    };
    worker.postMessage(this.parts.map((part) => ({
      settings: part.settings, rounds: part.left, nodes: part.nodeMatrix,
      edges: part.edges})));
  }

  // Where there can be no worker.
  runHere(finish) {
    const frame = () => {
      if (this.work(performance.now() + SLICE)) return finish();
      requestAnimationFrame(frame);
    };
    frame();
  }
}
