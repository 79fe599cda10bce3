#ifndef GRIOT_SCHEMAS_STATEMENT_ID_H_
#define GRIOT_SCHEMAS_STATEMENT_ID_H_

#include <string>

#include "schemas/content_hash.h"
#include "schemas/statement.h"

namespace griot {

// What names a statement: the hash of its bytes (statement_bytes.h). The same
// statement always has the same hash, on any machine.
ContentHash HashOf(const Statement& statement);

// HashOf in 32 hexadecimal digits.
std::string StatementId(const Statement& statement);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_ID_H_
