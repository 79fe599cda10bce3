#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_COORDINATION_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_COORDINATION_H_

#include <vector>

#include "extract/statements/syntax/tree.h"

namespace griot {

// Words side by side.

// `word` and the nominals coordinated with it, in order.
std::vector<int> Conjuncts(const Tree& tree, int word);

// "with the children and their families": whether it is a conjunct beneath the
// same preposition; "from Lagos and a doctor" is two things said.
bool SharesCase(const Tree& tree, int conjunct);

// "the north rather than the south": whether it is a conjunct that is put aside
// for another.
bool IsPutAside(const Tree& tree, int noun);

// The same without those that are ruled out: "to Oslo but not to Bergen".
std::vector<int> ConjunctsThatHold(const Tree& tree, int word);

// "two were killed and five wounded in Oslo": the other of two predicates, the
// second of which leaves out its auxiliary; what stands behind it is of both.
// -1 if there is none.
int GapPartner(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_COORDINATION_H_
