// The graph as sigma draws it. An entity is a node; all facts between two
// entities share a line. A fact of several participants that is no edge is a
// small node of its own, with a line to each.

import Graph from "graphology";
import Sigma from "sigma";
import {drawStraightEdgeLabel, NodeCircleProgram} from "sigma/rendering";

import {colours, typeColour} from "./colours.js";
import {hasManyEdges, isMoving, withCorners} from "./corners.js";
import {ASSERTED, DENIED, UNSURE} from "./dashes.js";
import {plain} from "./dom.js";
import {drawHover} from "./hover.js";
import {Labels} from "./labels.js";
import {Layout} from "./layout.js";
import {caveatsOf} from "./words.js";

const LONGEST_LABEL = 32;
const MOST_LABELLED_EDGES = 400;
const PANNED = 0.08;  // of the picture, by one key
// Milliseconds without a change until labels follow, and without a movement until
// everything is drawn again.
const REST = 250;
const STILL = 80;

function short(text) {
  const characters = [...plain(text)];
  return characters.length > LONGEST_LABEL
    ? characters.slice(0, LONGEST_LABEL - 1).join("") + "…"
    : characters.join("");
}

const entityNode = (index) => `e${index}`;
const factNode = (index) => `f${index}`;

export class Picture {
  // `extent` is what extentOf gives; of its facts those of `facts` are shown.
  // `choose` gets {entity}, {facts} or null as the reader clicks.
  constructor(container, data, extent, facts, choose) {
    this.data = data;
    this.container = container;
    this.types = new Map();  // of edges, as last drawn
    this.chosen = {nodes: new Set(), edges: new Set()};
    this.graph = this.makeGraph(extent);
    this.shown = new Set(facts.map((fact) => fact.index));
    this.visibleNodes = this.nodesOf(this.shown);
    this.scale = sizeOfNodes(this.graph.order);
    const layout = new Layout(this.graph);
    const many = hasManyEdges(this.graph);
    this.labels = new Labels(drawStraightEdgeLabel);
    this.sigma = new Sigma(this.graph, container, {
      allowInvalidContainer: true,
      enableEdgeEvents: true,
      renderEdgeLabels: this.graph.size <= MOST_LABELLED_EDGES,
      hideLabelsOnMove: many,
      labelFont: "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif",
      labelSize: 13,
      labelWeight: "500",
      edgeLabelSize: 11,
      edgeLabelFont: "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif",
      labelColor: {attribute: "labelColour"},
      edgeLabelColor: {attribute: "labelColour"},
      labelDensity: 1,
      labelGridCellSize: 30,
      labelRenderedSizeThreshold: 2,
      minEdgeThickness: many ? 0.8 : 1.6,
      stagePadding: 50,
      zIndex: true,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      defaultDrawNodeHover: drawHover,
      defaultDrawNodeLabel: this.labels.node,
      defaultDrawEdgeLabel: this.labels.edge,
      nodeProgramClasses: {circle: withCorners(NodeCircleProgram)},
      edgeProgramClasses: {
        line: ASSERTED.line, arrow: ASSERTED.arrow,
        unsureLine: UNSURE.line, unsureArrow: UNSURE.arrow,
        deniedLine: DENIED.line, deniedArrow: DENIED.arrow},
      nodeReducer: (node, attributes) => this.nodeLook(node, attributes),
      edgeReducer: (edge) => this.edgeLook(edge)});
    this.listen(container, choose);
    layout.run(() => this.draw(), () => {
      if (this.killed) return;
      container.dataset.settled = "true";
      this.draw();
    });
  }

  makeGraph(extent) {
    const graph = new Graph({type: "directed", multi: false});
    const node = (entity) => {
      const {type, facts, mention, name} = this.data.entities[entity];
      graph.mergeNode(entityNode(entity), {
        entity, weight: 2 + 1.2 * Math.sqrt(Math.min(facts.length, 60)),
        type: "circle", entityType: type, label: short(name),
        named: mention === "name"});
      return entityNode(entity);
    };
    for (const fact of extent.facts) {
      const isEdge = fact.subject >= 0 && fact.object >= 0;
      if (isEdge && fact.backbone !== "event") {
        if (fact.subject === fact.object) continue;
        if (!extent.has(fact.subject) || !extent.has(fact.object)) continue;
        this.addFact(graph, node(fact.subject), node(fact.object), fact);
      } else {
        const ends = endsOf(fact).filter(extent.has);
        if (ends.length < 2) continue;
        graph.mergeNode(factNode(fact.index), {
          fact: fact.index, weight: 2, type: "circle",
          label: short(fact.words)});
        for (const entity of ends) {
          this.addFact(graph, factNode(fact.index), node(entity), fact);
        }
      }
    }
    return graph;
  }

  addFact(graph, source, target, fact) {
    const edge = graph.edge(source, target) ?? graph.edge(target, source) ??
      graph.addEdge(source, target, {facts: [], bothWays: false});
    graph.getEdgeAttribute(edge, "facts").push(fact.index);
    if (graph.source(edge) !== source) {
      graph.setEdgeAttribute(edge, "bothWays", true);
    }
  }

  listen(container, choose) {
    this.sigma.on("clickNode", ({node}) => {
      const {entity, fact} = this.graph.getNodeAttributes(node);
      choose(entity === undefined ? {facts: [fact]} : {entity});
    });
    this.sigma.on("doubleClickNode", ({node, preventSigmaDefault}) => {
      const {entity} = this.graph.getNodeAttributes(node);
      if (entity === undefined) return;
      preventSigmaDefault();
      choose({entity, expand: true});
    });
    this.sigma.on("clickEdge", ({edge}) => {
      choose({facts: this.factsOf(edge)});
    });
    this.sigma.on("clickStage", () => choose(null));
    const point = (yes) => () => {
      container.style.cursor = yes ? "pointer" : "";
    };
    for (const kind of ["Node", "Edge"]) {
      this.sigma.on(`enter${kind}`, point(true));
      this.sigma.on(`leave${kind}`, point(false));
    }
    this.sigma.on("beforeRender", () => this.labels.begin());
    this.sigma.on("afterRender", () => {
      this.labels.end(this.circles());
      clearTimeout(this.still);
      if (!isMoving(this.sigma)) return;
      this.still = setTimeout(() => this.sigma.scheduleRender(), STILL);
    });
    container.addEventListener("keydown", (event) => this.steer(event));
  }

  // The boxes of the circles that are drawn, and those beyond the borders.
  circles() {
    const {width, height} = this.sigma.getDimensions();
    const far = 1e6;
    const beyond = [
      {border: true, left: -far, right: 0, top: -far, bottom: far},
      {border: true, left: width, right: far, top: -far, bottom: far},
      {border: true, left: -far, right: far, top: -far, bottom: 0},
      {border: true, left: -far, right: far, top: height, bottom: far}];
    const controls = [...this.container.parentElement
      .querySelectorAll(".zoom, .extent")].map((element) => ({
      border: true, left: element.offsetLeft, top: element.offsetTop,
      right: element.offsetLeft + element.offsetWidth,
      bottom: element.offsetTop + element.offsetHeight}));
    return [...beyond, ...controls, ...[...this.visibleNodes].map((node) => {
      const display = this.sigma.getNodeDisplayData(node);
      const {x, y} = this.sigma.framedGraphToViewport(display);
      const size = this.sigma.scaleSize(display.size);
      return {size, left: x - size, right: x + size, top: y - size, bottom: y + size};
    })];
  }

  steer(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const camera = this.sigma.getCamera();
    const {x, y, ratio} = camera.getState();
    const moves = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1],
                   ArrowDown: [0, -1]};
    if (moves[event.key]) {
      const [dx, dy] = moves[event.key];
      camera.setState({x: x + dx * ratio * PANNED, y: y + dy * ratio * PANNED});
    } else if (event.key === "+" || event.key === "=") {
      this.zoomIn();
    } else if (event.key === "-") {
      this.zoomOut();
    } else if (event.key === "0") {
      this.zoomAll();
    } else {
      return;
    }
    event.preventDefault();
  }

  zoomIn() { this.sigma.getCamera().animatedZoom({duration: 150}); }
  zoomOut() { this.sigma.getCamera().animatedUnzoom({duration: 150}); }
  zoomAll() { this.sigma.getCamera().animatedReset({duration: 150}); }

  factsOf(edge) {
    return this.graph.getEdgeAttribute(edge, "facts")
      .filter((fact) => this.shown.has(fact));
  }

  shownFacts(edge) {
    return this.factsOf(edge).map((index) => this.data.facts[index]);
  }

  // Shows these facts and their participants alone.
  show(facts) {
    const {shown: before, visibleNodes: visibleBefore} = this;
    this.shown = new Set(facts.map((fact) => fact.index));
    this.visibleNodes = this.nodesOf(this.shown);
    const edges = this.graph.filterEdges((_, {facts: all}) =>
      all.some((fact) => this.shown.has(fact) !== before.has(fact)));
    const nodes = this.graph.filterNodes((node) =>
      this.visibleNodes.has(node) !== visibleBefore.has(node));
    this.drawChanges(nodes, edges);
  }

  // The ends of all lines on which one of the facts is.
  nodesOf(facts) {
    const nodes = new Set();
    this.graph.forEachEdge((_, {facts: all}, source, target) => {
      if (all.some((fact) => facts.has(fact))) nodes.add(source).add(target);
    });
    return nodes;
  }

  // Nothing is drawn while the list is in its place.
  draw() {
    clearTimeout(this.rest);
    if (!this.killed && this.container.offsetWidth > 0) this.sigma.refresh();
  }

  // Draws some nodes and edges anew. Which labels have room, and how a line is
  // drawn of whose facts only some are shown, is found out when nothing has
  // changed for a while; who moves a slider does not wait for that.
  drawChanges(nodes, edges) {
    if (nodes.length + edges.length === 0 || this.container.offsetWidth === 0) {
      return;
    }
    this.partly = true;
    this.sigma.refresh({partialGraph: {nodes, edges}, skipIndexation: true});
    this.partly = false;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.draw(), REST);
  }

  // Raises an entity with its neighbours, or facts with their participants.
  choose({entity, facts} = {}) {
    const nodes = new Set();
    const edges = new Set();
    if (entity !== undefined && this.graph.hasNode(entityNode(entity))) {
      nodes.add(entityNode(entity));
      this.graph.forEachEdge(entityNode(entity), (edge) => {
        if (this.factsOf(edge).length > 0) edges.add(edge);
      });
    }
    const wanted = new Set(facts || []);
    if (wanted.size > 0) {
      this.graph.forEachEdge((edge, {facts: all}) => {
        if (all.some((fact) => wanted.has(fact))) edges.add(edge);
      });
    }
    for (const edge of edges) {
      for (const node of this.graph.extremities(edge)) nodes.add(node);
    }
    this.chosen = {nodes, edges, main: entity === undefined ? null
      : entityNode(entity)};
    this.draw();
  }

  has(entity) { return this.graph.hasNode(entityNode(entity)); }

  // Moves the view to an entity that is outside of it.
  reveal(entity) {
    const node = entityNode(entity);
    if (!this.visibleNodes.has(node)) return;
    const {x, y} = this.sigma.getNodeDisplayData(node);
    const {ratio} = this.sigma.getCamera().getState();
    this.sigma.getCamera().animate({x, y, ratio: Math.min(ratio, 0.7)},
                                   {duration: 250});
  }

  nodeLook(node, attributes) {
    if (!this.visibleNodes.has(node)) {
      return {...attributes, hidden: true};
    }
    const colour = colours();
    const faded = this.chosen.nodes.size > 0 && !this.chosen.nodes.has(node);
    const own = attributes.fact !== undefined ? colour.asserted
      : typeColour(this.data, attributes.entityType);
    return {
      ...attributes,
      size: attributes.weight * this.scale,
      color: faded ? colour.faded : own,
      label: faded ? "" : attributes.label,
      labelColour: attributes.named ? colour.text : colour.quiet,
      forceLabel: this.chosen.nodes.has(node) && this.chosen.nodes.size < 40,
      highlighted: node === this.chosen.main,
      zIndex: faded ? 0 : 1};
  }

  // How the line is drawn; a hidden one stays what it was.
  typeOf(edge, facts) {
    if (facts.length === 0) return this.types.get(edge) ?? "line";
    const arrow = !this.graph.source(edge).startsWith("f") &&
      !this.graph.getEdgeAttribute(edge, "bothWays");
    const stance = stanceOf(facts);
    return stance === "asserted" ? (arrow ? "arrow" : "line")
      : stance + (arrow ? "Arrow" : "Line");
  }

  edgeLook(edge) {
    const facts = this.shownFacts(edge);
    const type = this.partly ? this.types.get(edge) : this.typeOf(edge, facts);
    this.types.set(edge, type);
    if (facts.length === 0) return {hidden: true, type};
    const colour = colours();
    const raised = this.chosen.edges.has(edge);
    const faded = this.chosen.nodes.size > 0 && !raised;
    const kind = kindOf(facts);
    return {
      type,
      color: faded ? colour.faded : colour[kind],
      size: (raised ? 2.4 : hasManyEdges(this.graph) ? 0.6 : 1.4) +
        Math.min(Math.log2(facts.length), 3),
      label: faded ? "" : edgeLabel(facts),
      labelColour: colour.quiet,
      forceLabel: raised && this.chosen.edges.size < 25,
      zIndex: faded ? 0 : kind === "asserted" ? 1 : 2};
  }

  // Gives its place in the page back.
  kill() {
    clearTimeout(this.rest);
    clearTimeout(this.still);
    this.killed = true;
    this.sigma.kill();
  }

  recolour() { this.draw(); }

  // After it was out of sight.
  appear() {
    this.sigma.resize(true);
    this.draw();
  }
}

// Pixels for each unit of a node's weight: smaller where there are many.
function sizeOfNodes(order) {
  return Math.min(1.3, Math.max(0.35, 16 / Math.sqrt(order + 1)));
}

// The entities that a fact's own node is tied to; its day is no neighbour.
function endsOf(fact) {
  const others = fact.qualifiers.filter(({role}) => role !== "time");
  return [...new Set([fact.subject, fact.object,
    ...others.map(({entity}) => entity)])].filter((entity) => entity >= 0);
}

// A line is as sure as the surest of its facts, and disputed if one of them is.
function stanceOf(facts) {
  for (const stance of ["asserted", "unsure"]) {
    if (facts.some((fact) => fact.stance === stance)) return stance;
  }
  return "denied";
}

function kindOf(facts) {
  return facts.some((fact) => fact.disputed) ? "disputed"
    : stanceOf(facts);
}

function edgeLabel(facts) {
  const [first] = facts;
  const words = plain(first.words);
  const caveats = caveatsOf(first).filter((caveat) => caveat !== "denied");
  const said = caveats.length > 0 ? `${words} (${caveats[0].split(",")[0]})`
    : words;
  return facts.length > 1 ? `${said} +${facts.length - 1}` : said;
}
