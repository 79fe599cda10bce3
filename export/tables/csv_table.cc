#include "export/tables/csv_table.h"

#include <string>
#include <utility>
#include <variant>

#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "export/csv_writer.h"
#include "export/numbers.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

constexpr char kLineEnd[] = "\r\n";

struct CellAppender {
  CsvFor reader;
  std::string& line;

  void operator()(std::monostate) const {}
  void operator()(absl::string_view text) const {
    if (reader == CsvFor::kSheets && IsLikeFormula(text)) {
      AppendCsvText(absl::StrCat("'", text), line);
    } else {
      AppendCsvText(text, line);
    }
  }
  void operator()(const std::string& text) const {
    (*this)(absl::string_view(text));
  }
  void operator()(int64_t number) const { absl::StrAppend(&line, number); }
  void operator()(double number) const { line += RealText(number); }
  void operator()(bool value) const { line += value ? "true" : "false"; }
};

}  // namespace

absl::Status WriteCsvTable(const Table& table, const graph::Graph& graph,
                           CsvFor reader, ByteSink sink) {
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
          std::visit(CellAppender{reader, line}, cell);
        }
        line += kLineEnd;
        out.Append(line);
        return out.status();
      }));
  return out.Flush();
}

}  // namespace griot::exporter
