#ifndef GRIOT_GRAPH_STORE_STORE_TABLES_H_
#define GRIOT_GRAPH_STORE_STORE_TABLES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "graph/graph.h"
#include "graph/store/mention_numbers.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Where what the graph is made of stands in the store. Statements and mentions
// of arguments have their rows themselves.
struct StoreRows {
  std::vector<int64_t> documents;  // by index in the graph
  MentionNumbers mentions;         // those stored that no argument is
  std::vector<int64_t> entities;   // of stored mentions, by row; else 0
  uint32_t next_mention = 1;       // rows from here on are not used yet
};

// Writes all that is merged anew: which documents are copies, entities, facts
// and who has a part in them, claims, conflicts; and mentions, those that are
// new or whose entity changed. Entities keep the rows that they had.
absl::Status WriteMerged(const Graph& graph, StoreRows& rows, Sqlite& database);

// How many sources that do not depend on each other mention the entity.
int64_t SourcesOf(const Entity& entity, const Graph& graph);

// An entity's aliases as a store keeps them: an array in JSON.
std::string AliasesOf(const Entity& entity, const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_TABLES_H_
