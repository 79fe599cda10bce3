#include "extract/analysis/bio_decoder.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace griot {
namespace {

constexpr float kForbidden = -1e9f;

bool IsInside(absl::string_view label) { return absl::StartsWith(label, "I-"); }

bool Continues(absl::string_view before, absl::string_view after) {
  return before.size() > 2 && before.substr(2) == after.substr(2);
}

}  // namespace

BioDecoder::BioDecoder(absl::Span<const absl::string_view> labels,
                       float touching)
    : kinds_(labels.size()), starts_(kinds_), moves_(kinds_ * kinds_) {
  for (size_t to = 0; to < kinds_; ++to) {
    if (IsInside(labels[to])) starts_[to] = kForbidden;
    for (size_t from = 0; from < kinds_; ++from) {
      float& move = moves_[from * kinds_ + to];
      if (IsInside(labels[to])) {
        move = Continues(labels[from], labels[to]) ? 0 : kForbidden;
      } else if (labels[from] != "O" && labels[to] != "O") {
        move = touching;
      }
    }
  }
}

BioDecoder::BioDecoder(absl::Span<const absl::string_view> labels,
                       absl::Span<const float> moves)
    : BioDecoder(labels, 0.0f) {
  for (size_t i = 0; i < moves_.size(); ++i) moves_[i] += moves[i];
}

void BioDecoder::Step(const float* before, float* totals, int32_t* from) const {
  std::fill_n(totals, kinds_, 4 * kForbidden);
  for (size_t i = 0; i < kinds_; ++i) {
    const float* moves = &moves_[i * kinds_];
    for (size_t to = 0; to < kinds_; ++to) {
      const float total = before[i] + moves[to];
      const bool better = total > totals[to];
      totals[to] = better ? total : totals[to];
      from[to] = better ? static_cast<int32_t>(i) : from[to];
    }
  }
}

void BioDecoder::Decode(const float* scores, int words, int stride,
                        std::vector<int>* labels) {
  const auto count = static_cast<size_t>(words);
  labels->resize(count);
  if (count == 0) return;
  totals_.resize(std::max(totals_.size(), count * kinds_));
  from_.resize(totals_.size());
  for (size_t word = 0; word < count; ++word) {
    const float* row = scores + word * static_cast<size_t>(stride);
    float* totals = &totals_[word * kinds_];
    if (word == 0) {
      std::copy(starts_.begin(), starts_.end(), totals);
    } else {
      Step(totals - kinds_, totals, &from_[word * kinds_]);
    }
    for (size_t to = 0; to < kinds_; ++to) totals[to] += row[to];
  }
  const float* last = &totals_[(count - 1) * kinds_];
  auto label =
      static_cast<size_t>(std::max_element(last, last + kinds_) - last);
  for (size_t word = count; word-- > 0;) {
    (*labels)[word] = static_cast<int>(label);
    if (word > 0) label = static_cast<size_t>(from_[word * kinds_ + label]);
  }
}

}  // namespace griot
