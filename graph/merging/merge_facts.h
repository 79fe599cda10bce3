#ifndef GRIOT_GRAPH_MERGING_MERGE_FACTS_H_
#define GRIOT_GRAPH_MERGING_MERGE_FACTS_H_

#include <cstddef>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/graph_sink.h"

namespace griot::graph {

// What of merging follows when statements have their entities: facts, what is
// salient, the backbone, conflicts. Facts of statements that are called right
// (`confirmed`) are certain.
absl::Status MergeFacts(const MergeRules& rules,
                        absl::Span<const StatementIndex> confirmed,
                        Graph& graph);

// The same for `sink`, with so many facts at a time; they are made twice where
// there are more, as entities need the saliences of all before the first is
// done. False if the graph has not all of its facts, and of entities no
// mentions, as there are more.
absl::StatusOr<bool> MergeFacts(const MergeRules& rules,
                                absl::Span<const StatementIndex> confirmed,
                                size_t facts_at_once, GraphSink& sink,
                                Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_MERGE_FACTS_H_
