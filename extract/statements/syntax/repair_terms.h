#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_REPAIR_TERMS_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_REPAIR_TERMS_H_

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// The terms in which repairs tell when they apply. All take a tree that is not
// mended yet.

// The first child with the relation among the words [begin, end), or -1.
int ChildWithin(const Tree& tree, int word, Rel rel, int begin, int end);

// Whether one of the case markers before `word` is `marker`.
bool IsMarkedBy(const Tree& tree, int word, absl::string_view marker);

// The verb that governs `word` from above, over whatever lies between; -1 if
// none does.
int VerbAbove(const Tree& tree, int word);

// Where the phrase of `word` starts, after any punctuation and not before
// `lowest`.
int FirstOfPhrase(const Tree& tree, int word, int lowest);

// Whether the noun has "a", "an" or "one" for its article.
bool IsIndefinite(const Tree& tree, int noun);

// Whether a noun names who can do something.
bool CanAct(const Tree& tree, int noun);

// Whether the verb is finite, by its tag or by its first auxiliary's.
bool IsFinite(const Tree& tree, int verb);

// Whether the word is a verb that reports: "said".
bool Reports(const Tree& tree, int word, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_REPAIR_TERMS_H_
