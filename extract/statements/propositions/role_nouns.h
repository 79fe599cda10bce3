#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_ROLE_NOUNS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_ROLE_NOUNS_H_

#include <string>
#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// The argument of a relational noun ("leader of Y", "Y's leader", "Y leader"):
// its words, with the preposition; empty if it has none.
std::vector<Slot> RelationalObject(const Tree& tree, int noun,
                                   const Ontology& ontology,
                                   const Lexicon& lexicon);

// Lemma of a predicate noun, "chief of staff".
std::string NounLemma(const Tree& tree, int noun, const Ontology& ontology,
                      const Lexicon& lexicon);

// "former leader" where the text puts the role into the past: who was a leader
// does not lead.
std::string WithPast(const Tree& tree, int noun, const std::string& lemma,
                     const Lexicon& lexicon);

// "oldest person", "first nation" where the noun is set apart from all others
// so, and is the lemma of no relation.
std::string WithRank(const Tree& tree, int noun, std::string lemma,
                     const Ontology& ontology);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_ROLE_NOUNS_H_
