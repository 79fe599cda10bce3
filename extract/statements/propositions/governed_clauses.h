#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_GOVERNED_CLAUSES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_GOVERNED_CLAUSES_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Adds to `p` or `objects` the clauses without which a verb or adjective does
// not say what it says: "suspects the bomb was on a timer", "failed to resolve
// it" (complements), "succeeded in easing it" (oblique), "not released until
// polls close". What they say is said besides by statements of their own. Those
// in `used` are left out, and what is added is put there.
void AddGovernedClauses(const SentenceView& view, int predicate,
                        std::vector<int>& used, std::vector<Slot>& objects,
                        Proposition& p);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_GOVERNED_CLAUSES_H_
