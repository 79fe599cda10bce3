#ifndef GRIOT_SCHEMAS_PACK_JSON_H_
#define GRIOT_SCHEMAS_PACK_JSON_H_

#include <string>
#include <vector>

#include "schemas/ontology.h"

namespace griot {

// One pack as it stands in its file; names in it may still refer to nothing.
// Items keep their order, so that index i stands at "/relations/i".
struct RawPack {
  std::string file;
  std::string name;
  std::string version;
  std::string iri;  // base of the items' IRIs
  std::vector<EntityType> types;
  std::vector<Relation> relations;
  std::vector<InferenceRule> rules;
  std::vector<std::string> violence;  // nouns of Ontology::IsViolence
};

// Reads the shape of a pack. Each thing wrong appends a line
// "FILE: /pointer: expected X, got Y" (or "FILE:LINE:COLUMN: …" for text that
// is not JSON) to `errors`; what could be read is returned all the same.
RawPack ReadPackJson(const PackSource& source,
                     std::vector<std::string>& errors);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_PACK_JSON_H_
