#ifndef GRIOT_GRAPH_MERGING_DEVELOPMENTS_H_
#define GRIOT_GRAPH_MERGING_DEVELOPMENTS_H_

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// Whether the figures of `sides` do not contradict each other but rise from day
// to day: of any two that do not agree the higher was first printed on a later
// day.
bool IsDevelopment(const Graph& graph, absl::Span<const ConflictSide> sides);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_DEVELOPMENTS_H_
