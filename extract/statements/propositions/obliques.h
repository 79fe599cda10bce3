#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OBLIQUES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OBLIQUES_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// Adds obliques and times of the clause to `p`, but for those in `used`.
void AddObliques(const SentenceView& view, int word, const ClauseCore& core,
                 const std::vector<int>& used, Proposition& p);

// "the town it came from": the noun before the clause is the preposition's, and
// no object.
void AddStranded(const Tree& tree, int word, std::vector<Slot>& objects,
                 Proposition& p);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OBLIQUES_H_
