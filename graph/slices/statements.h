#ifndef GRIOT_GRAPH_SLICES_STATEMENTS_H_
#define GRIOT_GRAPH_SLICES_STATEMENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/slices/documents.h"
#include "graph/time_range.h"
#include "schemas/statement.h"

namespace griot::graph {

// What is known of an entity from all documents.
struct EntityRow {
  std::string id;
  std::string name;
  std::string type;
  MentionKind kind = MentionKind::kNominal;
  uint32_t mentions = 0;
};

// A statement that counts somebody (merging/counted_events.h).
struct CountingRow {
  bool counts_subject = false;
  std::string counted;
  std::string other;  // entity, or empty
  std::string anchor;
  TimeRange time;
};

// A statement with all that makes it part of a fact.
struct SaidRow {
  std::string key;  // of its fact but for times: equal for all that may be one
  std::string statement;            // JSON
  std::vector<EntityRow> entities;  // of its arguments, then of its sources
  std::optional<CountingRow> counting;
  double salience = 0;  // what it adds, in log-odds
};

// Some documents with what is known of the entities that they speak of.
class StatementSlice {
 public:
  // `entities` are those of each document's local entities, by number.
  static absl::StatusOr<StatementSlice> Make(
      absl::Span<const ReadDocument> documents,
      absl::Span<const std::vector<EntityRow>> entities,
      const MergeRules& rules);

  // Facts are those of the slice alone.
  const Graph& graph() const { return graph_; }
  Graph TakeGraph() && { return std::move(graph_); }
  // One for each statement, in the graph's order.
  const std::vector<SaidRow>& said() const { return said_; }

 private:
  Graph graph_;
  std::vector<SaidRow> said_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SLICES_STATEMENTS_H_
