#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_FOREIGN_TEXT_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_FOREIGN_TEXT_H_

#include "extract/statements/syntax/tree.h"

namespace griot {

// Whether half of the sentence's words are in another script than Latin, as
// where an English page gives an answer in Hindi beside its translation. A name
// in brackets does not make it so.
bool IsForeignText(const Tree& tree);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_FOREIGN_TEXT_H_
