#ifndef GRIOT_GRAPH_SLICES_NAMES_H_
#define GRIOT_GRAPH_SLICES_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "graph/merge_rules.h"
#include "graph/resolution/names.h"
#include "graph/resolution/resolver.h"
#include "graph/string_pool.h"
#include "schemas/content_hash.h"
#include "schemas/coordinates.h"

namespace griot::graph {

// What one document speaks of under one name or phrase, as a row.
struct NameRow {
  std::string document;
  uint32_t number = 0;  // among those of the document
  std::string key;      // normalised
  std::string name;     // as it is written
  TypeFamily family = TypeFamily::kUnknown;
  MentionKind kind = MentionKind::kName;
  std::vector<std::pair<std::string, MentionKind>> forms;  // of its mentions
};

// Which entity such a name is one of, and what is known of that.
struct NamedRow {
  absl::string_view document;
  uint32_t number = 0;
  ContentHash entity;  // of the key that names it for good
  absl::string_view known_id;
  absl::string_view name;  // decided by a person; or empty
  absl::string_view type;  // the same
  std::string country;     // ISO 3166-1 alpha-2, or empty
  std::optional<Coordinates> coordinates;
};

// All names of all documents, in rows that come in any order, and the phrases
// that tell of names (graph/resolution/telling_phrases.h): what resolution
// looks at. Holds some 30 bytes a row, 8 a mention and each text once.
class NameTable {
 public:
  void Add(const NameRow& row);
  // When all are there.
  absl::Status Resolve(const MergeRules& rules);

  // Of the rows, as they came, once they are resolved: what is of an entity
  // across documents. Looks into this.
  size_t size() const { return names_.uses.size(); }
  std::optional<NamedRow> RowOf(size_t i) const;

 private:
  StringPool strings_;
  Names names_;                    // with documents as they came
  std::vector<uint32_t> numbers_;  // of the uses
  absl::flat_hash_map<StringId, uint32_t> document_of_;
  std::vector<StringId> documents_;  // at last in the order of their ids
  Resolution resolution_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SLICES_NAMES_H_
