#ifndef GRIOT_GRAPH_DISJOINT_SETS_H_
#define GRIOT_GRAPH_DISJOINT_SETS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace griot::graph {

// Sets of numbers below a bound that are joined step by step. Each is named by
// its smallest member, so that the order of the steps leaves no trace.
class DisjointSets {
 public:
  explicit DisjointSets(size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), uint32_t{0});
  }

  uint32_t Find(uint32_t member) {
    while (parents_[member] != member) {
      parents_[member] = parents_[parents_[member]];
      member = parents_[member];
    }
    return member;
  }
  void Join(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<uint32_t> parents_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_DISJOINT_SETS_H_
