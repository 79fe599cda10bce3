#ifndef GRIOT_GRAPH_STORE_STORED_GRAPH_H_
#define GRIOT_GRAPH_STORE_STORED_GRAPH_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph.h"
#include "graph/merging/builder.h"
#include "graph/store/sqlite.h"
#include "graph/store/store_reader.h"

namespace griot::graph {

// What LoadRecords has read, for who needs to know where it stands.
struct RecordVisitor {
  // Whether the document is still to be added to the builder.
  absl::FunctionRef<bool(const StoredDocument&)> is_new;
  absl::FunctionRef<void(const StoredStatement&)> statement;
  // `is_argument`: some argument is this mention, and has its row.
  absl::FunctionRef<void(const Mention&, const StoredMention&,
                         bool is_argument)>
      mention;
};

// Adds the documents, statements and mentions that the store has up to `last`
// to the builder; records of statements and arguments have their rows.
absl::Status LoadRecords(Sqlite& database, const LastRows& last,
                         const RecordVisitor& visitor, GraphBuilder& builder);

// Merges all that the store has by the rules that it was written with.
absl::StatusOr<Graph> ReadGraph(Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORED_GRAPH_H_
