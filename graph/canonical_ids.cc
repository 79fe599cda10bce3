#include "graph/canonical_ids.h"

#include <algorithm>
#include <numeric>

#include "absl/strings/str_cat.h"

namespace griot::graph {

absl::StatusOr<CanonicalIds> MakeCanonicalIds(
    char prefix, absl::Span<const ContentHash> hashes, size_t digits) {
  CanonicalIds result;
  result.order.resize(hashes.size());
  std::iota(result.order.begin(), result.order.end(), uint32_t{0});
  std::sort(result.order.begin(), result.order.end(),
            [&](uint32_t a, uint32_t b) { return hashes[a] < hashes[b]; });
  result.ids.reserve(hashes.size());
  std::string previous;  // full digits of the hash before
  std::string digits_of =
      hashes.empty() ? std::string() : ToHex(hashes[result.order[0]]);
  for (size_t i = 0; i < hashes.size(); ++i) {
    const std::string next = i + 1 < hashes.size()
                                 ? ToHex(hashes[result.order[i + 1]])
                                 : std::string();
    if (digits_of == next) {
      return absl::InternalError(absl::StrCat("two keys have the hash ", next));
    }
    const absl::string_view head =
        absl::string_view(digits_of).substr(0, digits);
    const bool shared =
        (i > 0 && absl::string_view(previous).substr(0, digits) == head) ||
        absl::string_view(next).substr(0, digits) == head;
    result.ids.push_back(
        absl::StrCat(absl::string_view(&prefix, 1), shared ? digits_of : head));
    previous = std::move(digits_of);
    digits_of = next;
  }
  return result;
}

}  // namespace griot::graph
