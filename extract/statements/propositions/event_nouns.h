#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_EVENT_NOUNS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_EVENT_NOUNS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// Whether a modifier names who may act: "police", "rebel", "French".
bool IsActor(const SentenceView& view, int word);

// What a noun tells to have been done, one for each who does it and each whom
// it is done to: "the killing of X by Y", "Y's attack on X", "X's resignation".
// Empty if it tells no event, or only beside a light verb, which tells the
// event itself.
std::vector<Proposition> ReadEventNoun(const SentenceView& view, int noun);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_EVENT_NOUNS_H_
