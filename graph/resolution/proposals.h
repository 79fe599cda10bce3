#ifndef GRIOT_GRAPH_RESOLUTION_PROPOSALS_H_
#define GRIOT_GRAPH_RESOLUTION_PROPOSALS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/resolution/clusters.h"
#include "graph/resolution/gazetteer.h"
#include "graph/resolution/merge_steps.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/names.h"
#include "graph/resolution/occurrences.h"

// The rules by which groups of names may be one entity. Each looks at the
// state as it stands and proposes merges; none makes them, so that the order
// in which a rule comes upon names does not matter. What a rule considers and
// turns down it notes, where notes are wanted.

namespace griot::graph {

// What rules look at; it must outlive this.
struct ResolutionState {
  const Names& names;
  const NameGroups& groups;
  const Clusters& clusters;
  const Occurrences& occurrences;
  const Gazetteer* gazetteer = nullptr;      // may be null
  std::vector<Refusal>* refusals = nullptr;  // may be null

  uint32_t Root(uint32_t group) const { return clusters.Find(group); }
  uint32_t FirstUse(uint32_t group) const { return groups[group].first_use; }
  void Refuse(MergeRule rule, uint32_t first, uint32_t second,
              Refusal::Reason reason,
              std::vector<Showing> evidence = {}) const {
    if (refusals == nullptr) return;
    refusals->push_back({rule, first, second, reason, std::move(evidence)});
  }
};

struct Proposal {
  MergeStep step;
  bool force = false;  // though the types do not go together
};
using Proposals = std::vector<Proposal>;

Proposals ProposeSpellings(const ResolutionState& state);
Proposals ProposeAliases(const ResolutionState& state);
// With what an acronym stands beside.
Proposals ProposeAcronymsInText(const ResolutionState& state);
// By what other texts use it for. Also joins acronyms that nothing explains.
Proposals ProposeAcronyms(const ResolutionState& state);
Proposals ProposeMiddleNames(const ResolutionState& state);
Proposals ProposeShortNamesInText(const ResolutionState& state);
// Also joins surnames of which no full name is known.
Proposals ProposeShortNames(const ResolutionState& state);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_PROPOSALS_H_
