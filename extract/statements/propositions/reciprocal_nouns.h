#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPROCAL_NOUNS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPROCAL_NOUNS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// What two sides do with each other where only a noun tells of it: "the talks
// between X and Y".
std::vector<Proposition> ReadReciprocalNouns(const SentenceView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPROCAL_NOUNS_H_
