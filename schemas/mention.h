#ifndef GRIOT_SCHEMAS_MENTION_H_
#define GRIOT_SCHEMAS_MENTION_H_

#include <string>

#include "schemas/span.h"
#include "schemas/statement.h"

namespace griot {

// One mention of an entity in a document, whether or not a statement has it as
// an argument. `text` equals the document's slice at `span`.
struct EntityMention {
  std::string document;
  Span span;
  std::string text;
  std::string type;
  MentionKind mention = MentionKind::kNominal;
  std::string entity;  // representative of the mention in this document

  bool operator==(const EntityMention&) const = default;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_MENTION_H_
