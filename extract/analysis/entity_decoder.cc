#include "extract/analysis/entity_decoder.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/match.h"

namespace griot {
namespace {

constexpr float kForbidden = -1e9f;
// Chosen on the development parts.
constexpr float kTouching = -2.5f;

float Transition(absl::string_view from, absl::string_view to) {
  if (absl::StartsWith(to, "I-")) {
    const bool continues = from.size() > 2 && from.substr(2) == to.substr(2);
    return continues ? 0 : kForbidden;
  }
  return to != "O" && from != "O" && !from.empty() ? kTouching : 0;
}

}  // namespace

EntityDecoder::EntityDecoder(absl::Span<const absl::string_view> labels)
    : labels_(static_cast<int>(labels.size())) {
  for (int from = 0; from <= labels_; ++from) {
    const absl::string_view before =
        from < labels_ ? labels[static_cast<size_t>(from)] : "";
    for (const absl::string_view to : labels) {
      transitions_.push_back(Transition(before, to));
    }
  }
}

void EntityDecoder::Decode(const float* scores, int words, int stride,
                           std::vector<int>* labels) {
  const auto cell = [this](int word, int label) {
    return static_cast<size_t>(word) * static_cast<size_t>(labels_) +
           static_cast<size_t>(label);
  };
  labels->resize(static_cast<size_t>(words));
  if (words == 0) return;
  best_.resize(std::max(best_.size(), cell(words, 0)));
  from_.resize(best_.size());
  for (int word = 0; word < words; ++word) {
    const float* row = scores + static_cast<int64_t>(word) * stride;
    // Scores are normalised, so that certain and uncertain words count alike.
    const float most = *std::max_element(row, row + labels_);
    float sum = 0;
    for (int to = 0; to < labels_; ++to) sum += std::exp(row[to] - most);
    const float normaliser = most + std::log(sum);
    for (int to = 0; to < labels_; ++to) {
      int before = labels_;
      float total = transitions_[cell(labels_, to)];
      for (int from = 0; word > 0 && from < labels_; ++from) {
        const float candidate =
            best_[cell(word - 1, from)] + transitions_[cell(from, to)];
        if (from == 0 || candidate > total) {
          total = candidate;
          before = from;
        }
      }
      best_[cell(word, to)] = total + row[to] - normaliser;
      from_[cell(word, to)] = static_cast<int16_t>(before);
    }
  }
  int label = 0;
  for (int other = 1; other < labels_; ++other) {
    if (best_[cell(words - 1, other)] > best_[cell(words - 1, label)]) {
      label = other;
    }
  }
  for (int word = words - 1; word >= 0; --word) {
    (*labels)[static_cast<size_t>(word)] = label;
    label = from_[cell(word, label)];
  }
}

}  // namespace griot
