#ifndef GRIOT_GRAPH_STORE_MERGED_CHECK_H_
#define GRIOT_GRAPH_STORE_MERGED_CHECK_H_

#include "absl/status/status.h"
#include "graph/graph.h"
#include "graph/store/report_fault.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Checks all tables that are merged against `graph`, which the store's
// statements give.
absl::Status CheckMerged(const Graph& graph, Sqlite& database,
                         ReportFault report);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_MERGED_CHECK_H_
