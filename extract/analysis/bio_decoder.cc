#include "extract/analysis/bio_decoder.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "extract/analysis/kernels.h"

namespace griot {
namespace {

constexpr float kForbidden = -1e9f;
constexpr size_t kLanes = 16;

bool IsInside(absl::string_view label) { return absl::StartsWith(label, "I-"); }

bool Continues(absl::string_view before, absl::string_view after) {
  return before.size() > 2 && before.substr(2) == after.substr(2);
}

}  // namespace

BioDecoder::BioDecoder(absl::Span<const absl::string_view> labels,
                       float touching)
    : kinds_(labels.size()),
      width_((kinds_ + kLanes - 1) / kLanes * kLanes),
      starts_(kinds_),
      moves_(kinds_ * width_) {
  for (size_t to = 0; to < kinds_; ++to) {
    if (IsInside(labels[to])) starts_[to] = kForbidden;
    for (size_t from = 0; from < kinds_; ++from) {
      float& move = moves_[from * width_ + to];
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
  for (size_t from = 0; from < kinds_; ++from) {
    for (size_t to = 0; to < kinds_; ++to) {
      moves_[from * width_ + to] += moves[from * kinds_ + to];
    }
  }
}

void BioDecoder::Decode(const float* scores, int words, int stride,
                        std::vector<int>& labels) {
  const Kernels& kernels = BestKernels();
  const auto count = static_cast<size_t>(words);
  labels.resize(count);
  if (count == 0) return;
  totals_.resize(std::max(totals_.size(), count * width_));
  from_.resize(totals_.size());
  for (size_t word = 0; word < count; ++word) {
    const float* row = scores + word * static_cast<size_t>(stride);
    float* totals = &totals_[word * width_];
    if (word == 0) {
      std::copy(starts_.begin(), starts_.end(), totals);
    } else {
      kernels.best_steps(totals - width_, moves_.data(),
                         static_cast<int>(kinds_), static_cast<int>(width_),
                         totals, &from_[word * width_]);
    }
    for (size_t to = 0; to < kinds_; ++to) totals[to] += row[to];
  }
  const float* last = &totals_[(count - 1) * width_];
  auto label =
      static_cast<size_t>(std::max_element(last, last + kinds_) - last);
  for (size_t word = count; word-- > 0;) {
    (labels)[word] = static_cast<int>(label);
    if (word > 0) label = static_cast<size_t>(from_[word * width_ + label]);
  }
}

}  // namespace griot
