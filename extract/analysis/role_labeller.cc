#include "extract/analysis/role_labeller.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/analysis/kernels.h"

namespace griot {
namespace {

// Lower ends of the classes of distance, on either side.
constexpr int kDistanceSteps[] = {1, 2, 3, 5, 9, 17};
static_assert(kRoleDistances == 2 * std::size(kDistanceSteps) + 1);

// Words of several predicates that are labelled at once: so many fill the
// products' tiles and lie in the processor's second cache.
constexpr size_t kRowsTogether = 128;

// The number of the sense that a verb of which none was seen most likely has.
constexpr absl::string_view kFirstSense = ".01";

size_t Size(int count, int width) {
  return static_cast<size_t>(count) * static_cast<size_t>(width);
}

// The spans of BIO labels; `labels` names them by number.
void ReadSpans(const std::vector<int>& numbers,
               const std::vector<absl::string_view>& labels,
               std::vector<RoleSpan>& spans) {
  for (size_t i = 0; i < numbers.size(); ++i) {
    const absl::string_view label = labels[static_cast<size_t>(numbers[i])];
    const auto at = static_cast<int32_t>(i);
    if (absl::StartsWith(label, "B-")) {
      spans.push_back({label.substr(2), at, at + 1});
    } else if (absl::StartsWith(label, "I-") && !spans.empty()) {
      spans.back().end = at + 1;
    }
  }
}

}  // namespace

int RoleDistance(int offset) {
  int steps = 0;
  for (const int step : kDistanceSteps) steps += std::abs(offset) >= step;
  return 2 * steps - (offset < 0 ? 1 : 0);
}

std::vector<int> RolePaths(const std::vector<int>& heads,
                           const std::vector<int>& relations, int predicate,
                           int count) {
  enum Kind { kOwn, kAbove, kFarAbove, kBelow };
  constexpr int kFarthest = kRolePaths - 1 - kBelow;
  const auto at = [](int word) { return static_cast<size_t>(word); };
  std::vector<int> chain;
  std::vector<int> place(heads.size(), -1);  // in the chain to the root
  for (int word = predicate; word >= 0; word = heads[at(word)]) {
    place[at(word)] = static_cast<int>(chain.size());
    chain.push_back(word);
  }
  std::vector<int> found(heads.size());
  for (int word = 0; word < static_cast<int>(heads.size()); ++word) {
    const int step = place[at(word)];
    if (step >= 0) {
      const int relation = step > 0 ? relations[at(chain[at(step - 1)])] : 0;
      found[at(word)] = std::min<int>(step, kFarAbove) * count + relation;
      continue;
    }
    int branch = word;
    while (place[at(heads[at(branch)])] < 0) branch = heads[at(branch)];
    const int joins = place[at(heads[at(branch)])];
    found[at(word)] =
        (kBelow + std::min(joins, kFarthest)) * count + relations[at(branch)];
  }
  return found;
}

void RoleLabeller::Label(const Encoder& encoder, int first,
                         Sentence& sentence) {
  const int row = model_.head_rows[kPredicate].begin;
  sentence.predicates.clear();
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    const auto word = static_cast<int32_t>(i);
    if (encoder.Outputs(first + word)[row] <= 0) continue;
    sentence.predicates.emplace_back().word = word;
  }
  LabelGiven(encoder, first, sentence);
}

void RoleLabeller::LabelGiven(const Encoder& encoder, int first,
                              Sentence& sentence) {
  if (sentence.predicates.empty()) return;
  heads_.clear();
  relations_.clear();
  for (const Word& word : sentence.words) {
    heads_.push_back(word.head);
    relations_.push_back(model_.relation_numbers.at(word.deprel));
  }
  const absl::Span<PredicateRoles> predicates =
      absl::MakeSpan(sentence.predicates);
  const size_t together =
      std::max(kRowsTogether / (heads_.size() + 1), size_t{1});
  for (size_t i = 0; i < predicates.size(); i += together) {
    FindRoles(encoder, first, sentence.words, predicates.subspan(i, together));
  }
}

void RoleLabeller::FindRoles(const Encoder& encoder, int first,
                             const std::vector<Word>& words,
                             absl::Span<PredicateRoles> predicates) {
  const Kernels& kernels = BestKernels();
  const RoleLayer& layer = model_.role;
  const int width = model_.shape.role;
  const int labels = static_cast<int>(layer.labels.size());
  const int count = static_cast<int>(predicates.size());
  const int rows = FirstRow(count);
  pairs_.resize(std::max(pairs_.size(), Size(rows, width)));
  scores_.resize(std::max(scores_.size(), Size(rows, labels)));
  std::fill_n(pairs_.data(), Size(rows, width), 0.0f);
  for (int i = 0; i < count; ++i) {
    PredicateRoles& predicate = predicates[static_cast<size_t>(i)];
    const size_t sense =
        Sense(encoder.Vector(first + predicate.word), words, predicate);
    Pair(encoder, first, sense, predicate.word,
         pairs_.data() + Size(FirstRow(i), width));
  }
  for (const Linear& sides : layer.sides) LookAside(count, sides);
  kernels.products(pairs_.data(), rows, layer.output.data(), labels, width,
                   scores_.data(), labels);
  for (int row = 0; row < rows; ++row) {
    for (int label = 0; label < labels; ++label) {
      scores_[Size(row, labels) + static_cast<size_t>(label)] +=
          layer.bias[static_cast<size_t>(label)];
    }
  }
  for (int i = 0; i < count; ++i) {
    ReadRoles(scores_.data() + Size(FirstRow(i), labels),
              predicates[static_cast<size_t>(i)]);
  }
}

size_t RoleLabeller::Sense(const float* vector, const std::vector<Word>& words,
                           PredicateRoles& predicate) {
  const SenseInventory& inventory = model_.senses.inventory;
  predicate.sense.clear();
  inventory.Candidates(words, predicate.word, candidates_);
  if (candidates_.empty()) {
    std::string verb =
        inventory.VerbOf(words[static_cast<size_t>(predicate.word)],
                         [&](absl::string_view lemma) {
                           return model_.lemmatiser->IsVerb(lemma);
                         });
    if (verb.empty()) return inventory.size();
    inventory.OfVerb(verb, candidates_);
    if (candidates_.empty()) {
      predicate.sense = absl::StrCat(verb, kFirstSense);
      return inventory.size();
    }
  }
  const size_t best = BestSense(vector);
  predicate.sense = inventory.name(best);
  return best;
}

size_t RoleLabeller::BestSense(const float* vector) const {
  const SenseTable& senses = model_.senses;
  const int hidden = model_.shape.hidden;
  size_t best = 0;
  float best_score = -std::numeric_limits<float>::infinity();
  for (const int32_t sense : candidates_) {
    const auto at = static_cast<size_t>(sense);
    const int8_t* row = senses.vectors.data() + Size(sense, hidden);
    float sum = 0;
    for (int k = 0; k < hidden; ++k) sum += vector[k] * row[k];
    const float score = sum * senses.scale[at] + senses.bias[at];
    if (score <= best_score) continue;
    best = at;
    best_score = score;
  }
  return best;
}

void RoleLabeller::Pair(const Encoder& encoder, int first, size_t sense,
                        int32_t predicate, float* to) {
  const RoleLayer& layer = model_.role;
  const int words = static_cast<int>(heads_.size());
  const int width = model_.shape.role;
  const std::vector<int> paths = RolePaths(
      heads_, relations_, predicate, static_cast<int>(model_.relations.size()));
  const float* word = encoder.Outputs(first + predicate) +
                      model_.head_rows[kRolePredicate].begin;
  const int8_t* sense_row =
      layer.sense.data() + Size(static_cast<int>(sense), width);
  own_.resize(static_cast<size_t>(width));
  for (size_t k = 0; k < own_.size(); ++k) {
    own_[k] =
        word[k] + static_cast<float>(sense_row[k]) * layer.sense_scale[sense];
  }
  for (int i = 0; i < words; ++i) {
    const float* other =
        encoder.Outputs(first + i) + model_.head_rows[kRoleArgument].begin;
    const float* distance =
        layer.distance.data() + Size(RoleDistance(i - predicate), width);
    const float* path =
        layer.path.data() + Size(paths[static_cast<size_t>(i)], width);
    float* pair = to + Size(i, width);
    for (int k = 0; k < width; ++k) {
      pair[k] = own_[static_cast<size_t>(k)] + other[k] + distance[k] + path[k];
    }
  }
  BestKernels().gelu_floats(to, words * width, to);
}

void RoleLabeller::LookAside(int predicates, const Linear& sides) {
  const Kernels& kernels = BestKernels();
  const int words = static_cast<int>(heads_.size());
  const int width = model_.shape.role;
  const int parts = 3 * width;
  const int rows = FirstRow(predicates);
  const int padded = ProductRunner::Padded(rows);
  q_.resize(std::max(q_.size(), Size(padded, width)));
  q_scale_.resize(std::max(q_scale_.size(), Size(padded, 1)));
  sums_.resize(std::max(sums_.size(), Size(padded, parts)));
  sides_.resize(std::max(sides_.size(), Size(rows, parts)));
  inner_.resize(std::max(inner_.size(), Size(words, width)));
  kernels.quantise(pairs_.data(), rows, width, q_.data(), q_scale_.data());
  runner_.Run(q_.data(), rows, sides.weights, sums_.data());
  kernels.dequantise(sums_.data(), q_scale_.data(), rows, parts,
                     sides.dequantiser(), sides_.data());
  for (int predicate = 0; predicate < predicates; ++predicate) {
    const int first = FirstRow(predicate);
    for (int i = 0; i < words; ++i) {
      const float* before = sides_.data() + Size(first + i - 1, parts);
      const float* own = before + parts + width;
      const float* behind = own + parts + width;
      float* out = inner_.data() + Size(i, width);
      for (int k = 0; k < width; ++k) {
        out[k] = before[k] + own[k] + behind[k];
      }
    }
    kernels.gelu_floats(inner_.data(), words * width, inner_.data());
    float* values = pairs_.data() + Size(first, width);
    for (size_t k = 0; k < Size(words, width); ++k) values[k] += inner_[k];
  }
}

void RoleLabeller::ReadRoles(const float* scores, PredicateRoles& predicate) {
  const RoleLayer& layer = model_.role;
  const int words = static_cast<int>(heads_.size());
  const int labels = static_cast<int>(layer.labels.size());
  decoder_.Decode(scores, words, labels, labels_);
  predicate.roles.clear();
  ReadSpans(labels_, layer.labels, predicate.roles);
}

}  // namespace griot
