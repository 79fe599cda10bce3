#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_OWN_STAND_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_OWN_STAND_H_

#include "extract/statements/context/stand.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/operators.h"

namespace griot {

// Negation, auxiliaries and adverbs of a predicate, whatever stands above it;
// with what it shares with the verb before ("will not attack or kill").
Stand OwnStand(const Tree& tree, const Clauses& clauses, int word,
               const Lexicon& lexicon);

// "Did not resume until Friday": then it did, but "had not met until" it had
// not. Nothing is asked of what denies it.
bool IsOnlyUntil(const Tree& tree, int word);

// Whether nobody does it: "no witness said".
bool IsSubjectDenied(const Tree& tree, const Clauses& clauses, int word);

// Whether the noun's own words deny it: "no soldier", "neither side", "nobody",
// "not the army".
bool IsDenied(const Tree& tree, int noun);

// "may", "can": not "would", which "would like to" has.
bool HasModalOfChance(const Tree& tree, int word);

// Whether an adverb tells how often: with "not", it is that which is denied and
// not the verb.
bool TellsHowOften(const Tree& tree, int word, const Lexicon& lexicon);

// What adjectives make of the noun: "false", "alleged", "planned".
Stand ModifiedStand(const Tree& tree, int noun, const Operators& operators);

// Whether an adverb calls untrue what the word says: "falsely claimed".
bool SaysFalsely(const Tree& tree, int word, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_OWN_STAND_H_
