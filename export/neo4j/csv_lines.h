#ifndef GRIOT_EXPORT_NEO4J_CSV_LINES_H_
#define GRIOT_EXPORT_NEO4J_CSV_LINES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"
#include "graph/graph.h"

// The CSV that `neo4j-admin database import full` takes.

namespace griot::exporter::neo4j {

// Between the elements of a list, which have no escape: the first of these
// that none of them holds, or the first of all, which they then lose.
inline constexpr absl::string_view kListDelimiters =
    "\x1F\x1E\x1D\x1C\x1B\x1A\x19\x18\x17\x16\x15\x14\x13\x12\x11\x10"
    "\x0F\x0E\x08\x07\x06\x05\x04\x03\x02\x01";
char DelimiterFor(const graph::Graph& graph);

// The first line of a table, without its end.
std::string CsvHead(const Table& table);

// A row of a table.
class CsvLine {
 public:
  explicit CsvLine(char delimiter) : delimiter_(delimiter) {}

  void Set(const Table& table, const Row& row);
  // Without the end of the line.
  absl::string_view text() const { return text_; }
  // What stands between the commas; empty for null.
  std::vector<std::string> Fields() const;

 private:
  void AppendValue(const Value& value);
  void AppendElement(absl::string_view text);

  char delimiter_;  // of lists
  std::string text_;
  std::vector<size_t> ends_;  // of the fields
  std::string list_;
};

// The files of a table, as the command names them.
using FilesOf = absl::FunctionRef<std::string(const Table&)>;
// What follows neo4j-admin, in the folder of the files.
std::string ImportCommand(absl::string_view database, FilesOf files,
                          char delimiter);
// The whole command, to be run from anywhere.
std::string ImportScript(FilesOf files, char delimiter);

}  // namespace griot::exporter::neo4j

#endif  // GRIOT_EXPORT_NEO4J_CSV_LINES_H_
