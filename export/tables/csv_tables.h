#ifndef GRIOT_EXPORT_TABLES_CSV_TABLES_H_
#define GRIOT_EXPORT_TABLES_CSV_TABLES_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// The flavour in which no text is a formula (csv_table.h); in the first they
// are as they are.
inline constexpr char kForPrograms[] = "programs";
inline constexpr char kForSpreadsheets[] = "spreadsheets";

// A file TABLE.csv for each of Tables(), as RFC 4180 says: a line of names,
// then the rows. Texts are in quotes; what is not there is an empty field
// without.
std::unique_ptr<Writer> MakeCsvTablesWriter(FolderSink folder,
                                            const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_TABLES_CSV_TABLES_H_
