#ifndef GRIOT_GRAPH_MERGING_VERDICTS_H_
#define GRIOT_GRAPH_MERGING_VERDICTS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"

// What people say of facts. A decision names a fact by what it says, so that it
// holds in every graph in which something says so: its ends by their names or
// aliases, its predicate, polarity, class of modality and time; and if it
// likes, one sentence or one document of those that say so.
//
// With a time it means the facts of that time, and what has none unless there
// are facts of other times too.

namespace griot::graph {

// Takes statements that are called wrong out of the graph, whose arguments must
// have their entities, into its rejections. Gives those that are called right.
// InvalidArgument if new decisions call one statement both.
absl::StatusOr<std::vector<StatementIndex>> RemoveRejected(
    const MergeRules& rules, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_VERDICTS_H_
