#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_LIGHT_VERBS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_LIGHT_VERBS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"
#include "extract/statements/syntax/clauses.h"

namespace griot {

// Folds the noun of a light verb or idiom into the lemma: "take part", "give
// approval". Sets the objects to the noun's own arguments; what it takes is
// `used`.
void FoldNoun(const SentenceView& view, int word, const ClauseCore& core,
              Proposition& p, std::vector<Slot>& objects,
              std::vector<int>& used);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_LIGHT_VERBS_H_
