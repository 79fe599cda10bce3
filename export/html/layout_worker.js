// Lays out the parts of a graph beside the page, which stays responsive. Is told
// {settings, rounds, nodes, edges} of each, the largest first, and tells
// {part, nodes} now and then and {done: true} at the end.

import iterate from "graphology-layout-forceatlas2/iterate.js";

const FIRST = 1000;  // milliseconds until it tells; twice as many each time

onmessage = ({data: parts}) => {
  let pause = FIRST;
  let next = performance.now() + pause;
  parts.forEach(({settings, rounds, nodes, edges}, part) => {
    for (let left = rounds; left > 0; --left) {
      iterate(settings, nodes, edges);
      if (performance.now() < next) continue;
      postMessage({part, nodes});
      pause *= 2;
      next = performance.now() + pause;
    }
    if (rounds > 0) postMessage({part, nodes});
  });
  postMessage({done: true});
};
