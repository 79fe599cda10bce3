#ifndef GRIOT_GRAPH_MERGING_VOICES_H_
#define GRIOT_GRAPH_MERGING_VOICES_H_

#include <utility>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// Who speaks in a statement: a document, near-copies being one, and whom it
// quotes, invalid for its own words.
using Voice = std::pair<DocumentIndex, EntityId>;
Voice VoiceOf(const Graph& graph, const StatementRecord& statement);

// Whether one voice says all of it: one document in its own words, or one
// source that it quotes. Who says "I play" and "I did not play" in one
// interview contradicts nobody.
bool HaveOneVoice(const Graph& graph, absl::Span<const ConflictSide> sides);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_VOICES_H_
