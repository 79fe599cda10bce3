#include "graph/merging/text_signature.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "absl/numeric/int128.h"
#include "absl/strings/ascii.h"

namespace griot::graph {
namespace {

constexpr size_t kShingle = 4;  // words
constexpr uint32_t kFewestShingles = 20;
// Of the shingles of both texts those in both, at least; and of those of the
// smaller text.
constexpr double kLeastShared = 0.2;
constexpr double kLeastContained = 0.6;
constexpr uint32_t kEmptyBin = std::numeric_limits<uint32_t>::max();

// Multiplies and folds: every bit of the result depends on every bit of both.
uint64_t Mix(uint64_t a, uint64_t b) {
  const absl::uint128 product = absl::uint128(a) * b;
  return absl::Uint128Low64(product) ^ absl::Uint128High64(product);
}

constexpr uint64_t kFirst = 0x9E3779B97F4A7C15;
constexpr uint64_t kSecond = 0xD6E8FEB86659FD93;

bool IsWordByte(unsigned char c) { return absl::ascii_isalnum(c) || c >= 0x80; }

}  // namespace

TextSignature SignatureOf(absl::string_view text) {
  std::array<uint32_t, TextSignature::kBins> minima;
  minima.fill(kEmptyBin);
  std::array<uint64_t, kShingle> words = {};  // hashes of the last ones
  size_t count = 0;
  uint64_t word = 0;
  const auto end_word = [&] {
    words[count++ % kShingle] = word;
    word = 0;
    if (count < kShingle) return;
    uint64_t shingle = kFirst;
    for (size_t i = 0; i < kShingle; ++i) {
      shingle = Mix(shingle ^ words[(count + i) % kShingle], kSecond);
    }
    // The bin comes from the low half, the value from the high one.
    const size_t bin = (shingle & 0xFFFFFFFF) * TextSignature::kBins >> 32;
    minima[bin] = std::min(minima[bin], static_cast<uint32_t>(shingle >> 32));
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (IsWordByte(byte)) {
      // As a signed number on every machine: signatures stand in stores.
      const auto letter = static_cast<int8_t>(absl::ascii_tolower(byte));
      word = Mix(word ^ static_cast<uint64_t>(letter) ^ kFirst, kSecond);
    } else if (word != 0) {
      end_word();
    }
  }
  if (word != 0) end_word();

  TextSignature signature;
  if (count < kShingle + kFewestShingles - 1) return signature;
  signature.shingles = static_cast<uint32_t>(count - kShingle + 1);
  // From the last bin to the first, so that an empty one takes what the next
  // has, over the end if need be.
  size_t next = 0;
  while (minima[next] == kEmptyBin) ++next;
  for (size_t i = TextSignature::kBins; i-- > 0;) {
    if (minima[i] != kEmptyBin) next = i;
    const size_t distance =
        (next + TextSignature::kBins - i) % TextSignature::kBins;
    signature.minima[i] =
        static_cast<uint16_t>(Mix(minima[next] + distance * kFirst, kSecond));
  }
  return signature;
}

bool AreNearCopies(const TextSignature& a, const TextSignature& b) {
  if (a.shingles == 0 || b.shingles == 0) return false;
  size_t equal = 0;
  for (size_t i = 0; i < TextSignature::kBins; ++i) {
    equal += a.minima[i] == b.minima[i];
  }
  const double shared =
      static_cast<double>(equal) / static_cast<double>(TextSignature::kBins);
  if (shared < kLeastShared) return false;
  // From |A and B| / |A or B| to |A and B| / min(|A|, |B|).
  const double contained =
      shared / (1 + shared) *
      (static_cast<double>(a.shingles) + static_cast<double>(b.shingles)) /
      static_cast<double>(std::min(a.shingles, b.shingles));
  return contained >= kLeastContained;
}

}  // namespace griot::graph
