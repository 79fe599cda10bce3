#ifndef GRIOT_GRAPH_FACT_GROUPS_H_
#define GRIOT_GRAPH_FACT_GROUPS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "graph/fact_key.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/time_clusters.h"

namespace griot::graph {

// The statements of one fact.
struct FactGroup {
  FactKey key;
  std::optional<EventKey> event;  // names the fact in place of `key`
  TimeRange time;                 // what their times have in common
  StatementIndex timed;  // the first of those with the narrowest time, if any
  uint32_t first_statement = 0;
  uint32_t statement_count = 0;
};

struct FactGroups {
  std::vector<FactGroup> groups;  // in no order
  std::vector<StatementIndex> statements;

  // In the graph's order.
  absl::Span<const StatementIndex> StatementsOf(const FactGroup& group) const {
    return absl::MakeSpan(statements)
        .subspan(group.first_statement, group.statement_count);
  }
};

// Facts of a relation with a kept inverse, or of a symmetric one, come out in
// one direction whichever way they were said.
FactGroups GroupStatements(const MergeRules& rules, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_FACT_GROUPS_H_
