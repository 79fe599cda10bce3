#ifndef GRIOT_GRAPH_RESOLUTION_ENTITY_ID_H_
#define GRIOT_GRAPH_RESOLUTION_ENTITY_ID_H_

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "schemas/content_hash.h"

// Ids of entities: "e" and the beginning of the hash of what they are known by
// (graph/merging/canonical_ids.h).

namespace griot::graph {

inline constexpr size_t kIdDigits = 16;

inline bool IsEntityId(absl::string_view text) {
  return text.size() > kIdDigits && text[0] == 'e' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) {
           return absl::ascii_isxdigit(static_cast<unsigned char>(c));
         });
}

// That of an entity which is known by `key`, with all digits.
inline std::string IdOf(absl::string_view key) {
  return "e" + ToHex(HashContent(key));
}

// As much of an id as it has at least, which tells it from all others but for
// an accident.
inline absl::string_view BeginOfId(absl::string_view id) {
  return id.substr(0, 1 + kIdDigits);
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_ENTITY_ID_H_
