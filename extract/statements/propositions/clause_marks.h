#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_CLAUSE_MARKS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_CLAUSE_MARKS_H_

#include "extract/statements/syntax/tree.h"

namespace griot {

// What stands at the beginning of a clause and tells its kind.

// The first word before the clause's head that marks it, "that" or "from"; -1
// if none does.
int FirstMark(const Tree& tree, int clause);

// Whether a comma or dash, but no quotation mark, stands before `begin`.
bool IsSetOff(const Tree& tree, int begin);

// "to leave", "is to leave"
bool IsInfinitive(const Tree& tree, int clause);

// "leaving", which taggers take for a participle behind "have" too.
bool IsGerund(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_CLAUSE_MARKS_H_
