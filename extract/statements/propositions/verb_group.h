#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_VERB_GROUP_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_VERB_GROUP_H_

#include <string>

#include "extract/statements/propositions/sentence_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/word_range.h"

namespace griot {

// Auxiliaries, negation and particles around the verb or predicate noun.
WordRange VerbGroup(const Tree& tree, int word);

// Lemma of the verb with the adverb that makes it another: "go off", "pull
// back", "put aside".
std::string VerbLemmaWithAdverb(const SentenceView& view, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_VERB_GROUP_H_
