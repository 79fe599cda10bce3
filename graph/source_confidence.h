#ifndef GRIOT_GRAPH_SOURCE_CONFIDENCE_H_
#define GRIOT_GRAPH_SOURCE_CONFIDENCE_H_

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// No number of sources makes a fact surer than this.
inline constexpr double kMostConfidence = 0.99;

// How far the statements of one fact support it together: noisy-or over
// sources that are independent of each other, which are publishers, or
// documents where no publisher is known, each counted once with its best
// statement. A single source keeps its confidence.
double CombinedConfidence(absl::Span<const StatementIndex> statements,
                          const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SOURCE_CONFIDENCE_H_
