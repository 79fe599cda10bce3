#include "graph/merging/timed_facts.h"

#include <algorithm>
#include <tuple>

namespace griot::graph {

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
