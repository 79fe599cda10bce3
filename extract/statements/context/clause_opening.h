#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_CLAUSE_OPENING_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_CLAUSE_OPENING_H_

#include <string>

#include "extract/statements/syntax/tree.h"

namespace griot {

// How a clause opens, which tells what kind of clause it is.

// The first word of the clause: its conjunction, subject or verb.
int FirstWord(const Tree& tree, int word);

// The conjunctions and prepositions that open the clause, "so that".
std::string ConjunctionOf(const Tree& tree, int word);

// "to leave", but neither "is to leave" nor "to leaving".
bool IsGovernedInfinitive(const Tree& tree, int word);

// The kind of complement that a clause of its form makes, as
// ClauseLink::complement.
std::string ComplementOf(const Tree& tree, int word);

// "Had the army left, …", "Were rebels to burn it, …": an if-clause.
bool IsInvertedCondition(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_CLAUSE_OPENING_H_
