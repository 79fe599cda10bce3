#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_MUTUAL_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_MUTUAL_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// What two do with each other: "Ana and Bo clashed" says of neither that she
// clashed alone.

// The preposition before the other one, where the predicate has two subjects
// and names no third: "with", "from"; else empty.
absl::string_view MutualMarker(const Tree& tree, const Proposition& p,
                               const std::vector<int>& subjects,
                               const std::vector<Slot>& objects);

// Whether the predicate says of all subjects together what it says of none
// alone: "are the same", "lost their majority".
bool AreTogether(const Tree& tree, const Proposition& p,
                 const std::vector<int>& subjects,
                 const std::vector<Slot>& objects);

// Whether the predicate holds of all objects together: "carried only mail and
// fruit", "balance school and play".
bool AreObjectsTogether(const Tree& tree, const Proposition& p,
                        const std::vector<Slot>& objects);

// "are allies", "were rivals"
bool IsMutualNoun(const Tree& tree, int noun);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_MUTUAL_H_
