#ifndef GRIOT_GRAPH_MERGING_COUNTED_EVENTS_H_
#define GRIOT_GRAPH_MERGING_COUNTED_EVENTS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merging/fact_key.h"
#include "graph/time_range.h"

namespace griot::graph {

// Statements of one event in which somebody or something is counted.
struct CountedEvent {
  EventKey key;
  TimeRange time;                          // what their times have in common
  std::vector<StatementIndex> statements;  // in the graph's order
};

// A statement in which somebody or something is counted.
struct CountingStatement {
  StatementIndex statement;
  EventKey key;
  TimeRange time;  // when it may have happened
};

// Finds statements of events that several texts tell, though each counts
// differently: "at least 15 people were killed in Dorna on Monday", "40 people
// died". Such statements are of one event if they have the same predicate,
// polarity and class of modality, count the same (by its head word) in the same
// role, name the same anchor, and may be of the same day. The anchor is the
// rarest place that is named in the statement, else in its sentence, else in
// the nearest sentence before it, else any other name of it. Where the text
// gives no time, it happened on the day of publication or the two before.
// Statements without anchor or day are left out. `uses` says how often each
// entity is mentioned. Looks at no other document than the statement's own.
std::vector<CountingStatement> FindCounting(const FactKeys& keys,
                                            absl::Span<const uint32_t> uses,
                                            const Graph& graph);

// How often each entity of the graph is mentioned in it.
std::vector<uint32_t> UsesOf(const Graph& graph);

// Puts together those that are of one event. They come in the graph's order.
std::vector<CountedEvent> GroupCounting(
    absl::Span<const CountingStatement> statements);

// What `statement` says of when it happened; all of time if nothing.
TimeRange TimeOf(const StatementRecord& statement, const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_COUNTED_EVENTS_H_
