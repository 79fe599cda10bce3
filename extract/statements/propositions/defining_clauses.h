#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_DEFINING_CLAUSES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_DEFINING_CLAUSES_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// What tells which one a predicate noun means: "the first candidate killed
// since May", "the second country to get it". Empty if nothing does.
std::vector<Slot> DefiningClause(const Tree& tree, int noun);

// The words of an argument with the clause that its noun needs: "an attempt to
// hack into accounts", "those attending". Empty if its phrase is all.
WordRange WithNeededClause(const Tree& tree, int noun, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_DEFINING_CLAUSES_H_
