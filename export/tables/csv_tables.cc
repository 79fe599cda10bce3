#include "export/tables/csv_tables.h"

#include <string>
#include <utility>
#include <variant>

#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "export/csv_writer.h"
#include "export/numbers.h"
#include "export/tables/tables.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

constexpr char kLineEnd[] = "\r\n";

struct CellAppender {
  std::string& line;

  void operator()(std::monostate) const {}
  void operator()(absl::string_view text) const { AppendCsvText(text, line); }
  void operator()(const std::string& text) const { AppendCsvText(text, line); }
  void operator()(int64_t number) const { absl::StrAppend(&line, number); }
  void operator()(double number) const { line += RealText(number); }
  void operator()(bool value) const { line += value ? "true" : "false"; }
};

class CsvTablesWriter : public Writer {
 public:
  explicit CsvTablesWriter(FolderSink folder) : folder_(std::move(folder)) {}

  absl::Status Write(const graph::Graph& graph) override {
    for (const Table& table : Tables()) {
      status_ = WriteTable(table, graph);
      if (!status_.ok()) break;
    }
    return status_;
  }

  absl::Status Finish() override { return status_; }

 private:
  absl::Status WriteTable(const Table& table, const graph::Graph& graph) {
    GRIOT_ASSIGN_OR_RETURN(ByteSink sink,
                           folder_(absl::StrCat(table.name, ".csv")));
    BufferedSink out(std::move(sink));
    std::string line;
    for (const TableColumn& column : table.columns) {
      absl::StrAppend(&line, line.empty() ? "" : ",", column.name);
    }
    out.Append(absl::StrCat(line, kLineEnd));
    GRIOT_RETURN_IF_ERROR(
        table.for_each_row(graph, [&](absl::Span<const Cell> cells) {
          line.clear();
          for (const Cell& cell : cells) {
            if (&cell != cells.data()) line += ',';
            std::visit(CellAppender{line}, cell);
          }
          line += kLineEnd;
          out.Append(line);
          return out.status();
        }));
    return out.Flush();
  }

  FolderSink folder_;
  absl::Status status_;
};

}  // namespace

std::unique_ptr<Writer> MakeCsvTablesWriter(FolderSink folder,
                                            const WriterOptions& /*options*/) {
  return std::make_unique<CsvTablesWriter>(std::move(folder));
}

}  // namespace griot::exporter
