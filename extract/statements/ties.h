#ifndef GRIOT_EXTRACT_STATEMENTS_TIES_H_
#define GRIOT_EXTRACT_STATEMENTS_TIES_H_

#include <vector>

#include "extract/statements/lexicon.h"
#include "extract/statements/proposition.h"
#include "extract/statements/tree.h"

namespace griot {

// What two sides do with each other where only a noun tells of it: "the talks
// between X and Y".
std::vector<Proposition> ReadTies(const Tree& tree, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIES_H_
