#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_NAME_SPANS_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_NAME_SPANS_H_

#include "extract/statements/syntax/phrase.h"

// How far a name goes. Labels have a name in most places, and some of it in
// others; what is written around it tells the rest. All goes by words and
// labels, so that it is the same before and after a tree is mended.

namespace griot {

// The labelled name that the word belongs to; empty if it has no label.
WordRange Labelled(const Tree& tree, int word);

// The whole name that the word belongs to: as it is labelled, or more of it.
WordRange WholeName(const Tree& tree, int word);

// The word of the range that governs the others; of several, as where the
// tree cuts a name, the last that is a noun.
int HeadOf(const Tree& tree, const WordRange& range);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_NAME_SPANS_H_
