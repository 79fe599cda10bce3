#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_NOMINALS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_NOMINALS_H_

#include <vector>

#include "extract/statements/mentions/mentions.h"
#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// What noun phrases say without a verb: titles ("police spokesman X"),
// appositions ("X, a rebel faction"), other names ("X (ABC)"), compounds
// ("the X-based firm"), places in places and event nouns with their arguments
// ("the killing of X by Y").
std::vector<Proposition> ReadNominals(int sentence, const Tree& tree,
                                      const Clauses& clauses,
                                      const MentionTable& mentions,
                                      const Ontology& ontology,
                                      const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_NOMINALS_H_
