#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_SPECIFICITY_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_SPECIFICITY_H_

#include "extract/statements/syntax/tree.h"

namespace griot {

// Whether a noun phrase means someone or something in particular.

// One of its kind and no particular one: "a law", "plans".
bool IsNonspecific(const Tree& tree, int noun);

// "any plans": there may be none.
bool MayBeNone(const Tree& tree, int noun);

// "people", "a country", "you": nobody in particular.
bool IsAnybody(const Tree& tree, int noun);

// "someone", "nothing", "anywhere", "no one"
bool IsSomething(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_SPECIFICITY_H_
