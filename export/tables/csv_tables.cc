#include "export/tables/csv_tables.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "export/tables/csv_table.h"
#include "export/tables/tables.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

class CsvTablesWriter : public Writer {
 public:
  CsvTablesWriter(FolderSink folder, CsvFor reader)
      : folder_(std::move(folder)), reader_(reader) {}

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
    return WriteCsvTable(table, graph, reader_, std::move(sink));
  }

  FolderSink folder_;
  CsvFor reader_;
  absl::Status status_;
};

}  // namespace

std::unique_ptr<Writer> MakeCsvTablesWriter(FolderSink folder,
                                            const WriterOptions& options) {
  return std::make_unique<CsvTablesWriter>(std::move(folder),
                                           options.flavour == kForSpreadsheets
                                               ? CsvFor::kSheets
                                               : CsvFor::kPrograms);
}

}  // namespace griot::exporter
