#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_CLAUSE_LINK_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_CLAUSE_LINK_H_

#include <string>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/operators.h"

namespace griot {

// How a clause, or a noun that tells an event, hangs on what stands above it.
struct ClauseLink {
  enum class Kind {
    kTop,         // on nothing that decides whether it is so
    kConjunct,    // beside another of its kind
    kComplement,  // it is what the governor says, wants, denies
    kAdjunct,     // it tells when, why, how
    kDescribes,   // it tells of a noun: relative clauses, participles
  };
  Kind kind = Kind::kTop;
  int governor = -1;
  // How it hangs on the governor, as lexicon/operators.txt names it, or
  // "whether", "wh" ("said why they left"), "wh_to" ("knew how to leave") or
  // "state" ("found him guilty"); of an adjunct its conjunction.
  std::string complement;
  // The governor's signature for it; null where the grammar decides alone.
  const Operator* signature = nullptr;
};

ClauseLink LinkOf(const Tree& tree, const Clauses& clauses, int word,
                  const Operators& operators, const Lexicon& lexicon);

// The noun of "the claim is that they fled", by the verb of what it is; or -1.
int NounThatIs(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_CLAUSE_LINK_H_
