#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_COPULAS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_COPULAS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// What a predicate noun, name or adjective says of its subjects: "is the leader
// of Y".
std::vector<Proposition> ReadCopula(const SentenceView& view, int word);

// "his aim is to pray": the clause is what the subject is said to be, and
// nobody is said to do it. Nothing where the tree has no such subject.
std::vector<Proposition> ReadEquation(const SentenceView& view, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_COPULAS_H_
