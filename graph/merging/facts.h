#ifndef GRIOT_GRAPH_MERGING_FACTS_H_
#define GRIOT_GRAPH_MERGING_FACTS_H_

#include "absl/status/status.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/fact_groups.h"

namespace griot::graph {

// Merges the graph's statements, whose arguments must have their entities, into
// its facts. Statements are of one fact if they have the same subject, relation
// (or lemma where there is none), object, polarity and class of modality, and
// if their times may be the same. One that has neither subject nor object is a
// fact for its sentence alone.
absl::Status MakeFacts(const MergeRules& rules, Graph& graph);

// The same of groups that are made.
absl::Status MakeFacts(FactGroups groups, const MergeRules& rules,
                       Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_FACTS_H_
