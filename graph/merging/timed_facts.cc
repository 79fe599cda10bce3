#include "graph/merging/timed_facts.h"

#include <algorithm>
#include <tuple>

#include "schemas/iso_time.h"

namespace griot::graph {
namespace {

constexpr int64_t kDay = 24 * 60 * 60;
constexpr int64_t kHalfMonth = 15 * kDay;

}  // namespace

TimeRange HeldIn(const Graph& graph, const Fact& fact) {
  if (const auto time = ParseIsoTime(graph.Text(fact.time))) {
    return {time->begin, time->end};
  }
  const auto first = ParseIsoTime(graph.Text(fact.first_said));
  const auto last = ParseIsoTime(graph.Text(fact.last_said));
  if (!first || !last) return {};
  return {first->begin - kHalfMonth, last->end + kHalfMonth};
}

std::vector<std::vector<FactId>> AtOneTime(std::vector<TimedFact> facts) {
  std::sort(facts.begin(), facts.end(),
            [](const TimedFact& a, const TimedFact& b) {
              return std::tuple(a.time, a.fact) < std::tuple(b.time, b.fact);
            });
  std::vector<std::vector<FactId>> result;
  for (size_t begin = 0; begin < facts.size();) {
    int64_t end_of_time = facts[begin].time.end;
    size_t end = begin + 1;
    while (end < facts.size() && facts[end].time.begin < end_of_time) {
      end_of_time = std::max(end_of_time, facts[end++].time.end);
    }
    if (end - begin > 1) {
      std::vector<FactId>& together = result.emplace_back();
      for (size_t i = begin; i < end; ++i) together.push_back(facts[i].fact);
      std::sort(together.begin(), together.end());
    }
    begin = end;
  }
  return result;
}

}  // namespace griot::graph
