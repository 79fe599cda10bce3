#ifndef GRIOT_GRAPH_MERGING_NEAR_COPIES_H_
#define GRIOT_GRAPH_MERGING_NEAR_COPIES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/merging/text_signature.h"

namespace griot::graph {

// For each text the first of the near-copies it belongs to, itself if it is
// the only one. Copies of copies belong together. Found by locality-sensitive
// hashing: texts are compared where some band of their signatures is equal, so
// that the cost grows with the number of texts, not of pairs.
std::vector<uint32_t> FindNearCopies(
    absl::Span<const TextSignature> signatures);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_NEAR_COPIES_H_
