#include "extract/analysis/bio_decoder.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/match.h"

namespace griot {
namespace {

constexpr float kForbidden = -1e9f;

float LogSumExp(const float* row, int n) {
  const float most = *std::max_element(row, row + n);
  float sum = 0;
  for (int i = 0; i < n; ++i) sum += std::exp(row[i] - most);
  return most + std::log(sum);
}

}  // namespace

BioDecoder::BioDecoder(absl::Span<const absl::string_view> labels,
                       float touching)
    : touching_(touching) {
  for (const absl::string_view label : labels) {
    Label& to = labels_.emplace_back();
    to.outside = label == "O";
    to.inside = absl::StartsWith(label, "I-");
    for (size_t from = 0; to.inside && from < labels.size(); ++from) {
      if (labels[from].size() > 2 &&
          labels[from].substr(2) == label.substr(2)) {
        to.continues.push_back(static_cast<int16_t>(from));
      }
    }
  }
}

BioDecoder::Step BioDecoder::Enter(const float* before, int best_outside,
                                   int best_inside, int to) const {
  const Label& label = labels_[static_cast<size_t>(to)];
  Step step = {kForbidden * 2, 0};
  const auto consider = [&](int from, float cost) {
    if (from < 0 || before[from] + cost <= step.total) return;
    step = {before[from] + cost, static_cast<int16_t>(from)};
  };
  if (label.inside) {
    for (const int16_t from : label.continues) consider(from, 0);
  } else {
    consider(best_outside, 0);
    consider(best_inside, label.outside ? 0 : touching_);
  }
  return step;
}

void BioDecoder::Decode(const float* scores, int words, int stride,
                        std::vector<int>* labels) {
  const int kinds = static_cast<int>(labels_.size());
  const auto cell = [kinds](int word, int label) {
    return static_cast<size_t>(word) * static_cast<size_t>(kinds) +
           static_cast<size_t>(label);
  };
  labels->resize(static_cast<size_t>(words));
  if (words == 0) return;
  totals_.resize(std::max(totals_.size(), cell(words, 0)));
  from_.resize(totals_.size());
  for (int word = 0; word < words; ++word) {
    const float* row = scores + static_cast<int64_t>(word) * stride;
    // Scores are normalised, so that certain and uncertain words count alike.
    const float normaliser = LogSumExp(row, kinds);
    const float* before = word > 0 ? &totals_[cell(word - 1, 0)] : nullptr;
    int best_outside = -1;
    int best_inside = -1;  // or at the begin of a span
    for (int label = 0; before != nullptr && label < kinds; ++label) {
      int& best = labels_[static_cast<size_t>(label)].outside ? best_outside
                                                              : best_inside;
      if (best < 0 || before[label] > before[best]) best = label;
    }
    for (int to = 0; to < kinds; ++to) {
      Step step = {labels_[static_cast<size_t>(to)].inside ? kForbidden : 0,
                   -1};
      if (before != nullptr)
        step = Enter(before, best_outside, best_inside, to);
      totals_[cell(word, to)] = step.total + row[to] - normaliser;
      from_[cell(word, to)] = step.from;
    }
  }
  const float* last = &totals_[cell(words - 1, 0)];
  int label = static_cast<int>(std::max_element(last, last + kinds) - last);
  for (int word = words - 1; word >= 0; --word) {
    (*labels)[static_cast<size_t>(word)] = label;
    label = from_[cell(word, label)];
  }
}

}  // namespace griot
