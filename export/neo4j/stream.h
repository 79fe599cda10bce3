#ifndef GRIOT_EXPORT_NEO4J_STREAM_H_
#define GRIOT_EXPORT_NEO4J_STREAM_H_

#include <cstddef>
#include <functional>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"

namespace griot::exporter::neo4j {

// Runs one statement as a transaction of its own. `parameters` is a JSON
// object.
using RunStatement = std::function<absl::Status(absl::string_view statement,
                                                absl::string_view parameters)>;
using ReportRows = std::function<void(size_t done, size_t total)>;

// Merges the graph into a server: schema first, then the rows in batches, as
// parameters, never as text of a statement. What is there already is brought up
// to date and nothing is deleted, so it may be done again, also after an error.
// Gives the number of rows.
absl::StatusOr<size_t> Stream(const graph::Graph& graph,
                              const RunStatement& run,
                              const ReportRows& report);

}  // namespace griot::exporter::neo4j

#endif  // GRIOT_EXPORT_NEO4J_STREAM_H_
