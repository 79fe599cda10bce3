#include "graph/questions/timeline.h"

#include <algorithm>
#include <utility>

#include "graph/questions/fact_filter.h"
#include "graph/questions/support.h"
#include "graph/time_range.h"

namespace griot::graph {
namespace {

// Where a fact stands: what has only an end stands there, what has no time at
// the end.
std::pair<int64_t, int64_t> PlaceOf(const Graph& graph, const Fact& fact) {
  const TimeRange time = TimeOf(graph, fact);
  if (time == TimeRange()) return {IsoTime::kOpenEnd, IsoTime::kOpenEnd};
  if (time.begin == IsoTime::kOpenBegin) return {time.end, time.end};
  return {time.begin, time.end};
}

}  // namespace

std::vector<FactId> Timeline(const Graph& graph, std::vector<FactId> facts) {
  SortBySalience(graph, facts);
  std::vector<std::pair<std::pair<int64_t, int64_t>, FactId>> placed;
  placed.reserve(facts.size());
  for (const FactId id : facts) {
    placed.emplace_back(PlaceOf(graph, graph.At(id)), id);
  }
  std::stable_sort(
      placed.begin(), placed.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(placed.begin(), placed.end(), facts.begin(),
                 [](const auto& entry) { return entry.second; });
  return facts;
}

}  // namespace griot::graph
