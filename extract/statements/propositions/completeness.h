#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_COMPLETENESS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_COMPLETENESS_H_

#include <cstdint>
#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// Whether what is read of a predicate says anything.

// A verb without what it cannot do without, which the parser lost or the text
// leaves open: "they suspect", "the charges include", "ours does".
bool Lacks(const SentenceView& view, int word, const Proposition& p,
           const std::vector<Slot>& objects);

// What is left of a clause whose predicate the parser lost: "said the mine",
// "300 were thought".
bool IsTorn(const SentenceView& view, int word, uint32_t stance,
            const std::vector<Slot>& objects);

// "there are no locked doors", but not "there was no doubt".
bool SaysWhatThereIs(const SentenceView& view, int word,
                     const std::vector<int>& subjects);

// "that kind of tool is a tool"
bool IsSame(const Tree& tree, int word, int subject);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_COMPLETENESS_H_
