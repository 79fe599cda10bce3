#include "extract/analysis/role_labeller.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/match.h"
#include "extract/analysis/kernels.h"

namespace griot {
namespace {

// Lower ends of the classes of distance, on either side.
constexpr int kDistanceSteps[] = {1, 2, 3, 5, 9, 17};
static_assert(kRoleDistances == 2 * std::size(kDistanceSteps) + 1);

size_t Size(int count, int width) {
  return static_cast<size_t>(count) * static_cast<size_t>(width);
}

// The spans of BIO labels; `labels` names them by number.
void ReadSpans(const std::vector<int>& numbers,
               const std::vector<absl::string_view>& labels,
               std::vector<RoleSpan>* spans) {
  for (size_t i = 0; i < numbers.size(); ++i) {
    const absl::string_view label = labels[static_cast<size_t>(numbers[i])];
    const auto at = static_cast<int32_t>(i);
    if (absl::StartsWith(label, "B-")) {
      spans->push_back({label.substr(2), at, at + 1});
    } else if (absl::StartsWith(label, "I-") && !spans->empty()) {
      spans->back().end = at + 1;
    }
  }
}

}  // namespace

int RoleDistance(int offset) {
  int steps = 0;
  for (const int step : kDistanceSteps) steps += std::abs(offset) >= step;
  return 2 * steps - (offset < 0 ? 1 : 0);
}

void RoleLabeller::Label(const Encoder& encoder, int first,
                         Sentence* sentence) {
  const int row = model_.head_rows[kPredicate].begin;
  sentence->predicates.clear();
  for (size_t i = 0; i < sentence->words.size(); ++i) {
    const auto word = static_cast<int32_t>(i);
    if (encoder.Outputs(first + word)[row] <= 0) continue;
    sentence->predicates.emplace_back().word = word;
  }
  LabelGiven(encoder, first, sentence);
}

void RoleLabeller::LabelGiven(const Encoder& encoder, int first,
                              Sentence* sentence) {
  const int words = static_cast<int>(sentence->words.size());
  for (PredicateRoles& predicate : sentence->predicates) {
    predicate.sense =
        Sense(encoder.Vector(first + predicate.word),
              sentence->words[static_cast<size_t>(predicate.word)].lemma);
    FindRoles(encoder, first, words, &predicate);
  }
}

std::string RoleLabeller::Sense(const float* vector,
                                absl::string_view lemma) const {
  const SenseTable& senses = model_.senses;
  const auto found = senses.by_lemma.find(lemma);
  if (found == senses.by_lemma.end()) return "";
  const int hidden = model_.shape.hidden;
  int32_t best = -1;
  float best_score = 0;
  for (const int32_t sense : found->second) {
    const auto at = static_cast<size_t>(sense);
    const int8_t* row = senses.vectors.data() + Size(sense, hidden);
    float sum = 0;
    for (int k = 0; k < hidden; ++k) sum += vector[k] * row[k];
    const float score = sum * senses.scale[at] + senses.bias[at];
    if (best >= 0 && score <= best_score) continue;
    best = sense;
    best_score = score;
  }
  return best < 0 ? "" : senses.names[static_cast<size_t>(best)];
}

void RoleLabeller::FindRoles(const Encoder& encoder, int first, int words,
                             PredicateRoles* predicate) {
  const Kernels& kernels = BestKernels();
  const int width = model_.shape.role;
  const int labels = static_cast<int>(model_.role.labels.size());
  pairs_.resize(std::max(pairs_.size(), Size(words, width)));
  scores_.resize(std::max(scores_.size(), Size(words, labels)));
  const float* own = encoder.Outputs(first + predicate->word) +
                     model_.head_rows[kRolePredicate].begin;
  for (int i = 0; i < words; ++i) {
    const float* other =
        encoder.Outputs(first + i) + model_.head_rows[kRoleArgument].begin;
    const float* distance = model_.role.distance.data() +
                            Size(RoleDistance(i - predicate->word), width);
    float* pair = pairs_.data() + Size(i, width);
    for (int k = 0; k < width; ++k) pair[k] = own[k] + other[k] + distance[k];
  }
  kernels.gelu_floats(pairs_.data(), words * width, pairs_.data());
  kernels.products(pairs_.data(), words, model_.role.output.data(), labels,
                   width, scores_.data(), labels);
  for (int i = 0; i < words; ++i) {
    float* row = scores_.data() + Size(i, labels);
    for (int label = 0; label < labels; ++label) {
      row[label] += model_.role.bias[static_cast<size_t>(label)];
    }
  }
  decoder_.Decode(scores_.data(), words, labels, &labels_);
  predicate->roles.clear();
  ReadSpans(labels_, model_.role.labels, &predicate->roles);
}

}  // namespace griot
