#ifndef GRIOT_GRAPH_QUESTIONS_COMMUNITIES_H_
#define GRIOT_GRAPH_QUESTIONS_COMMUNITIES_H_

#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/scope.h"

namespace griot::graph {

struct Communities {
  // Each with at least two entities, names first, then those with most links to
  // others of their own; the largest community first, then by its first member.
  std::vector<std::vector<EntityId>> members;
  // How much more than by chance links stay within communities, at most 1.
  double modularity = 0;
};

// Groups of entities that are linked (links.h) among each other more than with
// others; a link weighs as much as it has statements. Each is connected.
Communities FindCommunities(const Graph& graph, absl::Span<const FactId> facts,
                            Scope scope = Scope::kEverything);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_COMMUNITIES_H_
