#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_NARRATIVE_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_NARRATIVE_H_

#include <vector>

#include "extract/statements/syntax/tree.h"

namespace griot {

// Whether the sentences before and after tell what was: amid them "we would
// sing" is what was done, and no supposition.
bool IsAmidPast(const std::vector<Tree>& trees, int sentence);

// "Wherever I went, they would laugh": what was done each time.
bool SaysEachTime(const Tree& tree);

// Whether the predicate has "would" alone, and a person who acts: "we would
// sing", but "it would help", "we would like to", "we would have sung".
bool WouldAct(const Tree& tree, int verb);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_NARRATIVE_H_
