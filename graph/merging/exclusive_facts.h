#ifndef GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_
#define GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_

#include <string>
#include <vector>

#include "graph/graph.h"
#include "graph/merge_rules.h"

namespace griot::graph {

// Facts of which one at most can hold at a time, but that are said to hold at
// one: two leaders of a country (conflicts.h says more).
std::vector<std::vector<FactId>> FindExclusive(const MergeRules& rules,
                                               const Graph& graph);

// What a fact claims of which one at most can be at a time, as a text: facts
// that claim the same are in one conflict, or in none. `holder` is who does.
struct Exclusion {
  std::string of;
  EntityId holder;
};
std::vector<std::vector<Exclusion>> ExclusionsOf(
    const MergeRules& rules, const Graph& graph);  // by fact

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_
