#ifndef GRIOT_GRAPH_RESOLUTION_NAMES_H_
#define GRIOT_GRAPH_RESOLUTION_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/resolution/type_family.h"
#include "schemas/statement.h"

namespace griot::graph {

// What one text of an entity says: the words of one mention.
struct NameForm {
  uint32_t text;
  MentionKind kind;
};

// What one document speaks of under one name or phrase.
struct NameUse {
  uint32_t document = 0;
  uint32_t key = 0;   // the name, normalised (NormaliseName)
  uint32_t name = 0;  // the name as it is written
  TypeFamily family = TypeFamily::kUnknown;
  MentionKind kind = MentionKind::kName;
  uint32_t first_form = 0;  // in Names::forms, one for each mention
  uint32_t form_count = 0;
};

// All that resolution sees of the documents. Texts are ids, equal for equal
// texts; documents are numbered in the order of their own ids. The order of
// uses and the numbers of texts say nothing.
struct Names {
  std::vector<NameUse> uses;
  std::vector<NameForm> forms;
  size_t document_count = 0;
  size_t text_count = 0;  // ids of texts are below this
  std::function<absl::string_view(uint32_t)> text;
  std::function<absl::string_view(uint32_t)> document_id;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_NAMES_H_
