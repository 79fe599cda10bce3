#ifndef GRIOT_GRAPH_STORE_DOCUMENT_FINDER_H_
#define GRIOT_GRAPH_STORE_DOCUMENT_FINDER_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/store/sqlite.h"
#include "schemas/document.h"
#include "schemas/document_origin.h"

namespace griot::graph {

// A document as it stands in a store.
struct FoundDocument {
  int64_t row = 0;
  std::string text_hash;
  std::string extractor;
  Document metadata;                  // without text
  std::optional<std::string> origin;  // path; unknown in stores made before
};

class DocumentFinder {
 public:
  // `database` must outlive the finder.
  static absl::StatusOr<DocumentFinder> Make(Sqlite& database);

  absl::StatusOr<std::optional<FoundDocument>> Find(absl::string_view id);
  // The id under which the store has this document, or is to have it: its own,
  // unless the store knows what was read from its origin under another.
  // AlreadyExists if the store has another of its id (CheckIsSame).
  absl::StatusOr<std::string> IdOf(const Document& document,
                                   const DocumentOrigin& origin);
  // Whether the store has the document with this text, this metadata, and by
  // this extractor.
  absl::StatusOr<bool> Has(const Document& document,
                           absl::string_view extractor);

 private:
  absl::Status ReadOrigins();
  // Of what stores made before have it under, if they do.
  absl::StatusOr<std::optional<std::string>> OldIdOf(
      const Document& document, const DocumentOrigin& origin);

  Sqlite* database_ = nullptr;
  SqlStatement select_;
  // Ids by origin, of the last complete state, once asked for.
  std::optional<absl::flat_hash_map<std::string, std::string>> origins_;
};

// AlreadyExists if what is stored is another document with another text than
// the one of its id that is to be put: a page of another address, a file of
// another path.
absl::Status CheckIsSame(const FoundDocument& stored, const Document& document,
                         const DocumentOrigin& origin);

Document WithoutText(const Document& document);
std::string HashOfMetadata(const Document& document);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_DOCUMENT_FINDER_H_
