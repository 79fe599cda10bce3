#ifndef GRIOT_GRAPH_QUESTIONS_CENTRALITY_H_
#define GRIOT_GRAPH_QUESTIONS_CENTRALITY_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/scope.h"

namespace griot::graph {

// How central entities are, each by entity. The sums of floats are taken in one
// order, so equal graphs give equal numbers.
struct Centralities {
  // Entities that one is linked to (links.h).
  std::vector<size_t> degree;
  // Where one gets to who goes from subjects to objects, each fact with both a
  // way, and starts anew at any entity with probability 0.15. Sums to 1 over
  // the entities of the scope, and is 0 outside.
  std::vector<double> page_rank;
  // Of the pairs of other entities with links the share whose shortest ways
  // over links lead through it.
  std::vector<double> betweenness;
  // Betweenness was estimated from the ways that begin at so many entities; 0:
  // it is exact.
  size_t pivots = 0;
};

// As Centralities::page_rank.
std::vector<double> PageRank(const Graph& graph, absl::Span<const FactId> facts,
                             Scope scope = Scope::kEverything);

// Work on betweenness, in links times entities they are counted from, above
// which it is estimated: some seconds, a quarter of a minute if the graph is
// too large for the processor's caches. Of a million statements that is 200
// pivots.
inline constexpr size_t kMostBetweennessWork = 450'000'000;

Centralities Centrality(const Graph& graph, absl::Span<const FactId> facts,
                        Scope scope = Scope::kEverything,
                        size_t most_work = kMostBetweennessWork);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_CENTRALITY_H_
