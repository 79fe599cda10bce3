#ifndef GRIOT_SCHEMAS_STATEMENT_ID_H_
#define GRIOT_SCHEMAS_STATEMENT_ID_H_

#include "schemas/content_hash.h"
#include "schemas/statement.h"

namespace griot {

// What names a statement: the hash of its bytes (statement_bytes.h), whose
// ToHex() is the statement's id. The same statement always has the same hash,
// on any machine.
ContentHash HashOf(const Statement& statement);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_ID_H_
