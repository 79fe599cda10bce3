#ifndef GRIOT_GRAPH_MERGING_MERGE_LIMITS_H_
#define GRIOT_GRAPH_MERGING_MERGE_LIMITS_H_

#include <cstddef>
#include <string>

namespace griot::graph {

// How much is held at once where a graph is not kept but taken while it is made
// (graph_sink.h).
struct MergeLimits {
  // So many facts. A graph of no more statements is held whole.
  size_t facts_at_once = size_t{1} << 18;
  // So many statements while names are resolved: of more, all lie meanwhile in
  // a file without a name in `folder`.
  size_t statements_while_resolving = size_t{1} << 21;
  std::string folder;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_MERGE_LIMITS_H_
