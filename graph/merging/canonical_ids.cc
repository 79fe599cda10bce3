#include "graph/merging/canonical_ids.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/parallel/parallel.h"
#include "schemas/status_macros.h"

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

void WriteId(char prefix, const ContentHash& hash, absl::Span<char> id) {
  static constexpr char kDigits[] = "0123456789abcdef";
  id[0] = prefix;
  for (size_t i = 0; i + 1 < id.size(); ++i) {
    const uint8_t byte = hash[i / 2];
    id[1 + i] = kDigits[i % 2 == 0 ? byte >> 4 : byte & 0xF];
  }
}

// The order of the hashes. Their first bytes share them out evenly.
std::vector<uint32_t> OrderOf(absl::Span<const ContentHash> hashes) {
  constexpr size_t kBuckets = 256;
  using Place = std::pair<uint64_t, uint32_t>;
  std::vector<size_t> begins(kBuckets + 1, 0);
  for (const ContentHash& hash : hashes) ++begins[hash[0] + size_t{1}];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<Place> places(hashes.size());
  std::vector<size_t> next = begins;
  for (size_t i = 0; i < hashes.size(); ++i) {
    places[next[hashes[i][0]]++] = {HeadOf(hashes[i]),
                                    static_cast<uint32_t>(i)};
  }
  std::vector<uint32_t> order(hashes.size());
  const size_t parts = std::min(RangesFor(hashes.size()), kBuckets);
  RunTasks(parts, [&](size_t part) {
    const size_t last = BeginOfRange(part + 1, parts, kBuckets);
    for (size_t i = BeginOfRange(part, parts, kBuckets); i < last; ++i) {
      std::sort(places.data() + begins[i], places.data() + begins[i + 1],
                [&](const Place& a, const Place& b) {
                  return a.first != b.first
                             ? a.first < b.first
                             : hashes[a.second] < hashes[b.second];
                });
      for (size_t at = begins[i]; at < begins[i + 1]; ++at) {
        order[at] = places[at].second;
      }
    }
  });
  return order;
}

}  // namespace

absl::StatusOr<std::vector<uint32_t>> CanonicalOrder(
    absl::Span<const ContentHash> hashes) {
  std::vector<uint32_t> order = OrderOf(hashes);
  for (size_t i = 1; i < order.size(); ++i) {
    if (hashes[order[i]] == hashes[order[i - 1]]) {
      return absl::InternalError(
          absl::StrCat("two keys have the hash ", ToHex(hashes[order[i]])));
    }
  }
  return order;
}

ShortIds MakeShortIds(char prefix, absl::Span<const ContentHash> hashes,
                      absl::Span<const uint32_t> order, size_t begin,
                      size_t end, size_t digits) {
  const auto at = [&](size_t i) -> const ContentHash& {
    return hashes[order[i]];
  };
  const size_t count = end - begin;
  ShortIds result;
  std::vector<size_t> begins(count + 1, 0);  // of the letters
  for (size_t i = begin; i < end; ++i) {
    const bool shared =
        (i > 0 && ShareDigits(at(i - 1), at(i), digits)) ||
        (i + 1 < order.size() && ShareDigits(at(i), at(i + 1), digits));
    begins[i - begin + 1] =
        begins[i - begin] + 1 + (shared ? 2 * sizeof(ContentHash) : digits);
  }
  result.letters.resize(begins.back());
  result.ids.resize(count);
  ForRanges(count, [&](size_t first, size_t last) {
    for (size_t i = first; i < last; ++i) {
      const auto id = absl::MakeSpan(result.letters)
                          .subspan(begins[i], begins[i + 1] - begins[i]);
      WriteId(prefix, at(begin + i), id);
      result.ids[i] = {id.data(), id.size()};
    }
  });
  return result;
}

absl::StatusOr<CanonicalIds> MakeCanonicalIds(
    char prefix, absl::Span<const ContentHash> hashes, size_t digits) {
  GRIOT_ASSIGN_OR_RETURN(std::vector<uint32_t> order, CanonicalOrder(hashes));
  CanonicalIds result;
  static_cast<ShortIds&>(result) =
      MakeShortIds(prefix, hashes, order, 0, order.size(), digits);
  result.order = std::move(order);
  return result;
}

}  // namespace griot::graph
