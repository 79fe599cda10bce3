#include "graph/merging/time_clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace griot::graph {
namespace {

// Length of a range; unsigned, since open ends are as far off as can be.
uint64_t LengthOf(const TimeRange& range) {
  return static_cast<uint64_t>(range.end) - static_cast<uint64_t>(range.begin);
}

// The clusters made so far. Those opened where there was none are disjoint and
// so ordered by where they begin; those opened between several are not.
class Clusters {
 public:
  // The one cluster whose core overlaps `range`, made if need be.
  TimeCluster& HomeOf(const TimeRange& range) {
    size_t home = 0;
    int homes = 0;
    for (auto it = disjoint_.lower_bound(range.end);
         homes < 2 && it != disjoint_.begin();) {
      --it;
      if (!Overlap(clusters_[it->second].core, range)) break;
      home = it->second;
      ++homes;
    }
    for (const size_t cluster : vague_) {
      if (homes > 1) break;
      if (!Overlap(clusters_[cluster].core, range)) continue;
      home = cluster;
      ++homes;
    }
    if (homes == 1) {
      Narrow(home, range);
      return clusters_[home];
    }
    home = clusters_.size();
    clusters_.push_back({range, {}});
    if (homes == 0) {
      disjoint_.emplace(range.begin, home);
    } else {
      vague_.push_back(home);
    }
    return clusters_[home];
  }

  std::vector<TimeCluster> Take() && { return std::move(clusters_); }

 private:
  void Narrow(size_t cluster, const TimeRange& range) {
    TimeRange& core = clusters_[cluster].core;
    const int64_t begin = std::max(core.begin, range.begin);
    const auto indexed = disjoint_.find(core.begin);
    if (begin != core.begin && indexed != disjoint_.end() &&
        indexed->second == cluster) {
      disjoint_.erase(indexed);
      disjoint_.emplace(begin, cluster);
    }
    core = {begin, std::min(core.end, range.end)};
  }

  std::vector<TimeCluster> clusters_;
  std::map<int64_t, size_t> disjoint_;  // begin of the core, cluster
  std::vector<size_t> vague_;
};

}  // namespace

std::vector<TimeCluster> ClusterTimes(absl::Span<const TimeRange> ranges) {
  std::vector<size_t> order(ranges.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const uint64_t length_a = LengthOf(ranges[a]);
    const uint64_t length_b = LengthOf(ranges[b]);
    if (length_a != length_b) return length_a < length_b;
    if (ranges[a] != ranges[b]) return ranges[a] < ranges[b];
    return a < b;
  });
  Clusters clusters;
  for (size_t i = 0; i < order.size();) {
    const TimeRange range = ranges[order[i]];
    TimeCluster& home = clusters.HomeOf(range);
    for (; i < order.size() && ranges[order[i]] == range; ++i) {
      home.members.push_back(order[i]);
    }
  }
  return std::move(clusters).Take();
}

}  // namespace griot::graph
