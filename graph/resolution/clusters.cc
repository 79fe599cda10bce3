#include "graph/resolution/clusters.h"

#include <algorithm>
#include <utility>

#include "boost/graph/adjacency_list.hpp"
#include "boost/graph/connected_components.hpp"
#include "boost/graph/incremental_components.hpp"
#include "boost/property_map/property_map.hpp"
#include "boost/range/iterator_range.hpp"

namespace griot::graph {

struct Clusters::Merges {
  explicit Merges(size_t groups) : graph(groups) {}

  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS,
                        boost::no_property, std::optional<MergeStep>>
      graph;
};

Clusters::Clusters(size_t groups)
    : merges_(std::make_unique<Merges>(groups)),
      ranks_(groups),
      parents_(groups),
      components_(ranks_.data(), parents_.data()) {
  boost::initialize_incremental_components(merges_->graph, components_);
  for (std::vector<uint32_t>& labels : labels_) labels.resize(groups, 0);
}

Clusters::~Clusters() = default;

void Clusters::SetLabel(uint32_t group, Label kind, uint32_t label) {
  labels_[kind][Find(group)] = label;
}

uint32_t Clusters::LabelOf(uint32_t group, Label kind) const {
  return labels_[kind][Find(group)];
}

void Clusters::Forbid(uint32_t a, uint32_t b) {
  a = Find(a);
  b = Find(b);
  forbidden_[a].push_back(b);
  forbidden_[b].push_back(a);
}

bool Clusters::AreForbidden(uint32_t root_a, uint32_t root_b) const {
  const auto of_a = forbidden_.find(root_a);
  if (of_a == forbidden_.end()) return false;
  return std::any_of(of_a->second.begin(), of_a->second.end(),
                     [&](uint32_t other) { return Find(other) == root_b; });
}

Clusters::Verdict Clusters::CanForce(uint32_t a, uint32_t b) const {
  a = Find(a);
  b = Find(b);
  if (a == b) return Verdict::kAreOne;
  return AreForbidden(a, b) ? Verdict::kForbidden : Verdict::kMay;
}

Clusters::Verdict Clusters::CanMerge(uint32_t a, uint32_t b) const {
  const Verdict forced = CanForce(a, b);
  if (forced != Verdict::kMay) return forced;
  const auto differ = [&](Label kind) {
    const uint32_t first = LabelOf(a, kind);
    const uint32_t second = LabelOf(b, kind);
    return first != 0 && second != 0 && first != second;
  };
  if (differ(kTable)) return Verdict::kIds;
  if (differ(kPlace)) return Verdict::kPlaces;
  if (differ(kFamily)) return Verdict::kFamilies;
  return Verdict::kMay;
}

void Clusters::Merge(uint32_t a, uint32_t b, std::optional<MergeStep> step) {
  auto& graph = merges_->graph;
  graph[add_edge(a, b, graph).first] = std::move(step);
  a = Find(a);
  b = Find(b);
  components_.link(a, b);
  for (std::vector<uint32_t>& labels : labels_) {
    const uint32_t label = labels[a] != 0 ? labels[a] : labels[b];
    labels[a] = label;
    labels[b] = label;
  }
  const uint32_t root = Find(a);
  const auto moved = forbidden_.find(root == a ? b : a);
  if (moved == forbidden_.end()) return;
  const std::vector<uint32_t> others = std::move(moved->second);
  forbidden_.erase(moved);
  std::vector<uint32_t>& kept = forbidden_[root];
  kept.insert(kept.end(), others.begin(), others.end());
}

std::vector<uint32_t> Clusters::Components() const {
  const auto& graph = merges_->graph;
  std::vector<uint32_t> components(num_vertices(graph));
  boost::connected_components(
      graph, boost::make_iterator_property_map(
                 components.begin(), get(boost::vertex_index, graph)));
  return components;
}

std::vector<MergeStep> Clusters::TakeSteps() && {
  std::vector<MergeStep> steps;
  auto& graph = merges_->graph;
  for (const auto& edge : boost::make_iterator_range(edges(graph))) {
    if (graph[edge]) steps.push_back(*std::move(graph[edge]));
  }
  return steps;
}

}  // namespace griot::graph
