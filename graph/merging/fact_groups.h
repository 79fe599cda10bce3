#ifndef GRIOT_GRAPH_MERGING_FACT_GROUPS_H_
#define GRIOT_GRAPH_MERGING_FACT_GROUPS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/counted_events.h"
#include "graph/merging/fact_key.h"
#include "graph/time_range.h"

namespace griot::graph {

// The statements of one fact.
struct FactGroup {
  StatementIndex model;  // its key is the fact's
  StatementIndex timed;  // the first of those with the narrowest time, if any
  TimeRange time;        // what their times have in common
  uint32_t event = kNoEvent;  // that names the fact in place of the key
  uint32_t first_statement = 0;
  uint32_t statement_count = 0;

  static constexpr uint32_t kNoEvent = 0xFFFFFFFF;
};

struct FactGroups {
  std::vector<FactKey> keys;         // of all statements
  std::vector<CountedEvent> events;  // in no order
  // By their first statements, those of events last.
  std::vector<FactGroup> groups;
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

// The same for who knows which statements count something, in the graph's
// order: mentions are not asked for then.
FactGroups GroupStatements(const FactKeys& keys,
                           absl::Span<const CountingStatement> counting,
                           const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_FACT_GROUPS_H_
