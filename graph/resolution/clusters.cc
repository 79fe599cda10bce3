#include "graph/resolution/clusters.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace griot::graph {

Clusters::Clusters(size_t size) : parent_(size), size_(size, 1) {
  std::iota(parent_.begin(), parent_.end(), uint32_t{0});
  for (std::vector<uint32_t>& labels : labels_) labels.resize(size, 0);
}

uint32_t Clusters::Find(uint32_t element) const {
  while (parent_[element] != element) {
    parent_[element] = parent_[parent_[element]];
    element = parent_[element];
  }
  return element;
}

void Clusters::SetLabel(uint32_t element, Label kind, uint32_t label) {
  labels_[kind][Find(element)] = label;
}

uint32_t Clusters::LabelOf(uint32_t element, Label kind) const {
  return labels_[kind][Find(element)];
}

void Clusters::Forbid(uint32_t a, uint32_t b) {
  a = Find(a);
  b = Find(b);
  forbidden_[a].push_back(b);
  forbidden_[b].push_back(a);
}

bool Clusters::AreForbidden(uint32_t a, uint32_t b) const {
  a = Find(a);
  b = Find(b);
  const auto of_a = forbidden_.find(a);
  if (of_a == forbidden_.end()) return false;
  return std::any_of(of_a->second.begin(), of_a->second.end(),
                     [&](uint32_t other) { return Find(other) == b; });
}

Clusters::Joined Clusters::CanJoin(uint32_t a, uint32_t b) const {
  a = Find(a);
  b = Find(b);
  if (a == b) return Joined::kBefore;
  if (AreForbidden(a, b)) return Joined::kForbidden;
  const auto differ = [&](Label kind) {
    const uint32_t first = labels_[kind][a];
    const uint32_t second = labels_[kind][b];
    return first != 0 && second != 0 && first != second;
  };
  if (differ(kTable)) return Joined::kIds;
  if (differ(kPlace)) return Joined::kPlaces;
  if (differ(kFamily)) return Joined::kFamilies;
  return Joined::kYes;
}

Clusters::Joined Clusters::Join(uint32_t a, uint32_t b) {
  const Joined can = CanJoin(a, b);
  if (can == Joined::kYes) Unite(Find(a), Find(b));
  return can;
}

Clusters::Joined Clusters::ForceJoin(uint32_t a, uint32_t b) {
  if (AreOne(a, b)) return Joined::kBefore;
  if (AreForbidden(a, b)) return Joined::kForbidden;
  Unite(Find(a), Find(b));
  return Joined::kYes;
}

void Clusters::Unite(uint32_t root_a, uint32_t root_b) {
  for (std::vector<uint32_t>& labels : labels_) {
    const uint32_t label =
        labels[root_a] != 0 ? labels[root_a] : labels[root_b];
    labels[root_a] = label;
    labels[root_b] = label;
  }
  if (size_[root_a] < size_[root_b]) std::swap(root_a, root_b);
  parent_[root_b] = root_a;
  size_[root_a] += size_[root_b];
  const auto moved = forbidden_.find(root_b);
  if (moved == forbidden_.end()) return;
  std::vector<uint32_t> others = std::move(moved->second);
  forbidden_.erase(moved);
  std::vector<uint32_t>& kept = forbidden_[root_a];
  kept.insert(kept.end(), others.begin(), others.end());
}

}  // namespace griot::graph
