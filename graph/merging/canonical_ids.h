#ifndef GRIOT_GRAPH_MERGING_CANONICAL_IDS_H_
#define GRIOT_GRAPH_MERGING_CANONICAL_IDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "schemas/content_hash.h"

namespace griot::graph {

// Short names for things that are told apart by the hashes of their keys, in
// the order that those give.
struct ShortIds {
  std::vector<absl::string_view> ids;  // of `letters`
  std::vector<char> letters;
};

struct CanonicalIds : ShortIds {
  std::vector<uint32_t> order;  // indices of the hashes, ascending
};

// `prefix` and the first `digits` hexadecimal digits of each hash; hashes that
// share these get all 32 digits instead. Internal if two hashes are equal.
absl::StatusOr<CanonicalIds> MakeCanonicalIds(
    char prefix, absl::Span<const ContentHash> hashes, size_t digits = 16);

// Its two steps, for who does not want all ids at once: the order, and the ids
// of those that have the places from `begin` to `end` in it.
absl::StatusOr<std::vector<uint32_t>> CanonicalOrder(
    absl::Span<const ContentHash> hashes);
ShortIds MakeShortIds(char prefix, absl::Span<const ContentHash> hashes,
                      absl::Span<const uint32_t> order, size_t begin,
                      size_t end, size_t digits = 16);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_CANONICAL_IDS_H_
