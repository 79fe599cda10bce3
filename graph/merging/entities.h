#ifndef GRIOT_GRAPH_MERGING_ENTITIES_H_
#define GRIOT_GRAPH_MERGING_ENTITIES_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/local_entities.h"
#include "graph/resolution/resolver.h"

namespace griot::graph {

// Resolves the local entities and fills the graph's entities and merges, and
// the entity of each argument and attribution.
absl::Status MakeEntities(const LocalEntities& locals, const MergeRules& rules,
                          Graph& graph);

// The same where `resolution` has the cluster of each local entity, and the ids
// are known: `entity_of` tells each cluster's place, `ids` the ids by place,
// ascending. There are no merges then.
void FillEntities(const Resolution& resolution, const LocalEntities& locals,
                  const MergeRules& rules, absl::Span<const EntityId> entity_of,
                  absl::Span<const absl::string_view> ids, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_ENTITIES_H_
