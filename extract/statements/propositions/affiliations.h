#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_AFFILIATIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_AFFILIATIONS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// To what body or place unnamed people belong, where their noun says it:
// "members of the union", "experts from the institute", "residents of Benue".
// One person's noun is a title, which is for ReadNominals.
std::vector<Proposition> ReadAffiliations(const SentenceView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_AFFILIATIONS_H_
