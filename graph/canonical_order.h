#ifndef GRIOT_GRAPH_CANONICAL_ORDER_H_
#define GRIOT_GRAPH_CANONICAL_ORDER_H_

#include <cstdint>
#include <vector>

#include "graph/graph.h"

// The one order in which a graph has its documents and statements, in whichever
// they came.

namespace griot::graph {

// Sorts documents by id and renames them in statements and `mentions`. Gives
// the old number of each.
std::vector<uint32_t> SortDocuments(Graph& graph,
                                    std::vector<Mention>& mentions);

// Sorts statements by document, evidence, predicate and hash, drops repeats and
// lays arguments and attributions out in their order.
void SortStatements(Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_CANONICAL_ORDER_H_
