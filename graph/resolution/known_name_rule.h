#ifndef GRIOT_GRAPH_RESOLUTION_KNOWN_NAME_RULE_H_
#define GRIOT_GRAPH_RESOLUTION_KNOWN_NAME_RULE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/resolution/clusters.h"
#include "graph/resolution/decisions.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/names.h"
#include "graph/resolution/proposals.h"

namespace griot::graph {

// The user's table of known entities: names of one id are one entity, of
// different ids they are not. A name that the table has for several ids says
// nothing.
class KnownNameRule {
 public:
  // `known` may be null.
  KnownNameRule(const Names& names, const std::vector<KnownName>* known);

  // Labels the clusters of groups that have an id, and proposes to merge those
  // of one. Surnames and acronyms, which a text may use of others, have their
  // turn apart, when rules have found what they can.
  Proposals Propose(const NameGroups& groups, Clusters& clusters,
                    bool short_names) const;

  // Empty for the label 0.
  std::string IdOf(uint32_t label) const {
    return label == 0 ? std::string() : ids_[label - 1];
  }

 private:
  uint32_t LabelOf(uint32_t group, const NameGroups& groups) const;

  const Names& names_;
  absl::flat_hash_map<std::string, uint32_t> label_of_name_;  // 0: several
  std::vector<std::string> ids_;                              // sorted
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_KNOWN_NAME_RULE_H_
