#ifndef GRIOT_GRAPH_RESOLUTION_CLUSTERS_H_
#define GRIOT_GRAPH_RESOLUTION_CLUSTERS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace griot::graph {

// Disjoint sets that keep apart what must be: elements with different labels
// of one kind, and pairs that are forbidden.
class Clusters {
 public:
  // Kinds of labels. What a label means is the caller's; 0 is none.
  enum Label { kFamily, kPlace, kTable, kLabels };

  explicit Clusters(size_t size);

  uint32_t Find(uint32_t element) const;
  bool AreOne(uint32_t a, uint32_t b) const { return Find(a) == Find(b); }

  void SetLabel(uint32_t element, Label kind, uint32_t label);
  uint32_t LabelOf(uint32_t element, Label kind) const;
  // The two are never joined from now on; they must not be one.
  void Forbid(uint32_t a, uint32_t b);
  bool AreForbidden(uint32_t a, uint32_t b) const;

  enum class Joined { kYes, kBefore, kForbidden, kFamilies, kPlaces, kIds };
  // What keeps the two apart, if anything does; kYes if nothing does.
  Joined CanJoin(uint32_t a, uint32_t b) const;
  Joined Join(uint32_t a, uint32_t b);
  // Joins whatever the labels say; those of `a` are kept. Forbidden pairs stay
  // apart.
  Joined ForceJoin(uint32_t a, uint32_t b);

 private:
  void Unite(uint32_t root_a, uint32_t root_b);

  mutable std::vector<uint32_t> parent_;
  std::vector<uint32_t> size_;
  std::vector<uint32_t> labels_[kLabels];  // of roots
  // Of roots: roots or former roots that they are kept apart from.
  absl::flat_hash_map<uint32_t, std::vector<uint32_t>> forbidden_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_CLUSTERS_H_
