#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_PREDICATE_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_PREDICATE_H_

#include <cstdint>
#include <string>

#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Words that say something of others.

// Whether the word heads a clause: a verb, or what stands with a copula or
// could.
bool IsPredicate(const Tree& tree, int word, const Lexicon& lexicon);

// Whether its subject is whom it is done to. `beside_passive`: the verb that it
// is coordinated with is passive.
bool IsPassive(const Tree& tree, int word, bool beside_passive,
               const Lexicon& lexicon);

// "carry out" of "carried": the lemma with its particle.
std::string VerbLemma(const Tree& tree, int word);

// What the lexicon says of a verb; with a particle one that orders or brings
// about is another verb: "call up friends to tell them".
uint32_t StanceOfVerb(const Tree& tree, int verb, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_PREDICATE_H_
