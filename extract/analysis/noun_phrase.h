#ifndef GRIOT_EXTRACT_ANALYSIS_NOUN_PHRASE_H_
#define GRIOT_EXTRACT_ANALYSIS_NOUN_PHRASE_H_

#include <cstdint>

#include "extract/analysis.h"

namespace griot {

// Words [begin, end) of a sentence.
struct WordRange {
  int32_t begin = 0;
  int32_t end = 0;
};

// The noun phrase that `head` is the head of, as GUM's guidelines delimit
// mentions: with its determiners, modifiers, complements, restrictive clauses
// and possessive mark; without prepositions, coordinated phrases, appositions,
// what follows a comma (but for "Portland, Oregon" and "8 January, 1880"), and,
// where it is a predicate, the rest of its clause.
WordRange NounPhraseOf(const Sentence& sentence, int32_t head);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_NOUN_PHRASE_H_
