#ifndef GRIOT_GRAPH_MERGING_TIME_CLUSTERS_H_
#define GRIOT_GRAPH_MERGING_TIME_CLUSTERS_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"
#include "graph/time_range.h"

namespace griot::graph {

struct TimeCluster {
  TimeRange core;               // what all members have in common
  std::vector<size_t> members;  // indices of the ranges, narrowest first
};

// Puts together times at which one thing may have happened. Ranges are taken
// narrowest first; each joins the one cluster whose core it overlaps and opens
// one of its own where there is none or more than one: a vague time that fits
// several disjoint ones says nothing of which is meant. The cores of different
// clusters differ. The order of `ranges` changes nothing but the indices.
std::vector<TimeCluster> ClusterTimes(absl::Span<const TimeRange> ranges);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_TIME_CLUSTERS_H_
