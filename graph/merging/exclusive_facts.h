#ifndef GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_
#define GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_

#include <vector>

#include "graph/graph.h"
#include "graph/merge_rules.h"

namespace griot::graph {

// Facts of which one at most can hold at a time, but that are said to hold at
// one: two leaders of a country (conflicts.h says more).
std::vector<std::vector<FactId>> FindExclusive(const MergeRules& rules,
                                               const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_
