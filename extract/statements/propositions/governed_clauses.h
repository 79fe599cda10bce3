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

// What tells which one a predicate noun means: "the first candidate killed
// since May", "the second country to get it". Empty if nothing does.
std::vector<Slot> DefiningClause(const Tree& tree, int noun);

// The words of an argument with the clause that its noun needs: "an attempt to
// hack into accounts", "those attending". Empty if its phrase is all.
WordRange WithNeededClause(const Tree& tree, int noun, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_GOVERNED_CLAUSES_H_
