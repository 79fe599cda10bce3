#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_TENSE_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_TENSE_H_

#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Whether the verb above `word` speaks of what is to come: "will meet on
// Friday", "plans to leave in May", "the trial starts in October".
bool LooksAhead(const Tree& tree, int word, const Lexicon& lexicon);

// Whether it speaks of what was to come when it was said, and may have come
// since: "would meet in May".
bool SaysWould(const Tree& tree, int word);

// Whether it is in the perfect: "has battled for a decade".
bool IsPerfect(const Tree& tree, int word);

// Whether its own form and auxiliaries say that it has happened: "had fled",
// "was able".
bool IsPast(const Tree& tree, int word);

// Whether they speak of what is so now: "leaves", "is ready", "are sold".
bool IsPresent(const Tree& tree, int word);

// Whether it moves what it speaks of from one time to another: "postponed the
// talks from Monday to Friday".
bool MovesTime(const Tree& tree, int word, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_TENSE_H_
