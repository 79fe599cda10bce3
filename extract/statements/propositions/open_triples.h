#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OPEN_TRIPLES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OPEN_TRIPLES_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// The clauses of a sentence as open information extraction writes them: one
// proposition a clause, its words as they stand. The predicate is the whole
// verb group with what it governs directly ("was considered to be", "served
// as"), the subject that of the surface, arguments are whole phrases with
// what is coordinated in them, or clauses. An adverbial before the subject is
// taken only where the clause has no other argument.
std::vector<Proposition> ReadOpenTriples(const SentenceView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OPEN_TRIPLES_H_
