#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_CONDITIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_CONDITIONS_H_

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// What holds only where something else does.

// Whether it has an if-clause.
bool HasCondition(const Tree& tree, int word);

// Whether the clause tells of a case that comes again: "when people lack it" is
// whenever they do.
bool IsCase(const Tree& tree, int clause);

// Whether it is told of whenever that is met: "falls if it rains".
bool HoldsOnCondition(const Tree& tree, const Clauses& clauses, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_CONDITIONS_H_
