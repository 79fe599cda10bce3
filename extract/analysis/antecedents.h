#ifndef GRIOT_EXTRACT_ANALYSIS_ANTECEDENTS_H_
#define GRIOT_EXTRACT_ANALYSIS_ANTECEDENTS_H_

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/analysis.h"
#include "extract/analysis/encoder.h"
#include "extract/analysis/model.h"
#include "extract/analysis/phrase_match.h"

namespace griot {

// The probability of a chain from which a mention joins it; chosen on GUM dev.
inline constexpr float kJoining = 0.35f;

// Finds for each noun phrase of a document, known by its head word, the
// earlier ones that it most probably refers back to. One document at a time.
class AntecedentFinder {
 public:
  explicit AntecedentFinder(const Model& model) : model_(model) {}

  // Forgets the document before.
  void Start();

  // Adds the links of the document's next sentence, which is number `number`
  // and whose words are those from `first` on of the block last encoded.
  void Read(const Encoder& encoder, int first, int number,
            const Sentence& sentence, std::vector<CoreferenceLink>& links);

 private:
  // A noun phrase that later ones may refer back to.
  struct Candidate {
    WordPosition position;
    int32_t chain = 0;              // of those that corefer so far
    std::string form;               // of its head, in lower case
    std::vector<std::string> core;  // content words of its name, sorted
    PhraseWords phrase;
    std::vector<float> vector;  // [coreference], as antecedent
    std::vector<float> noun;    // WordVector of its head's lemma
  };

  Candidate Describe(const Encoder& encoder, int first, int number,
                     const Sentence& sentence, int32_t word) const;
  // Odds of each candidate against there being no antecedent.
  void Score(const Candidate& anaphor, const float* vector);
  // Adds links to the likeliest chains; joins the best if it is likely enough.
  void Link(Candidate& anaphor, std::vector<CoreferenceLink>& links);

  const Model& model_;
  std::deque<Candidate> candidates_;  // the last ones, in order
  std::vector<float> pairs_;          // [candidates, coreference]
  std::vector<float> odds_;           // [candidates]
  int32_t chains_ = 0;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ANTECEDENTS_H_
