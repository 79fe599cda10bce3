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

// The same for `sink`. A graph of more statements has so many facts at a time;
// they are made twice, as entities need the saliences of all before the first
// is done. False for such a graph: at the end it has those facts alone that
// conflicts are of, and its entities have lost their mentions.
absl::StatusOr<bool> MergeFacts(const MergeRules& rules,
                                absl::Span<const StatementIndex> confirmed,
                                size_t facts_at_once, GraphSink& sink,
                                Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_MERGE_FACTS_H_
