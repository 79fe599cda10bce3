#include "extract/analysis/phrase_match.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extract/analysis/typography.h"

namespace griot {
namespace {

// Learnt on GUM's training part, with the model's scores as they are.
constexpr float kSameText = 1.1f;  // of more than one word
constexpr float kEachHasItsOwn = -1.2f;
constexpr float kAnaphorHasMore = -0.7f;
constexpr float kAntecedentHasMore = -0.45f;
constexpr float kNested = -0.8f;
// Of two nouns: where their likeness tells nothing, and what more and less
// tells.
constexpr float kUsualLikeness = 0.17f;
constexpr float kLikeness = 2.5f;
constexpr float kUnlikeness = 5.0f;

bool IsNominal(absl::string_view upos) {
  return upos == "NOUN" || upos == "PROPN" || upos == "NUM" || upos == "ADJ";
}

// Whether `outer` holds all words of `inner`.
bool Holds(const WordRange& outer, const WordRange& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

PhraseWords PhraseWordsOf(const Sentence& sentence, int32_t head) {
  const auto at = [&](int32_t i) -> const Word& {
    return sentence.words[static_cast<size_t>(i)];
  };
  PhraseWords found;
  found.range = NounPhraseOf(sentence, head);
  found.is_nominal = IsNominal(at(head).upos);
  found.is_common = at(head).upos == "NOUN";
  if (!found.is_nominal) return found;
  found.lemma = LowerCase(at(head).lemma);
  auto [begin, end] = found.range;
  while (begin < end && at(begin).upos == "DET") ++begin;
  if (begin < end && at(end - 1).xpos == "POS") --end;
  for (int32_t i = begin; i < end; ++i) {
    absl::StrAppend(&found.text, i > begin ? " " : "", at(i).form);
    if (i != head && IsNominal(at(i).upos)) {
      found.modifiers.push_back(LowerCase(at(i).lemma));
    }
  }
  found.text = LowerCase(found.text);
  std::sort(found.modifiers.begin(), found.modifiers.end());
  found.modifiers.erase(
      std::unique(found.modifiers.begin(), found.modifiers.end()),
      found.modifiers.end());
  return found;
}

float PhraseMatch(const PhraseWords& anaphor, const PhraseWords& antecedent,
                  bool together, std::optional<float> likeness) {
  float score = 0;
  if (together && Holds(anaphor.range, antecedent.range)) score += kNested;
  if (!anaphor.is_nominal || !antecedent.is_nominal) return score;
  if (anaphor.text == antecedent.text) {
    const bool several = anaphor.text.find(' ') != std::string::npos;
    return several ? score + kSameText : score;
  }
  if (anaphor.lemma != antecedent.lemma) {
    if (!likeness || !anaphor.is_common || !antecedent.is_common) return score;
    const float more = *likeness - kUsualLikeness;
    return score + (more > 0 ? kLikeness : kUnlikeness) * more;
  }
  const auto has_all = [](const PhraseWords& a, const PhraseWords& b) {
    return std::includes(a.modifiers.begin(), a.modifiers.end(),
                         b.modifiers.begin(), b.modifiers.end());
  };
  const bool antecedent_lacks = !has_all(antecedent, anaphor);
  const bool anaphor_lacks = !has_all(anaphor, antecedent);
  if (antecedent_lacks && anaphor_lacks) return score + kEachHasItsOwn;
  if (antecedent_lacks) return score + kAnaphorHasMore;
  return anaphor_lacks ? score + kAntecedentHasMore : score;
}

}  // namespace griot
