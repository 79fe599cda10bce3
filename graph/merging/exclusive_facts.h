#ifndef GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_
#define GRIOT_GRAPH_MERGING_EXCLUSIVE_FACTS_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"

namespace griot::graph {

// Facts of which one at most can hold at a time, but that are said to hold at
// one: two leaders of a country (conflicts.h says more).
std::vector<std::vector<FactId>> FindExclusive(const MergeRules& rules,
                                               const Graph& graph);

// Tells facts that claim something of which one at most can be at a time.
class ExclusiveRelations {
 public:
  // `graph` must outlive this.
  ExclusiveRelations(const MergeRules& rules, const Graph& graph);

  // Whether only one object, or one subject, can be at a time.
  bool IsOfOneObject(const Fact& fact) const;
  bool IsOfOneSubject(const Fact& fact) const;

 private:
  bool MayExclude(const Fact& fact) const;

  const Graph& graph_;
  absl::flat_hash_set<StringId> functional_;
  absl::flat_hash_set<StringId> inverse_functional_;
};

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
