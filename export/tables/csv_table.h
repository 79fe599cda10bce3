#ifndef GRIOT_EXPORT_TABLES_CSV_TABLE_H_
#define GRIOT_EXPORT_TABLES_CSV_TABLE_H_

#include "absl/status/status.h"
#include "export/tables/tables.h"
#include "export/writer.h"

namespace griot::exporter {

// Who reads the CSV. Texts are as they are for programs; for spreadsheets one
// that they would take for a formula has a ' before it.
enum class CsvFor { kPrograms, kSheets };

// A table as RFC 4180 says: a line of names, then the rows. Texts are in
// quotes; what is not there is an empty field without.
absl::Status WriteCsvTable(const Table& table, const graph::Graph& graph,
                           CsvFor reader, ByteSink sink);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_TABLES_CSV_TABLE_H_
