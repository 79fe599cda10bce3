#ifndef GRIOT_EXTRACT_ANALYSIS_LEMMATISER_H_
#define GRIOT_EXTRACT_ANALYSIS_LEMMATISER_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/analysis/lemma_script.h"
#include "extract/analysis/wordpiece.h"

namespace griot {

// Lemmas of tagged words: what the training treebanks give for the form and
// tag where they know it, else an edit script. Immutable.
class Lemmatiser {
 public:
  // `scripts` in the order of the head's scores; `lexicon`: lines of form,
  // XPOS and lemma between tabs, sorted; it and `vocabulary` must outlive the
  // object.
  static absl::StatusOr<Lemmatiser> Parse(
      absl::Span<const absl::string_view> scripts, absl::string_view lexicon,
      const WordPiece& vocabulary);

  // `scores`: one for each script. For common words, of the likeliest scripts
  // the first counts that makes a lemma of the treebanks, or else the first
  // that makes a word of the vocabulary; else the likeliest.
  std::string Lemma(absl::string_view form, absl::string_view upos,
                    absl::string_view xpos, const float* scores) const;

  // Whether the training treebanks or the lexicon of verbs have the infinitive.
  bool IsVerb(absl::string_view lemma) const;

 private:
  explicit Lemmatiser(const WordPiece& vocabulary) : vocabulary_(&vocabulary) {}

  const WordPiece* vocabulary_;
  std::vector<LemmaScript> scripts_;
  // By form and XPOS with the tab between them, as the lexicon has it.
  absl::flat_hash_map<absl::string_view, absl::string_view> lexicon_;
  // Lemmas of common words with the first two letters of their tags.
  absl::flat_hash_set<std::string> known_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_LEMMATISER_H_
