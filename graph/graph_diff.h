#ifndef GRIOT_GRAPH_GRAPH_DIFF_H_
#define GRIOT_GRAPH_GRAPH_DIFF_H_

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace griot::graph {

enum class ChangeKind { kAdded, kWithdrawn, kChanged };

// One thing that two graphs do not have alike: an index into the table of the
// old graph, of the new one, or of both if it changed.
template <typename Id>
struct Change {
  ChangeKind kind;
  Id old_id;
  Id new_id;
};

struct GraphDiff {
  std::vector<Change<DocumentIndex>> documents;
  std::vector<Change<EntityId>> entities;
  std::vector<Change<FactId>> facts;
  // Conflicts by index into Graph::conflicts. They never change: their facts
  // are part of their id.
  std::vector<Change<uint32_t>> conflicts;
};

// What is told by one id is the same thing. A document has changed if what is
// known of its publication or what it states has; an entity if its name, type,
// aliases or mentions have; a fact if what it stands on or what follows from it
// has. All lists are in the order of id.
GraphDiff DiffOf(const Graph& before, const Graph& after);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_GRAPH_DIFF_H_
