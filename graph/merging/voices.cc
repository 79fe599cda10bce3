#include "graph/merging/voices.h"

#include <optional>

namespace griot::graph {

Voice VoiceOf(const Graph& graph, const StatementRecord& statement) {
  const auto quoted = graph.AttributionsOf(statement);
  return {graph.At(statement.document).copy_of,
          quoted.empty() ? EntityId() : quoted.front().source};
}

bool HaveOneVoice(const Graph& graph, absl::Span<const ConflictSide> sides) {
  std::optional<Voice> first;
  for (const ConflictSide& side : sides) {
    for (const StatementIndex i : side.statements) {
      const Voice voice = VoiceOf(graph, graph.At(i));
      if (first && voice != *first) return false;
      first = voice;
    }
  }
  return true;
}

}  // namespace griot::graph
