#include "graph/questions/louvain.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace griot::graph {
namespace {

int64_t StrengthOf(const std::vector<WeightedGraph::Edge>& edges) {
  int64_t strength = 0;
  for (const WeightedGraph::Edge& edge : edges) strength += edge.weight;
  return strength;
}

// One level: communities that no vertex gains by leaving.
class LocalMoving {
 public:
  explicit LocalMoving(const WeightedGraph& graph)
      : graph_(graph),
        community_of_(graph.edges.size()),
        weight_to_(graph.edges.size()) {
    std::iota(community_of_.begin(), community_of_.end(), uint32_t{0});
    for (const auto& edges : graph.edges) {
      strengths_.push_back(StrengthOf(edges));
    }
    totals_ = strengths_;
    all_ = std::accumulate(totals_.begin(), totals_.end(), int64_t{0});
  }

  std::vector<uint32_t> Run() && {
    while (MoveAll()) {
    }
    return std::move(community_of_);
  }

 private:
  bool MoveAll() {
    bool moved = false;
    for (uint32_t i = 0; i < community_of_.size(); ++i) {
      moved = Move(i) || moved;
    }
    return moved;
  }

  // Moves the vertex where modularity grows most; stays among equals, then the
  // community of the smallest number has it. Modularity grows with each move,
  // so this ends.
  bool Move(uint32_t vertex) {
    const uint32_t own = community_of_[vertex];
    for (const WeightedGraph::Edge& edge : graph_.edges[vertex]) {
      if (edge.to == vertex) continue;
      const uint32_t community = community_of_[edge.to];
      if (weight_to_[community] == 0) near_.push_back(community);
      weight_to_[community] += edge.weight;
    }
    std::sort(near_.begin(), near_.end());
    totals_[own] -= strengths_[vertex];
    // Room for some 10^9 links.
    const auto gain = [&](uint32_t community) {
      return weight_to_[community] * all_ -
             totals_[community] * strengths_[vertex];
    };
    uint32_t best = own;
    for (const uint32_t community : near_) {
      if (gain(community) > gain(best)) best = community;
    }
    totals_[best] += strengths_[vertex];
    community_of_[vertex] = best;
    for (const uint32_t community : near_) weight_to_[community] = 0;
    near_.clear();
    return best != own;
  }

  const WeightedGraph& graph_;
  std::vector<uint32_t> community_of_;
  std::vector<int64_t> strengths_;  // of vertices
  std::vector<int64_t> totals_;     // of the vertices of communities
  int64_t all_ = 0;
  std::vector<int64_t> weight_to_;  // from the vertex that is moved
  std::vector<uint32_t> near_;      // communities that it has edges to
};

// Numbers the communities in the order of their first vertices; gives their
// number.
uint32_t Renumber(std::vector<uint32_t>& community_of) {
  constexpr uint32_t kNone = ~uint32_t{0};
  std::vector<uint32_t> number(community_of.size(), kNone);
  uint32_t count = 0;
  for (uint32_t& community : community_of) {
    if (number[community] == kNone) number[community] = count++;
    community = number[community];
  }
  return count;
}

WeightedGraph Aggregate(const WeightedGraph& graph,
                        const std::vector<uint32_t>& community_of,
                        uint32_t count) {
  WeightedGraph whole;
  whole.edges.resize(count);
  for (uint32_t i = 0; i < graph.edges.size(); ++i) {
    for (const WeightedGraph::Edge& edge : graph.edges[i]) {
      whole.edges[community_of[i]].push_back(
          {community_of[edge.to], edge.weight});
    }
  }
  for (auto& edges : whole.edges) {
    std::sort(edges.begin(), edges.end(),
              [](const auto& a, const auto& b) { return a.to < b.to; });
    size_t size = 0;
    for (const WeightedGraph::Edge& edge : edges) {
      if (size > 0 && edges[size - 1].to == edge.to) {
        edges[size - 1].weight += edge.weight;
      } else {
        edges[size++] = edge;
      }
    }
    edges.resize(size);
  }
  return whole;
}

}  // namespace

std::vector<uint32_t> Louvain(WeightedGraph graph) {
  std::vector<uint32_t> community_of(graph.edges.size());
  std::iota(community_of.begin(), community_of.end(), uint32_t{0});
  while (true) {
    std::vector<uint32_t> next = LocalMoving(graph).Run();
    const uint32_t count = Renumber(next);
    for (uint32_t& community : community_of) community = next[community];
    if (count == graph.edges.size()) return community_of;
    graph = Aggregate(graph, next, count);
  }
}

double Modularity(const WeightedGraph& graph,
                  const std::vector<uint32_t>& community_of) {
  std::vector<int64_t> inside(graph.edges.size());
  std::vector<int64_t> totals(graph.edges.size());
  int64_t all = 0;
  for (uint32_t i = 0; i < graph.edges.size(); ++i) {
    for (const WeightedGraph::Edge& edge : graph.edges[i]) {
      const uint32_t community = community_of[i];
      totals[community] += edge.weight;
      all += edge.weight;
      if (community_of[edge.to] == community) {
        inside[community] += edge.weight;
      }
    }
  }
  if (all == 0) return 0;
  double modularity = 0;
  for (size_t i = 0; i < inside.size(); ++i) {
    const double share =
        static_cast<double>(totals[i]) / static_cast<double>(all);
    modularity += static_cast<double>(inside[i]) / static_cast<double>(all) -
                  share * share;
  }
  return modularity;
}

}  // namespace griot::graph
