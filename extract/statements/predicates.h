#ifndef GRIOT_EXTRACT_STATEMENTS_PREDICATES_H_
#define GRIOT_EXTRACT_STATEMENTS_PREDICATES_H_

#include <vector>

#include "extract/statements/clauses.h"
#include "extract/statements/lexicon.h"
#include "extract/statements/proposition.h"
#include "extract/statements/time_expression.h"
#include "extract/statements/tree.h"
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

#endif  // GRIOT_EXTRACT_STATEMENTS_PREDICATES_H_
