#ifndef GRIOT_GRAPH_MERGING_ENTITIES_H_
#define GRIOT_GRAPH_MERGING_ENTITIES_H_

#include "absl/status/status.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/local_entities.h"

namespace griot::graph {

// Resolves the local entities and fills the graph's entities and merges, and
// the entity of each argument and attribution.
absl::Status MakeEntities(const LocalEntities& locals, const MergeRules& rules,
                          Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_ENTITIES_H_
