#ifndef GRIOT_GRAPH_MERGING_CANONICAL_IDS_H_
#define GRIOT_GRAPH_MERGING_CANONICAL_IDS_H_

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "schemas/content_hash.h"

namespace griot::graph {

// Short names for things that are told apart by the hashes of their keys, and
// the order that those give.
struct CanonicalIds {
  std::vector<uint32_t> order;         // indices of the hashes, ascending
  std::vector<absl::string_view> ids;  // in that order; of `letters`
  std::vector<char> letters;
};

// `prefix` and the first `digits` hexadecimal digits of each hash; hashes that
// share these get all 32 digits instead. Internal if two hashes are equal.
absl::StatusOr<CanonicalIds> MakeCanonicalIds(
    char prefix, absl::Span<const ContentHash> hashes, size_t digits = 16);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_CANONICAL_IDS_H_
