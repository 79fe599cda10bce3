#include "graph/questions/timeline.h"

#include <algorithm>
#include <utility>

#include "graph/questions/fact_filter.h"
#include "graph/questions/support.h"

namespace griot::graph {

TimeRange PlaceOf(const TimeRange& time) {
  if (time == TimeRange()) return {IsoTime::kOpenEnd, IsoTime::kOpenEnd};
  if (time.begin == IsoTime::kOpenBegin) return {time.end, time.end};
  return time;
}

std::vector<FactId> Timeline(const Graph& graph, std::vector<FactId> facts) {
  SortBySalience(graph, facts);
  std::vector<std::pair<TimeRange, FactId>> placed;
  placed.reserve(facts.size());
  for (const FactId id : facts) {
    placed.emplace_back(PlaceOf(TimeOf(graph, graph.At(id))), id);
  }
  std::stable_sort(
      placed.begin(), placed.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(placed.begin(), placed.end(), facts.begin(),
                 [](const auto& entry) { return entry.second; });
  return facts;
}

}  // namespace griot::graph
