// How much of the graph is drawn: what the page opens on are the main actors of
// the backbone, which other names and all the rest can join.

const MAIN = 90;  // entities

export const EXTENTS = {
  main: "Main actors", backbone: "All names", everything: "Everything"};

// The facts that are drawn, and which entities may stand in the picture. Around
// an entity that is expanded, a Set of them, stand all whom its facts have.
export function extentOf(data, extent, expanded = new Set()) {
  if (extent === "everything") {
    return {facts: data.facts, has: () => true};
  }
  const facts = data.facts.filter((fact) => fact.backbone !== "none");
  const nodes = data.entities.filter((entity) => entity.inBackbone);
  if (extent === "main" && nodes.length > MAIN) {
    nodes.sort((a, b) => b.salience - a.salience || a.index - b.index);
    nodes.length = MAIN;
  }
  const kept = new Set(nodes.map((entity) => entity.index));
  const more = new Set();
  for (const index of expanded) {
    kept.add(index);
    for (const number of data.entities[index].facts) {
      const fact = data.facts[number];
      for (const entity of fact.participants) kept.add(entity);
      if (fact.backbone === "none") more.add(fact);
    }
  }
  return {facts: [...facts, ...more], has: (entity) => kept.has(entity)};
}
