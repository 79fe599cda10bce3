#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_NOMINALS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_NOMINALS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// What noun phrases say without a verb: titles ("police spokesman X"),
// appositions ("X, a rebel faction"), other names ("X (ABC)"), compounds
// ("the X-based firm"), places in places and event nouns with their arguments
// ("the killing of X by Y").
std::vector<Proposition> ReadNominals(const SentenceView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_NOMINALS_H_
