#ifndef GRIOT_GRAPH_RESOLUTION_CLUSTERS_H_
#define GRIOT_GRAPH_RESOLUTION_CLUSTERS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "boost/pending/disjoint_sets.hpp"
#include "graph/resolution/merge_steps.h"

namespace griot::graph {

// Groups of names as the vertices of a graph whose edges are merges. Its
// connected components are the clusters: the names of one entity. What must
// stay apart vetoes an edge: clusters with different labels of one kind, and
// pairs that are forbidden.
class Clusters {
 public:
  // Kinds of labels. What a label means is the caller's; 0 is none.
  enum Label { kFamily, kPlace, kTable, kLabels };

  explicit Clusters(size_t groups);
  ~Clusters();
  Clusters(const Clusters&) = delete;
  Clusters& operator=(const Clusters&) = delete;

  // The group that stands for the cluster of `group` until the next merge.
  uint32_t Find(uint32_t group) const { return components_.find_set(group); }
  bool AreOne(uint32_t a, uint32_t b) const { return Find(a) == Find(b); }

  void SetLabel(uint32_t group, Label kind, uint32_t label);
  uint32_t LabelOf(uint32_t group, Label kind) const;
  // The two are never merged from now on; they must not be one.
  void Forbid(uint32_t a, uint32_t b);

  enum class Verdict { kMay, kAreOne, kForbidden, kFamilies, kPlaces, kIds };
  // Whether the two may be merged, or what keeps them apart.
  Verdict CanMerge(uint32_t a, uint32_t b) const;
  // The same whatever the labels say; those of `a` would be kept.
  Verdict CanForce(uint32_t a, uint32_t b) const;
  // Makes the edge, of which the caller has the verdict kMay. Without a step
  // there is nothing to tell.
  void Merge(uint32_t a, uint32_t b, std::optional<MergeStep> step);

  // Of each group, counted from 0 in the order of their first groups.
  std::vector<uint32_t> Components() const;
  // What was told of the merges, in their order.
  std::vector<MergeStep> TakeSteps() &&;

 private:
  struct Merges;

  bool AreForbidden(uint32_t root_a, uint32_t root_b) const;

  std::unique_ptr<Merges> merges_;
  // The components as merges are made, of which the rules go by.
  std::vector<uint32_t> ranks_;
  std::vector<uint32_t> parents_;
  mutable boost::disjoint_sets<uint32_t*, uint32_t*> components_;
  std::vector<uint32_t> labels_[kLabels];  // of roots
  // Of roots: roots or former roots that they are kept apart from.
  absl::flat_hash_map<uint32_t, std::vector<uint32_t>> forbidden_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_CLUSTERS_H_
