#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PREDICATES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PREDICATES_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// What the verbs, predicate nouns and adjectives of a sentence say. Verbs that
// only report, plan, try or order what their clause says make none of their
// own.
std::vector<Proposition> ReadPredicates(const SentenceView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PREDICATES_H_
