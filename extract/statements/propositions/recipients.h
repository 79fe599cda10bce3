#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPIENTS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPIENTS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// Somebody who gets the object stands beside verbs of giving alone. What the
// tree has so beside another verb begins its object ("occupied the border |
// crossing"), or is the object, and what follows belongs elsewhere ("includes
// five seats - Togo, …"). False if neither can be, as of a passive: the tree is
// wrong, and who did what to whom unknown.
bool MendRecipients(const Tree& tree, int verb, bool passive,
                    std::vector<Slot>& recipients, std::vector<Slot>& objects);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_RECIPIENTS_H_
