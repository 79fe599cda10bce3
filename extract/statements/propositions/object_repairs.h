#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OBJECT_REPAIRS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OBJECT_REPAIRS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// Objects that the tree gives a verb and that are none.

// "the way I look", "the year that they met": what the noun of a relative
// clause tells is how or when. Whether one was dropped.
bool DropMannerAndTime(const Tree& tree, int word, std::vector<Slot>& objects);

// Whether the verb says what its object is called: "dub", "label".
bool IsNaming(const Tree& tree, int verb);

// Whether a phrase of its own begins with the noun: "the number", "three
// levels".
bool BeginsAnew(const Tree& tree, int noun);

// "called the filing an effort", "which they call a town": nobody gets what it
// is called. The name becomes a complement among `recipients`.
void MoveName(const Tree& tree, int word, std::vector<Slot>& recipients,
              std::vector<Slot>& objects);

// "gave a terse no", "wounded 28 more": a phrase that the tree tears into one
// who is given something and what is given is put together again.
void MendTornObjects(const Tree& tree, int word, std::vector<Slot>& recipients,
                     std::vector<Slot>& objects);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_OBJECT_REPAIRS_H_
