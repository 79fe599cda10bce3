#ifndef GRIOT_GRAPH_STORE_DOCUMENT_FINDER_H_
#define GRIOT_GRAPH_STORE_DOCUMENT_FINDER_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/store/sqlite.h"
#include "schemas/document.h"

namespace griot::graph {

// A document as it stands in a store.
struct FoundDocument {
  int64_t row = 0;
  std::string text_hash;
  std::string extractor;
  Document metadata;  // without text
};

class DocumentFinder {
 public:
  // `database` must outlive the finder.
  static absl::StatusOr<DocumentFinder> Make(Sqlite& database);

  absl::StatusOr<std::optional<FoundDocument>> Find(absl::string_view id);
  // Whether the store has the document with this text, this metadata, and by
  // this extractor.
  absl::StatusOr<bool> Has(const Document& document,
                           absl::string_view extractor);

 private:
  SqlStatement select_;
};

Document WithoutText(const Document& document);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_DOCUMENT_FINDER_H_
