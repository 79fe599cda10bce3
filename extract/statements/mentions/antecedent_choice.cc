#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "extract/statements/mentions/antecedent_model.h"
#include "extract/statements/mentions/coreference_resolver.h"

namespace griot {

int CoreferenceResolver::Choose(int m, Anaphor anaphor,
                                absl::Span<const int> excluded) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  Phrase phrase;
  phrase.m = m;
  phrase.anaphor = anaphor;
  phrase.gender = GenderOfPronoun(tree.lower(mention.word));
  phrase.quote = QuoteOf(mention);
  phrase.sayers = SayersOf(m);
  phrase.says = IsSayer(mention);
  if (anaphor == Anaphor::kDescription) {
    phrase.lemma = tree.lemma(mention.word);
    phrase.modifiers = Modifiers(mention);
    phrase.gender = GenderOfNoun(phrase.lemma);
  }
  // Those that may be meant, the last spoken of first.
  std::vector<int> entities;
  const auto is_excluded = [&](int e) {
    return std::find(excluded.begin(), excluded.end(), e) != excluded.end();
  };
  const auto is_open = [&](int e, int other) {
    const std::vector<int>& members = Entity(e).members;
    return StateOf(e).last == other && !is_excluded(e) &&
           std::none_of(members.begin(), members.end(), is_excluded) &&
           MayMean(phrase, e);
  };
  const int oldest = std::max(0, m - kRemembered);
  for (int other = m - 1; other >= oldest; --other) {
    if (const auto list = listed_from_.find(other);
        list != listed_from_.end() && is_open(list->second, other)) {
      entities.push_back(list->second);
    }
    if (is_open(result_.EntityOf(other), other)) {
      entities.push_back(result_.EntityOf(other));
    }
  }
  AntecedentChoice choice;
  choice.mention = m;
  choice.anaphor = anaphor;
  Describe(phrase, entities, &choice);
  const int found = Decide(choice);
  if (choices_ != nullptr) choices_->push_back(std::move(choice));
  return found;
}

int CoreferenceResolver::Decide(const AntecedentChoice& choice) const {
  const auto kind = static_cast<size_t>(choice.anaphor);
  float sum = 0;
  float best_odds = 0;
  int best = -1;
  for (const AntecedentCandidate& candidate : choice.candidates) {
    float score = 0;
    for (size_t i = 0; i < kAntecedentFeatures; ++i) {
      score +=
          candidate.features[i] * antecedent_model::kWeights[i].weights[kind];
    }
    const float odds = std::exp(score);
    sum += odds;
    if (candidate.entity >= 0 && odds > best_odds) {
      best_odds = odds;
      best = candidate.entity;
    }
  }
  return best_odds >= antecedent_model::kLeast[kind] * sum ? best : -1;
}

float CoreferenceResolver::LinkTo(int m, int entity) const {
  const auto found = proposals_.find(m);
  if (found == proposals_.end()) return 0;
  float sum = 0;
  for (const Proposal& proposal : found->second) {
    if (result_.EntityOf(proposal.mention) == entity) {
      sum += proposal.probability;
    }
  }
  return sum;
}

}  // namespace griot
