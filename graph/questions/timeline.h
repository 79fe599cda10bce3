#ifndef GRIOT_GRAPH_QUESTIONS_TIMELINE_H_
#define GRIOT_GRAPH_QUESTIONS_TIMELINE_H_

#include <vector>

#include "graph/graph.h"
#include "graph/time_range.h"

namespace griot::graph {

// The facts in the order of when they happened, or else of when they were first
// said; what has neither time last. Of facts of one time those that began
// earlier and ended earlier stand first, then the best supported.
std::vector<FactId> Timeline(const Graph& graph, std::vector<FactId> facts);

// Where what happened then stands: what has only an end stands there, what has
// no time at the end.
TimeRange PlaceOf(const TimeRange& time);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_TIMELINE_H_
