#ifndef GRIOT_GRAPH_STORE_STORE_SCHEMA_H_
#define GRIOT_GRAPH_STORE_STORE_SCHEMA_H_

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Makes the tables of an empty file; within a transaction.
absl::Status MakeTables(Sqlite& database);

enum class StoreState { kEmpty, kStore };

// What the file is. FailedPrecondition if it is neither empty nor a store of
// this format version.
absl::StatusOr<StoreState> InspectStore(Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_SCHEMA_H_
