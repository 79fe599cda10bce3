#ifndef GRIOT_GRAPH_STORE_DOCUMENT_WRITER_H_
#define GRIOT_GRAPH_STORE_DOCUMENT_WRITER_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/store/sqlite.h"
#include "schemas/document.h"
#include "schemas/document_origin.h"

namespace griot::graph {

// Writes the rows of documents. Numbers go on after the highest in use.
class DocumentWriter {
 public:
  // `last` is the highest row in use. `database` must outlive the writer.
  static absl::StatusOr<DocumentWriter> Make(int64_t last, Sqlite& database);

  // Gives the number of the new row.
  absl::StatusOr<int64_t> AddDocument(const Document& document,
                                      const DocumentOrigin& origin,
                                      absl::string_view extractor,
                                      absl::string_view text_hash);
  // Writes all but the text of a document anew.
  absl::Status UpdateDocument(int64_t row, const Document& document,
                              const DocumentOrigin& origin);

 private:
  int64_t next_document_ = 1;
  SqlStatement insert_document_;
  SqlStatement update_document_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_DOCUMENT_WRITER_H_
