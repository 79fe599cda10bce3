#include "extract/analysis/antecedents.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "extract/analysis/kernels.h"
#include "extract/analysis/typography.h"
#include "extract/analysis/word_likeness.h"

namespace griot {
namespace {

constexpr size_t kMostCandidates = 100;
constexpr size_t kMostLinks = 8;            // of one anaphor
constexpr float kLeastProbability = 0.01f;  // of a link worth telling
// Lower ends of the classes of sentences in between.
constexpr int kSentenceSteps[] = {1, 2, 3, 5, 8, 16};
static_assert(kSentenceDistances == std::size(kSentenceSteps) + 1);

int SentenceDistance(int sentences) {
  int steps = 0;
  for (const int step : kSentenceSteps) steps += sentences >= step;
  return steps;
}

bool IsContent(const Word& word) {
  return word.upos == "PROPN" || word.upos == "NOUN" || word.upos == "NUM" ||
         word.upos == "ADJ";
}

// Whether the relation joins words of one name or noun.
bool JoinsCore(absl::string_view deprel) {
  return absl::StartsWith(deprel, "flat") ||
         absl::StartsWith(deprel, "compound") || deprel == "nmod:desc" ||
         absl::StartsWith(deprel, "nummod");
}

// How much two phrases' words agree: below kWordMatches.
int WordMatch(absl::string_view form, const std::vector<std::string>& core,
              absl::string_view other_form,
              const std::vector<std::string>& other_core) {
  if (!core.empty() && core == other_core) return 3;
  if (form == other_form) return 2;
  const auto shared = [&](const std::string& word) {
    return std::binary_search(other_core.begin(), other_core.end(), word);
  };
  return std::any_of(core.begin(), core.end(), shared) ? 1 : 0;
}

}  // namespace

void AntecedentFinder::Start() {
  candidates_.clear();
  chains_ = 0;
}

void AntecedentFinder::Read(const Encoder& encoder, int first, int number,
                            const Sentence& sentence,
                            std::vector<CoreferenceLink>& links) {
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].mention == "none") continue;
    const auto word = static_cast<int32_t>(i);
    Candidate candidate = Describe(encoder, first, number, sentence, word);
    Score(candidate,
          encoder.Outputs(first + word) + model_.head_rows[kAnaphor].begin);
    Link(candidate, links);
    candidates_.push_back(std::move(candidate));
    if (candidates_.size() > kMostCandidates) candidates_.pop_front();
  }
}

AntecedentFinder::Candidate AntecedentFinder::Describe(const Encoder& encoder,
                                                       int first, int number,
                                                       const Sentence& sentence,
                                                       int32_t word) const {
  Candidate found;
  found.position = {number, word};
  const Word& head = sentence.words[static_cast<size_t>(word)];
  found.form = LowerCase(head.form);
  if (IsContent(head)) found.core.push_back(found.form);
  for (const Word& other : sentence.words) {
    if (other.head == word && JoinsCore(other.deprel) && IsContent(other)) {
      found.core.push_back(LowerCase(other.form));
    }
  }
  std::sort(found.core.begin(), found.core.end());
  found.core.erase(std::unique(found.core.begin(), found.core.end()),
                   found.core.end());
  found.phrase = PhraseWordsOf(sentence, word);
  if (found.phrase.is_common) {
    found.noun = WordVector(model_, found.phrase.lemma);
  }
  const float* outputs = encoder.Outputs(first + word);
  const Range rows = model_.head_rows[kAntecedent];
  found.vector.assign(outputs + rows.begin, outputs + rows.end);
  return found;
}

void AntecedentFinder::Score(const Candidate& anaphor, const float* vector) {
  const Kernels& kernels = BestKernels();
  const CoreferenceLayer& layer = model_.coreference;
  const int width = model_.shape.coreference;
  const int count = static_cast<int>(candidates_.size());
  const auto row = [width](int number) {
    return static_cast<size_t>(number) * static_cast<size_t>(width);
  };
  pairs_.resize(std::max(pairs_.size(), row(count)));
  odds_.resize(candidates_.size());
  if (count == 0) return;
  for (int i = 0; i < count; ++i) {
    const Candidate& other = candidates_[static_cast<size_t>(i)];
    const float* distance =
        layer.distance.data() + row(SentenceDistance(anaphor.position.sentence -
                                                     other.position.sentence));
    const float* match =
        layer.match.data() +
        row(WordMatch(anaphor.form, anaphor.core, other.form, other.core));
    float* pair = pairs_.data() + row(i);
    for (int k = 0; k < width; ++k) {
      pair[k] = vector[k] + other.vector[static_cast<size_t>(k)] + distance[k] +
                match[k];
    }
  }
  kernels.gelu_floats(pairs_.data(), count * width, pairs_.data());
  kernels.products(pairs_.data(), count, layer.output.data(), 1, width,
                   odds_.data(), 1);
  for (int i = 0; i < count; ++i) {
    const Candidate& other = candidates_[static_cast<size_t>(i)];
    const bool together = other.position.sentence == anaphor.position.sentence;
    float& odds = odds_[static_cast<size_t>(i)];
    std::optional<float> likeness;
    if (!anaphor.noun.empty() && !other.noun.empty()) {
      likeness = Likeness(anaphor.noun, other.noun);
    }
    odds =
        std::exp(odds + layer.bias +
                 PhraseMatch(anaphor.phrase, other.phrase, together, likeness));
  }
}

void AntecedentFinder::Link(Candidate& anaphor,
                            std::vector<CoreferenceLink>& links) {
  // What speaks for a chain is the sum over its members; the best stands for
  // it.
  struct Chain {
    int32_t number = 0;
    float odds = 0;
    size_t best = 0;
  };
  std::vector<Chain> chains;
  float sum = 1;  // of no antecedent
  for (size_t i = candidates_.size(); i-- > 0;) {
    sum += odds_[i];
    const int32_t number = candidates_[i].chain;
    auto chain = std::find_if(
        chains.begin(), chains.end(),
        [number](const Chain& other) { return other.number == number; });
    if (chain == chains.end()) {
      chain = chains.insert(chain, {number, 0, i});
    } else if (odds_[i] > odds_[chain->best]) {
      chain->best = i;
    }
    chain->odds += odds_[i];
  }
  const size_t kept = std::min(chains.size(), kMostLinks);
  std::partial_sort(chains.begin(), chains.begin() + static_cast<int64_t>(kept),
                    chains.end(), [](const Chain& a, const Chain& b) {
                      return a.odds != b.odds ? a.odds > b.odds
                                              : a.best > b.best;
                    });
  chains.resize(kept);
  for (const Chain& chain : chains) {
    const float probability = chain.odds / sum;
    if (probability < kLeastProbability) break;
    links.push_back(
        {anaphor.position, candidates_[chain.best].position, probability});
  }
  const bool joins = !chains.empty() && chains[0].odds >= kJoining * sum;
  anaphor.chain = joins ? chains[0].number : chains_++;
}

}  // namespace griot
