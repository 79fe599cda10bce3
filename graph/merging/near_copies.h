#ifndef GRIOT_GRAPH_MERGING_NEAR_COPIES_H_
#define GRIOT_GRAPH_MERGING_NEAR_COPIES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "graph/merging/text_signature.h"

namespace griot::graph {

// For each text the first of the near-copies it belongs to, itself if it is
// the only one; null stands for a text too short to have any. Copies of copies
// belong together. Found by locality-sensitive hashing: texts are compared
// where some band of their signatures is equal, so that the cost grows with the
// number of texts, not of pairs.
std::vector<uint32_t> FindNearCopies(
    absl::Span<const TextSignature* const> signatures);

// Texts are compared where one of so many bands of their signatures is equal.
size_t BandCount();
uint64_t BandOf(const TextSignature& signature, size_t band);

// Pairs of near-copies among texts of which a band is equal, given in order:
// each is compared with the first of them and with the one before.
class EqualBands {
 public:
  // The text, by its number and its signature, that is a near-copy of this one;
  // none for a text too short to have copies.
  template <typename SignatureOf>
  std::optional<uint32_t> Add(uint32_t text, SignatureOf signature_of) {
    std::optional<uint32_t> copied;
    for (const uint32_t known : {first_, last_}) {
      if (known != kNone &&
          AreNearCopies(signature_of(known), signature_of(text))) {
        copied = known;
        break;
      }
    }
    if (first_ == kNone) first_ = text;
    last_ = text;
    return copied;
  }
  bool empty() const { return first_ == kNone; }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  uint32_t first_ = kNone;
  uint32_t last_ = kNone;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_NEAR_COPIES_H_
