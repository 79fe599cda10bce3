#ifndef GRIOT_EXTRACT_ANALYSIS_PHRASE_MATCH_H_
#define GRIOT_EXTRACT_ANALYSIS_PHRASE_MATCH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/analysis.h"
#include "extract/analysis/noun_phrase.h"

namespace griot {

// What a noun phrase says of what it means, beside its head.
struct PhraseWords {
  WordRange range;
  bool is_nominal = false;  // no pronoun
  bool is_common = false;   // its head is no name
  std::string lemma;        // of its head, in lower case
  std::string text;         // in lower case, without determiner and "'s"
  std::vector<std::string> modifiers;  // lemmas in lower case, sorted
};

PhraseWords PhraseWordsOf(const Sentence& sentence, int32_t head);

// What the words of two phrases speak for (or, below 0, against) their meaning
// the same, in log odds, beside what the model makes of their heads: "the old
// bridge" is hardly "the railway bridge", and "his wife" not whom "his" means.
// together: they stand in one sentence. likeness: of their heads, nullopt where
// it is not known; "the blast" is rather an explosion than a campaign.
float PhraseMatch(const PhraseWords& anaphor, const PhraseWords& antecedent,
                  bool together, std::optional<float> likeness = std::nullopt);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_PHRASE_MATCH_H_
