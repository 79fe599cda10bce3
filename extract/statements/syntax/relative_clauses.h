#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_RELATIVE_CLAUSES_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_RELATIVE_CLAUSES_H_

#include <vector>

#include "extract/statements/syntax/tree.h"

namespace griot {

// The noun that the relative clause around `word` describes, or -1.
int AntecedentOf(const Tree& tree, int word);

bool IsRelativizer(const Tree& tree, int word);

// The clause that tells of `word` what "it was" sets it apart by: "it was the
// inquiry into X that led there"; -1 if there is none.
int CleftClause(const Tree& tree, int word);

// "killed five people", "left a mill in ruins": what events do, and no place.
bool HarmsSomebody(const Tree& tree, int verb);

// Whether the verb's form lets `noun` be its subject: "has" no plural.
bool AgreesInNumber(const Tree& tree, int noun, int verb);

// The noun that a relative pronoun stands for; `antecedent` is that of its
// clause, -1 if the clause hangs elsewhere. -1 if there is none.
int RelativeNoun(const Tree& tree, int pronoun, int antecedent);

// The predicate of the clause that ", which led to it" sums up, where the noun
// before is a thing that brings about nothing: "closed the mine, which led to
// it". -1 if the pronoun stands for the noun.
int ClauseSummedUp(const Tree& tree, int pronoun, int noun);

// All that the relative pronoun stands for, given its noun: "A and B, which
// are …" speaks of both.
std::vector<int> RelativeNouns(const Tree& tree, int pronoun, int noun);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_RELATIVE_CLAUSES_H_
