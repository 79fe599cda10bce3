#include "graph/store/document_finder.h"

#include "schemas/content_hash.h"
#include "schemas/status_macros.h"

namespace griot::graph {

absl::StatusOr<DocumentFinder> DocumentFinder::Make(Sqlite& database) {
  DocumentFinder finder;
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT document, text_hash, extractor, published, publisher, url, "
      "title, language FROM documents WHERE id = ?1",
      finder.select_));
  return finder;
}

absl::StatusOr<std::optional<FoundDocument>> DocumentFinder::Find(
    absl::string_view id) {
  GRIOT_ASSIGN_OR_RETURN(const bool row, select_.Bind(1, id).Step());
  if (!row) return std::nullopt;
  const auto text = [&](int column) {
    return std::string(select_.Text(column));
  };
  FoundDocument found{
      select_.Integer(0),
      text(1),
      text(2),
      {std::string(id), "", text(3), text(4), text(5), text(6), text(7)}};
  select_.Reset();
  return found;
}

absl::StatusOr<bool> DocumentFinder::Has(const Document& document,
                                         absl::string_view extractor) {
  GRIOT_ASSIGN_OR_RETURN(const auto found, Find(document.id));
  return found.has_value() && found->extractor == extractor &&
         found->metadata == WithoutText(document) &&
         found->text_hash == ToHex(HashContent(document.text));
}

Document WithoutText(const Document& document) {
  return {document.id,        "",           document.published,
          document.publisher, document.url, document.title,
          document.language};
}

}  // namespace griot::graph
