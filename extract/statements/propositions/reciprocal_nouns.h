#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPROCAL_NOUNS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPROCAL_NOUNS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// What two sides do with each other where only a noun tells of it: "the talks
// between X and Y".
std::vector<Proposition> ReadReciprocalNouns(const Tree& tree,
                                             const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPROCAL_NOUNS_H_
