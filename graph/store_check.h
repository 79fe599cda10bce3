#ifndef GRIOT_GRAPH_STORE_CHECK_H_
#define GRIOT_GRAPH_STORE_CHECK_H_

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/sqlite.h"

namespace griot::graph {

using ReportFault = absl::FunctionRef<void(absl::string_view fault)>;

// Checks a store against what it was made from: pages, the hash of each text,
// the id of each statement, each offset and quote against the text. Faults are
// reported; an error is returned if the check itself failed.
absl::Status CheckRecords(Sqlite& database, ReportFault report);

// Checks all tables that are merged against `graph`, which the store's
// statements give.
absl::Status CheckMerged(const Graph& graph, Sqlite& database,
                         ReportFault report);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_CHECK_H_
