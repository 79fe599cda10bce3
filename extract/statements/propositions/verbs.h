#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_VERBS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_VERBS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// What the verb of a clause says: nothing, or a proposition for each pair of
// those who do and those to whom it is done.
std::vector<Proposition> ReadVerb(const SentenceView& view, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_VERBS_H_
