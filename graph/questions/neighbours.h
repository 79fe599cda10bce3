#ifndef GRIOT_GRAPH_QUESTIONS_NEIGHBOURS_H_
#define GRIOT_GRAPH_QUESTIONS_NEIGHBOURS_H_

#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// An entity near another one.
struct Neighbour {
  EntityId entity;
  int distance = 1;  // links from there to here
  EntityId before;   // the one before it on a way of that length
  // That link it to the one before, best first.
  std::vector<StatementIndex> statements;
};

// The entities at most `depth` links (links.h) away; nearest first, those that
// more statements link before others, then by id.
std::vector<Neighbour> Neighbours(const Graph& graph,
                                  absl::Span<const FactId> facts,
                                  EntityId center, int depth);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_NEIGHBOURS_H_
