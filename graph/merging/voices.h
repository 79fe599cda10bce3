#ifndef GRIOT_GRAPH_MERGING_VOICES_H_
#define GRIOT_GRAPH_MERGING_VOICES_H_

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// Whether one voice says all of it: one document in its own words, or one
// source that it quotes. Who says "I play" and "I did not play" in one
// interview contradicts nobody. Near-copies are one document.
bool HaveOneVoice(const Graph& graph, absl::Span<const ConflictSide> sides);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_VOICES_H_
