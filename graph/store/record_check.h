#ifndef GRIOT_GRAPH_STORE_RECORD_CHECK_H_
#define GRIOT_GRAPH_STORE_RECORD_CHECK_H_

#include "absl/status/status.h"
#include "graph/store/report_fault.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Checks a store against what it was made from: pages, the hash of each text,
// the id of each statement, each offset and quote against the text. Faults are
// reported; an error is returned if the check itself failed.
absl::Status CheckRecords(Sqlite& database, ReportFault report);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_RECORD_CHECK_H_
