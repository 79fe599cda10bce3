#ifndef GRIOT_GRAPH_MERGING_TIMED_FACTS_H_
#define GRIOT_GRAPH_MERGING_TIMED_FACTS_H_

#include <vector>

#include "graph/ids.h"
#include "graph/time_range.h"

namespace griot::graph {

struct TimedFact {
  FactId fact;
  TimeRange time;
};

// Facts whose times overlap, each list ascending; facts that overlap with none
// are left out.
std::vector<std::vector<FactId>> AtOneTime(std::vector<TimedFact> facts);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_TIMED_FACTS_H_
