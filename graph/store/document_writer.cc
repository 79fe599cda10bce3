#include "graph/store/document_writer.h"

#include "graph/store/document_finder.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"

namespace griot::graph {
absl::StatusOr<DocumentWriter> DocumentWriter::Make(int64_t last,
                                                    Sqlite& database) {
  DocumentWriter writer;
  writer.next_document_ = last + 1;
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "INSERT INTO documents VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
      "NULL, ?11, ?12, ?13)",
      writer.insert_document_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "UPDATE documents SET published = ?2, publisher = ?3, url = ?4, "
      "title = ?5, language = ?6, origin = ?7, "
      "metadata_hash = ?8, authors = ?9 WHERE document = ?1",
      writer.update_document_));
  return writer;
}

absl::StatusOr<int64_t> DocumentWriter::AddDocument(
    const Document& document, const DocumentOrigin& origin,
    absl::string_view extractor, absl::string_view text_hash) {
  const std::string metadata_hash = HashOfMetadata(document);
  GRIOT_RETURN_IF_ERROR(insert_document_.Bind(1, next_document_)
                            .Bind(2, document.id)
                            .Bind(3, document.text)
                            .BindOrNull(4, document.published)
                            .BindOrNull(5, document.publisher)
                            .BindOrNull(6, document.url)
                            .BindOrNull(7, document.title)
                            .BindOrNull(8, document.language)
                            .Bind(9, text_hash)
                            .Bind(10, extractor)
                            .Bind(11, origin.path)
                            .Bind(12, metadata_hash)
                            .BindOrNull(13, ToTextList(document.authors))
                            .Run());
  return next_document_++;
}

absl::Status DocumentWriter::UpdateDocument(int64_t row,
                                            const Document& document,
                                            const DocumentOrigin& origin) {
  const std::string metadata_hash = HashOfMetadata(document);
  return update_document_.Bind(1, row)
      .BindOrNull(2, document.published)
      .BindOrNull(3, document.publisher)
      .BindOrNull(4, document.url)
      .BindOrNull(5, document.title)
      .BindOrNull(6, document.language)
      .Bind(7, origin.path)
      .Bind(8, metadata_hash)
      .BindOrNull(9, ToTextList(document.authors))
      .Run();
}

}  // namespace griot::graph
