#include "graph/merging/voices.h"

#include <optional>
#include <utility>

namespace griot::graph {

bool HaveOneVoice(const Graph& graph, absl::Span<const ConflictSide> sides) {
  using Voice = std::pair<DocumentIndex, EntityId>;
  std::optional<Voice> first;
  for (const ConflictSide& side : sides) {
    for (const StatementIndex i : side.statements) {
      const StatementRecord& statement = graph.At(i);
      const auto quoted = graph.AttributionsOf(statement);
      const Voice voice(graph.At(statement.document).copy_of,
                        quoted.empty() ? EntityId() : quoted.front().source);
      if (first && voice != *first) return false;
      first = voice;
    }
  }
  return true;
}

}  // namespace griot::graph
