#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUESTIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUESTIONS_H_

#include <vector>

#include "extract/statements/context/quotations.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// What a question mark makes of a clause.
enum class Asking {
  kNot,
  kConfirmation,  // "The council sold the mill?": thought so, and put in doubt
  kAsked,         // "Did the council sell the mill?": nothing is claimed
};

// By word of a sentence what its clause is: asked is the clause before the
// question mark and what it takes as complements. What only goes along is told:
// "Did you warn the mayor, who closed the mill?"
std::vector<Asking> FindAsked(const Tree& tree, const Clauses& clauses,
                              const Quotations& quotations, int sentence);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUESTIONS_H_
