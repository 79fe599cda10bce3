#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_FRAMING_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_FRAMING_H_

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Whether the word's own meaning is but a frame for the clause that it
// governs: it reports, plans, tries or orders what that clause says, and makes
// no statement of its own.
bool OnlyFrames(const Tree& tree, const Clauses& clauses, int word,
                const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_FRAMING_H_
