#ifndef GRIOT_GRAPH_MERGING_RESOLVE_H_
#define GRIOT_GRAPH_MERGING_RESOLVE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/local_entities.h"
#include "graph/resolution/merge_steps.h"
#include "graph/resolution/names.h"
#include "graph/resolution/resolver.h"

namespace griot::graph {

// What resolution is asked: the local entities as uses of names, of the same
// numbers. Looks into the graph, which must outlive the result.
Names NamesOf(const LocalEntities& locals, const Graph& graph);

// Which local entities are one entity, as ResolveNames has it; those that it
// leaves by themselves have numbers above those of the clusters, in their
// order. InvalidArgument for decisions that cannot be met.
absl::StatusOr<Resolution> Resolve(const LocalEntities& locals,
                                   const Graph& graph, const MergeRules& rules,
                                   std::vector<Refusal>* refusals = nullptr);

// The same of names, whose resolution is left as ResolveNames has it.
absl::StatusOr<Resolution> Resolve(const Names& names, const MergeRules& rules,
                                   std::vector<Refusal>* refusals = nullptr);

// Names for good a local entity that is by itself.
std::string KeyOf(const LocalEntity& local, const Graph& graph);

// A mention in `locals` that shows `showing`.
Mention MentionOf(const Showing& showing, const LocalEntities& locals);
// The first mention of a use.
Mention FirstMentionOf(uint32_t use, const LocalEntities& locals);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_RESOLVE_H_
