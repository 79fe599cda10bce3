#ifndef GRIOT_GRAPH_MERGING_TEXT_SIGNATURE_H_
#define GRIOT_GRAPH_MERGING_TEXT_SIGNATURE_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace griot::graph {

// What is kept of a text to tell near-copies by: a MinHash over its shingles
// (runs of four words, letters folded to small ones of ASCII, all else left
// out). One permutation is cut into bins, and empty bins borrow from the next
// that is not. The same text always has the same signature.
struct TextSignature {
  static constexpr size_t kBins = 126;

  uint32_t shingles = 0;  // 0: a text too short to say anything
  std::array<uint16_t, kBins> minima = {};

  bool operator==(const TextSignature&) const = default;
};

TextSignature SignatureOf(absl::string_view text);

// Whether one text is mostly in the other: it has been copied, shortened or
// lightly edited.
bool AreNearCopies(const TextSignature& a, const TextSignature& b);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_TEXT_SIGNATURE_H_
