#ifndef GRIOT_GRAPH_MERGING_TIMED_FACTS_H_
#define GRIOT_GRAPH_MERGING_TIMED_FACTS_H_

#include <vector>

#include "graph/graph.h"
#include "graph/time_range.h"

namespace griot::graph {

struct TimedFact {
  FactId fact;
  TimeRange time;
};

// The time that a fact is said to be of; of one without, from half a month
// before it is first said to half a month after it is last said; all times if
// nobody knows when that was.
TimeRange HeldIn(const Graph& graph, const Fact& fact);

// Facts whose times overlap, each list ascending; facts that overlap with none
// are left out.
std::vector<std::vector<FactId>> AtOneTime(std::vector<TimedFact> facts);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_TIMED_FACTS_H_
