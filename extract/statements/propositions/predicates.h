#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PREDICATES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PREDICATES_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/time_expression.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// What the verbs, predicate nouns and adjectives of a sentence say. Verbs that
// only report, plan, try or order what their clause says make none of their
// own.
std::vector<Proposition> ReadPredicates(
    const Tree& tree, const Clauses& clauses,
    const std::vector<TimeExpression>& times, const Ontology& ontology,
    const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PREDICATES_H_
