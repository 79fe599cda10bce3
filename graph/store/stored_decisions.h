#ifndef GRIOT_GRAPH_STORE_STORED_DECISIONS_H_
#define GRIOT_GRAPH_STORE_STORED_DECISIONS_H_

#include "absl/status/status.h"
#include "graph/merge_rules.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// What people say of names, as a store keeps it: reads it into `rules`, as of
// former builds, and writes what is there in its place. DataLoss if the tables
// hold something else.
absl::Status ReadDecisions(Sqlite& database, MergeRules& rules);
absl::Status WriteDecisions(const MergeRules& rules, Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORED_DECISIONS_H_
