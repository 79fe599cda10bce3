#ifndef GRIOT_EXPORT_NEO4J_CSV_FOLDER_H_
#define GRIOT_EXPORT_NEO4J_CSV_FOLDER_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// A folder for `neo4j-admin database import full`: a CSV file for each table
// of neo4j/tables.h, import.sh with the whole command, and schema.cypher with
// the constraints and indexes that a running server wants.
std::unique_ptr<Writer> MakeNeo4jCsvWriter(FolderSink folder,
                                           const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_NEO4J_CSV_FOLDER_H_
