#ifndef GRIOT_GRAPH_STORE_STORE_SCHEMA_H_
#define GRIOT_GRAPH_STORE_STORE_SCHEMA_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Makes the tables of an empty file; within a transaction.
absl::Status MakeTables(Sqlite& database);

// Whether the file has SQLite's header with the number that stores have.
bool BeginsAsStore(const std::string& path);

// kOlder: of a format before this one that can be read and upgraded.
enum class StoreState { kEmpty, kOlder, kStore };

// What the file is. FailedPrecondition if it is neither empty nor a store of
// a format version that can be read.
absl::StatusOr<StoreState> InspectStore(Sqlite& database);

// Of a store.
absl::StatusOr<int64_t> FormatOf(Sqlite& database);

// Whether it has the tables that serve questions alone.
absl::StatusOr<bool> HasLookups(Sqlite& database);

// Lets the tables of an older store be read as those of this format, but for
// what questions look up, until it is upgraded; the file stays as it is: what
// is temporary hides what is in it.
absl::Status ReadAsCurrent(Sqlite& database);

// Makes a store of this format of an older one; within a transaction.
absl::Status UpgradeTables(Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_SCHEMA_H_
