#include "export/neo4j/csv_folder.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "export/buffered_sink.h"
#include "export/neo4j/csv_lines.h"
#include "export/neo4j/cypher.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

using graph::Graph;
using neo4j::Row;
using neo4j::Table;

// A word of a shell, whatever it holds.
std::string ShellWord(absl::string_view text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "'\\''"}}), "'");
}

std::string FileOf(const Table& table) {
  return absl::StrCat(table.name, ".csv");
}

class Neo4jCsvWriter : public Writer {
 public:
  explicit Neo4jCsvWriter(FolderSink folder) : folder_(std::move(folder)) {}

  absl::Status Write(const Graph& graph) override {
    delimiter_ = neo4j::DelimiterFor(graph);
    for (const Table* table : neo4j::Tables()) {
      status_ = WriteTable(graph, *table);
      GRIOT_RETURN_IF_ERROR(status_);
    }
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    GRIOT_RETURN_IF_ERROR(status_);
    GRIOT_RETURN_IF_ERROR(WriteFile("schema.cypher", neo4j::Schema()));
    return WriteFile("import.sh", neo4j::ImportScript(FileOf, delimiter_));
  }

  std::string NextStep(absl::string_view path) const override {
    return absl::StrCat(
        "To import it into a new database of a Neo4j that does not run:\n"
        "cd ",
        ShellWord(path), " && neo4j-admin ",
        neo4j::ImportCommand("neo4j", FileOf, delimiter_));
  }

 private:
  absl::Status WriteFile(absl::string_view name, absl::string_view bytes) {
    const absl::StatusOr<ByteSink> sink = folder_(name);
    return sink.ok() ? (*sink)(bytes) : sink.status();
  }

  absl::Status WriteTable(const Graph& graph, const Table& table) {
    GRIOT_ASSIGN_OR_RETURN(const ByteSink sink, folder_(FileOf(table)));
    BufferedSink out(sink);
    out.Append(absl::StrCat(neo4j::CsvHead(table), "\n"));
    neo4j::CsvLine line(delimiter_);
    GRIOT_RETURN_IF_ERROR(neo4j::ForEachRow(graph, table, [&](const Row& row) {
      line.Set(table, row);
      out.Append(line.text());
      out.Append("\n");
      return out.status();
    }));
    return out.Flush();
  }

  FolderSink folder_;
  absl::Status status_;
  char delimiter_ = neo4j::kListDelimiters.front();
};

}  // namespace

std::unique_ptr<Writer> MakeNeo4jCsvWriter(FolderSink folder,
                                           const WriterOptions& /*options*/) {
  return std::make_unique<Neo4jCsvWriter>(std::move(folder));
}

}  // namespace griot::exporter
