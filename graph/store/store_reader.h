#ifndef GRIOT_GRAPH_STORE_STORE_READER_H_
#define GRIOT_GRAPH_STORE_STORE_READER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/merge_rules.h"
#include "graph/store/sqlite.h"
#include "schemas/content_hash.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

// Reads the rows of a store as what they were put in as. What does not read
// back is DataLoss.

namespace griot::graph {

// Rows from the first to the last.
struct RowRange {
  int64_t first = 0;
  int64_t last = 0;
};

struct StoredDocument {
  int64_t row = 0;
  Document document;
  std::string text_hash;
  std::string extractor;
  std::string metadata_hash;  // empty in stores made before
};

// Rows of documents, statements and mentions have numbers up to this one.
inline constexpr int64_t kMostRows = 0xFFFFFFFE;

// The highest rows in use; 0 where there is none. DataLoss if they are out of
// range.
struct LastRows {
  int64_t document = 0;
  int64_t statement = 0;
  int64_t mention = 0;
};
absl::StatusOr<LastRows> ReadLastRows(Sqlite& database);

// In the order of id, those up to row `last`.
absl::Status ReadDocuments(
    Sqlite& database, int64_t last,
    absl::FunctionRef<absl::Status(StoredDocument)> visit);

struct StoredMention {
  int64_t row = 0;
  int64_t document = 0;
  int64_t entity = 0;
  EntityMention mention;  // without the document's id
};

// Those of `rows`, in their order.
absl::Status ReadMentions(Sqlite& database, const RowRange& rows,
                          absl::FunctionRef<absl::Status(StoredMention)> visit);

// Those of entities, by the rows of these.
absl::Status ReadMentionsOf(
    Sqlite& database, absl::Span<const int64_t> entities,
    absl::FunctionRef<absl::Status(StoredMention)> visit);

struct StoredStatement {
  int64_t row = 0;
  int64_t document = 0;
  ContentHash hash;
  Statement statement;
  std::vector<int64_t> mentions;  // of the arguments
};

// Reads statements in the order of rows.
class StatementReader {
 public:
  // `database` must outlive the reader.
  static absl::StatusOr<std::unique_ptr<StatementReader>> Make(
      Sqlite& database, const RowRange& rows);

  // Goes on with those of other rows.
  absl::Status Start(const RowRange& rows);

  // False at the end. After DataLoss the next one can be read.
  absl::StatusOr<bool> Next(StoredStatement& out);

 private:
  // The document whose statements are read, as they follow each other.
  struct Current {
    int64_t row = 0;
    std::string id;
    std::string extractor;
    std::string text;
    std::unique_ptr<CodePointIndex> index;
  };

  explicit StatementReader(Sqlite& database) : database_(database) {}

  absl::Status GoTo(int64_t document);
  absl::Status ReadFields(StoredStatement& out);
  absl::Status ReadArguments(StoredStatement& out);
  absl::Status ReadAttributions(StoredStatement& out);

  Sqlite& database_;
  SqlStatement statements_;
  SqlStatement arguments_;
  SqlStatement attributions_;
  SqlStatement documents_;
  bool at_end_ = false;
  bool more_arguments_ = false;  // a row is there to be read
  bool more_attributions_ = false;
  Current current_;
};

// Those of `rows`, in their order. What is visited may be moved from.
absl::Status ReadStatements(
    Sqlite& database, const RowRange& rows,
    absl::FunctionRef<absl::Status(StoredStatement&)> visit);

// Where the rows of each document lie in `table`, whose number is `column`;
// rows of others may lie among them.
absl::StatusOr<absl::flat_hash_map<int64_t, RowRange>> ReadRowRanges(
    Sqlite& database, absl::string_view column, absl::string_view table);

absl::StatusOr<MergeRules> ReadRules(Sqlite& database);

// DataLoss that says what is wrong with the store.
absl::Status Damaged(const Sqlite& database, absl::string_view what);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_READER_H_
