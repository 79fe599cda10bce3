#ifndef GRIOT_GRAPH_MERGING_BACKBONE_H_
#define GRIOT_GRAPH_MERGING_BACKBONE_H_

#include "graph/graph.h"
#include "graph/merge_rules.h"

namespace griot::graph {

// Says which entities and facts are the backbone, the graph as people look at
// it (docs/adr/0063-salience-and-the-backbone.md). Salience must be set.
//
// Its nodes are names, people and bodies without a name who do something that
// matters or suffer it, and events. Dates, quantities, pronouns that mean
// nobody and bare nouns are no nodes: they stay with the facts that have them.
// Its edges are facts between two nodes of which one has a name. Other names
// of an entity and what it does to itself are no edges. A node is in at least
// one fact of the backbone.
void SetBackbone(const MergeRules& rules, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_BACKBONE_H_
