#ifndef GRIOT_EXTRACT_STATEMENTS_RELATIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_RELATIONS_H_

#include "schemas/ontology.h"
#include "schemas/statement.h"

namespace griot {

// Types the statement's predicate by the ontology's frames and makes the
// argument that is the relation's object its object. Leaves it untyped where
// no frame fits or an argument is outside domain or range.
void TypePredicate(const Ontology& ontology, Statement* statement);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_RELATIONS_H_
