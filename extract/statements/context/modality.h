#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_MODALITY_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_MODALITY_H_

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/statement.h"

namespace griot {

// How far a text vouches for a proposition.
struct Stand {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
};

// Reads negation, auxiliaries, adverbs and the verbs above the proposition's
// clause ("tried to", "denied", "if").
Stand StandOf(const Tree& tree, const Clauses& clauses,
              const Proposition& proposition, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_MODALITY_H_
