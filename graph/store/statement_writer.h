#ifndef GRIOT_GRAPH_STORE_STATEMENT_WRITER_H_
#define GRIOT_GRAPH_STORE_STATEMENT_WRITER_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/store/sqlite.h"
#include "schemas/content_hash.h"
#include "schemas/statement_bytes.h"

namespace griot::graph {

// Where a statement goes in a store.
struct StatementPlace {
  int64_t row = 0;
  int64_t document = 0;
  ContentHash hash;
  // Whether these are written, as the document has others.
  bool has_quote = true;
  bool has_extractor = true;
};

// Writes the rows of statements, their arguments and attributions.
class StatementWriter {
 public:
  // `database` must outlive the writer.
  static absl::StatusOr<StatementWriter> Make(Sqlite& database);

  // `mentions` are the numbers of the arguments' mentions.
  absl::Status Write(const StatementView& statement,
                     const StatementPlace& place,
                     absl::Span<const int64_t> mentions);

 private:
  absl::Status WriteArguments(const StatementView& statement, int64_t row,
                              absl::Span<const int64_t> mentions);
  absl::Status WriteAttributions(const StatementView& statement, int64_t row);

  SqlStatement insert_statement_;
  SqlStatement insert_argument_;
  SqlStatement insert_attribution_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STATEMENT_WRITER_H_
