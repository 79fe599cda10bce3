#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_DISTRIBUTION_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_DISTRIBUTION_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// `p` for each pair of subject and object: of lists sorted "respectively" the
// first with the first, of two who do it with each other each with the other.
std::vector<Proposition> Distribute(const SentenceView& view, Proposition p,
                                    const std::vector<int>& subjects,
                                    const std::vector<Slot>& objects);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_DISTRIBUTION_H_
