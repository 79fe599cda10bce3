#ifndef GRIOT_GRAPH_STORE_STORED_EXTRACTIONS_H_
#define GRIOT_GRAPH_STORE_STORED_EXTRACTIONS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/store/sqlite.h"
#include "graph/store/store_reader.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot::graph {

// Finds what was extracted from a text by the text, whichever documents have
// it. Made for one state of a store.
class StoredExtractions {
 public:
  // `database` must outlive this.
  static absl::StatusOr<std::unique_ptr<StoredExtractions>> Make(
      Sqlite& database);

  // As Store::ReadExtraction.
  absl::StatusOr<bool> Read(const Document& document,
                            absl::string_view extractor,
                            std::vector<Statement>& statements,
                            std::vector<EntityMention>& mentions);

 private:
  explicit StoredExtractions(Sqlite& database) : database_(database) {}
  absl::Status FindRows();

  Sqlite& database_;
  // Rows of documents by hash of the text, day of publication and extractor.
  absl::flat_hash_map<std::string, int64_t> documents_;
  // Of each document; found when they are first needed.
  bool has_rows_ = false;
  absl::flat_hash_map<int64_t, RowRange> statements_;
  absl::flat_hash_map<int64_t, RowRange> mentions_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORED_EXTRACTIONS_H_
