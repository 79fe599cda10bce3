// graphology_report.js GRAPH.graphml: what graphology reads, as JSON.

const fs = require('fs');
const path = require('path');
const {createRequire} = require('module');
const load = createRequire(path.join(process.env.CONSUMERS, 'package.json'));
const {MultiDirectedGraph} = load('graphology');
const {parse} = load('graphology-graphml');

const graph = parse(MultiDirectedGraph, fs.readFileSync(process.argv[2], 'utf8'));
process.stdout.write(JSON.stringify(graph.export()));
