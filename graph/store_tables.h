#ifndef GRIOT_GRAPH_STORE_TABLES_H_
#define GRIOT_GRAPH_STORE_TABLES_H_

#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "graph/graph.h"
#include "graph/sqlite.h"

namespace griot::graph {

// Rows of the stored documents, by index in the graph, and of statements.
struct StoreRows {
  std::vector<int64_t> documents;
  const absl::flat_hash_map<ContentHash, int64_t>* statements = nullptr;
};

// Writes all that is merged anew: arguments, entities, mentions, facts, claims.
absl::Status WriteMerged(const Graph& graph, const StoreRows& rows,
                         Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_TABLES_H_
