#ifndef GRIOT_GRAPH_RESOLUTION_OCCURRENCES_H_
#define GRIOT_GRAPH_RESOLUTION_OCCURRENCES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/resolution/clusters.h"
#include "graph/resolution/merge_steps.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/names.h"

namespace griot::graph {

// Names that stand in two documents, or in documents of two clusters.
struct SharedNames {
  uint32_t names = 0;  // but for countries
  uint32_t countries = 0;
  bool in_one_text = false;       // both clusters stand in one document
  std::vector<Showing> showings;  // of a few of them, two each

  bool any() const { return names > 0 || countries > 0 || in_one_text; }
};

// Which clusters of names stand in which documents, as of the moment it is
// made. Names in very many documents say little and are not looked at, so that
// each question costs a bounded time.
class Occurrences {
 public:
  // All must outlive this.
  Occurrences(const Names& names, const NameGroups& groups,
              const Clusters& clusters);

  // The uses of a cluster (named by its root), by document.
  absl::Span<const uint32_t> UsesOf(uint32_t root) const;
  bool IsIn(uint32_t root, uint32_t document) const;
  // The use of a cluster in a document; kNoIndex if there is none.
  uint32_t UseIn(uint32_t root, uint32_t document) const;

  // What `document` shares with the documents of `root`, besides the cluster
  // `besides` itself.
  SharedNames Shared(uint32_t document, uint32_t root, uint32_t besides) const;
  // What documents of the two clusters share.
  SharedNames SharedBetween(uint32_t root_a, uint32_t root_b) const;

 private:
  const Names& names_;
  const NameGroups& groups_;
  const Clusters& clusters_;
  std::vector<uint32_t> uses_;
  std::vector<uint32_t> first_;  // in uses_, by root
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_OCCURRENCES_H_
