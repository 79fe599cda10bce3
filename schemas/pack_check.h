#ifndef GRIOT_SCHEMAS_PACK_CHECK_H_
#define GRIOT_SCHEMAS_PACK_CHECK_H_

#include <string>
#include <vector>

#include "schemas/ontology.h"
#include "schemas/pack_json.h"

namespace griot {

// Checks that the names in a pack stand for something in `all`, into which it
// was merged with others, and that parents and inverses make sense there.
// Each thing wrong appends a line "FILE: /pointer: expected X, got Y".
void CheckReferences(const RawPack& pack, const Ontology& all,
                     std::vector<std::string>& errors);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_PACK_CHECK_H_
