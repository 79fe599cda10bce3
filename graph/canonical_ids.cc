#include "graph/canonical_ids.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace griot::graph {
namespace {

// The first eight bytes, which nearly always tell the order.
uint64_t HeadOf(const ContentHash& hash) {
  uint64_t head = 0;
  for (size_t i = 0; i < sizeof(head); ++i) head = head << 8 | hash[i];
  return head;
}

bool ShareDigits(const ContentHash& a, const ContentHash& b, size_t digits) {
  const size_t bytes = digits / 2;
  return std::equal(a.begin(), a.begin() + bytes, b.begin()) &&
         (digits % 2 == 0 || a[bytes] >> 4 == b[bytes] >> 4);
}

std::string IdOf(char prefix, const ContentHash& hash, size_t digits) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string id(1 + digits, prefix);
  for (size_t i = 0; i < digits; ++i) {
    const uint8_t byte = hash[i / 2];
    id[1 + i] = kDigits[i % 2 == 0 ? byte >> 4 : byte & 0xF];
  }
  return id;
}

}  // namespace

absl::StatusOr<CanonicalIds> MakeCanonicalIds(
    char prefix, absl::Span<const ContentHash> hashes, size_t digits) {
  std::vector<std::pair<uint64_t, uint32_t>> places;
  places.reserve(hashes.size());
  for (const ContentHash& hash : hashes) {
    places.push_back({HeadOf(hash), static_cast<uint32_t>(places.size())});
  }
  std::sort(places.begin(), places.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first
                              : hashes[a.second] < hashes[b.second];
  });
  CanonicalIds result;
  result.order.reserve(hashes.size());
  for (const auto& [head, index] : places) result.order.push_back(index);
  result.ids.reserve(hashes.size());
  const auto at = [&](size_t i) -> const ContentHash& {
    return hashes[result.order[i]];
  };
  for (size_t i = 0; i < hashes.size(); ++i) {
    if (i > 0 && at(i) == at(i - 1)) {
      return absl::InternalError(
          absl::StrCat("two keys have the hash ", ToHex(at(i))));
    }
    const bool shared =
        (i > 0 && ShareDigits(at(i - 1), at(i), digits)) ||
        (i + 1 < hashes.size() && ShareDigits(at(i), at(i + 1), digits));
    result.ids.push_back(
        IdOf(prefix, at(i), shared ? 2 * sizeof(ContentHash) : digits));
  }
  return result;
}

}  // namespace griot::graph
