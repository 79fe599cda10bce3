#ifndef GRIOT_EXPORT_NEO4J_CYPHER_SCRIPT_H_
#define GRIOT_EXPORT_NEO4J_CYPHER_SCRIPT_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// A script for a running server (cypher-shell -f), which may be run again: the
// schema, then the rows of each table in batches. Each statement ends with a
// semicolon at the end of a line, and no line ends so elsewhere.
std::unique_ptr<Writer> MakeCypherWriter(ByteSink sink,
                                         const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_NEO4J_CYPHER_SCRIPT_H_
