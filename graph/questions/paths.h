#ifndef GRIOT_GRAPH_QUESTIONS_PATHS_H_
#define GRIOT_GRAPH_QUESTIONS_PATHS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/scope.h"

namespace griot::graph {

// One link of a path, with the statements that make it, best first.
struct PathStep {
  EntityId from;
  EntityId to;
  std::vector<StatementIndex> statements;
};

struct Path {
  std::vector<PathStep> steps;
  int64_t cost = 0;  // of its links (links.h)
};

// The best paths over links that the statements of `facts` make, at most
// `count`, best first: fewest steps, then those that are said most directly and
// surely. None visits an entity twice. Empty if the two are not linked, or are
// the same.
std::vector<Path> BestPaths(const Graph& graph, absl::Span<const FactId> facts,
                            EntityId from, EntityId to, size_t count,
                            Scope scope = Scope::kEverything);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_PATHS_H_
