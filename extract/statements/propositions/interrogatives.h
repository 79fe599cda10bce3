#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_INTERROGATIVES_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_INTERROGATIVES_H_

#include "extract/statements/syntax/tree.h"

namespace griot {

// "when", "where" and the like, which ask and name nothing.
bool Asks(const Tree& tree, int word);

// "what they know", "which mass", "how much": asked for or left open, nothing
// that has a name.
bool IsOpen(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_INTERROGATIVES_H_
