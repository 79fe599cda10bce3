#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OPEN_PHRASE_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OPEN_PHRASE_H_

#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// The whole phrase that `head` heads, as an argument of an open triple: with
// what is coordinated and with participles, without its preposition, relative
// clauses and what is set off by a comma or bracket as an apposition.
WordRange OpenPhrase(const Tree& tree, int head);

// A clause as an argument, with its "that" or "to".
WordRange OpenClause(const Tree& tree, int head);

// `range` without punctuation at its ends; quotation marks and brackets that
// stand in pairs stay or are completed.
WordRange TrimPhrase(const Tree& tree, WordRange range);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OPEN_PHRASE_H_
