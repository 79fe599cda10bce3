#ifndef GRIOT_GRAPH_RESOLUTION_DECISION_RULES_H_
#define GRIOT_GRAPH_RESOLUTION_DECISION_RULES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "graph/resolution/clusters.h"
#include "graph/resolution/decisions.h"
#include "graph/resolution/merge_steps.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/names.h"
#include "graph/resolution/resolver.h"
#include "graph/resolution/selection.h"

namespace griot::graph {

// Puts a person's decisions into effect. Errors are InvalidArgument, one a
// line, and name the decision's origin.
class DecisionRules {
 public:
  // `names` and what `knowledge` points to must outlive this.
  DecisionRules(const Names& names, const ResolutionKnowledge& knowledge);

  // Selects by the ids of entities, where decisions name these; `key_of` tells
  // what an entity of a group alone is known by. Comes first.
  void SelectGroups(const NameGroups& groups,
                    absl::FunctionRef<std::string(uint32_t group)> key_of);
  // Whether all names of new decisions are there.
  absl::Status Check() const;
  // Uses that decisions sort into groups: those kept from others of the same
  // name, and phrases that would be of no group.
  absl::flat_hash_map<uint32_t, uint32_t> GroupedUses() const;
  // Merges and forbids.
  absl::Status Apply(const NameGroups& groups, Clusters& clusters) const;
  // Gives clusters the names and types decided.
  absl::Status NameAndType(Resolution& resolution) const;

 private:
  std::vector<uint32_t> GroupsOf(const std::vector<uint32_t>& uses,
                                 const NameGroups& groups) const;

  const Names& names_;
  const std::vector<Decision>& decisions_;
  std::vector<Selected> selected_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_DECISION_RULES_H_
