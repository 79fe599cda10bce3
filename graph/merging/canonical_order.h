#ifndef GRIOT_GRAPH_MERGING_CANONICAL_ORDER_H_
#define GRIOT_GRAPH_MERGING_CANONICAL_ORDER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merging/statement_block.h"

// The one order in which a graph has its documents and statements, in whichever
// they came.

namespace griot::graph {

// Sorts documents by id and renames them in statements and `mentions`. Gives
// the old number of each.
std::vector<uint32_t> SortDocuments(Graph& graph,
                                    absl::Span<StatementBlock> statements,
                                    std::vector<Mention>& mentions);

// Gives the graph the statements, sorted by document, evidence, predicate and
// hash and without repeats, with arguments and attributions in their order. The
// blocks are given up, table by table, so that no two are there twice at once.
void SortStatements(absl::Span<StatementBlock> statements, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_CANONICAL_ORDER_H_
