#ifndef GRIOT_GRAPH_MERGING_CONFLICTS_H_
#define GRIOT_GRAPH_MERGING_CONFLICTS_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/hash/hash.h"
#include "absl/status/status.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/exclusive_facts.h"

namespace griot::graph {

// Finds what the graph's facts say that cannot all be so:
// - figures of one fact, of the same things, that do not agree (quantities.h);
//   those that agree with all others are left out. Figures that rise from day
//   to day are a development (developments.h);
// - facts that differ in polarity alone and may be of one time; what is said to
//   be possible counts as a claim;
// - facts of a relation that the ontology calls functional, with names for both
//   participants, that may hold at one time. Leaders conflict if they are said
//   to hold the same office. A standing fact without a time holds while it is
//   said, and half a month before and after.
// What one voice says contradicts nobody (voices.h).
// Facts of one conflict are side by side in one Conflict, as many as there are.
absl::Status FindConflicts(const MergeRules& rules, Graph& graph);

// What a fact claims, whether or not it is so.
struct Claim {
  EntityId subject;
  EntityId object;
  StringId predicate;
  bool typed = false;
  ModalityClass modality = ModalityClass::kAsserted;

  bool operator==(const Claim&) const = default;
  template <typename H>
  friend H AbslHashValue(H state, const Claim& claim) {
    return H::combine(std::move(state), claim.subject, claim.object,
                      claim.predicate, claim.typed, claim.modality);
  }
};

// Tells apart facts that FindConflicts need not see, for who does not hold all
// of them at once.
class Disputes {
 public:
  // `graph` must outlive this.
  Disputes(const MergeRules& rules, const Graph& graph)
      : exclusive_(rules, graph) {}

  // All facts are to be noted before it is asked what is one.
  void Note(absl::Span<const Fact> facts);
  bool MayHave(const Fact& fact) const;

 private:
  const ExclusiveRelations exclusive_;
  absl::flat_hash_set<Claim> denied_;
};

// A matter on which a fact takes a side. Facts are in one conflict only if they
// take different sides in one matter; figures aside, which are of one fact. So
// conflicts are found matter by matter, wherever the other facts are.
struct Side {
  std::string matter;
  std::string side;
};
std::vector<std::vector<Side>> SidesOf(const MergeRules& rules,
                                       const Graph& graph);  // by fact

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_CONFLICTS_H_
