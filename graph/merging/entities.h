#ifndef GRIOT_GRAPH_MERGING_ENTITIES_H_
#define GRIOT_GRAPH_MERGING_ENTITIES_H_

#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/local_entities.h"
#include "graph/resolution/resolver.h"

namespace griot::graph {

// Resolves the local entities and fills the graph's entities and merges. Gives
// the entity of each local one. Does not look at statements.
absl::StatusOr<std::vector<EntityId>> MakeEntities(const LocalEntities& locals,
                                                   const MergeRules& rules,
                                                   Graph& graph);

// Gives each argument and attribution its entity, by that of its local one.
void SetParts(absl::Span<const EntityId> of_local, const LocalEntities& locals,
              Graph& graph);

// Fills entities and parts where `resolution` has the cluster of each local
// entity, and the ids are known: `entity_of` tells each cluster's place, `ids`
// the ids by place, ascending. There are no merges then.
void FillEntities(const Resolution& resolution, const LocalEntities& locals,
                  const MergeRules& rules, absl::Span<const EntityId> entity_of,
                  absl::Span<const absl::string_view> ids, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_ENTITIES_H_
