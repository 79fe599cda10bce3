#ifndef GRIOT_EXTRACT_ANALYSIS_H_
#define GRIOT_EXTRACT_ANALYSIS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "schemas/span.h"

namespace griot {

// Analysis of one document by Universal Dependencies 2: sentences of words.
// Labels are views into the process-wide pool of InternLabel and stay valid.

struct Word {
  Span span;               // code points of the document's text
  absl::string_view form;  // its surface; a view into the document's text
  std::string lemma;
  absl::string_view upos;    // "VERB"
  absl::string_view xpos;    // Penn tag, "VBD"
  absl::string_view feats;   // "Mood=Ind|Tense=Past|VerbForm=Fin" or "_"
  absl::string_view deprel;  // with subtype, "nsubj:pass"
  int32_t head = -1;         // index in the sentence; -1 for the root
  // Number of words in the surface token that starts here: 1, or 2 and more
  // for a multi-word token ("don't"), or 0 for its later words.
  int32_t token_words = 1;
  bool space_after = true;
  // Names, BIO, of the contract's types: "B-armed_group". With the probability
  // of the type, given that a name stands here.
  absl::string_view name = "O";
  float name_probability = 1;
  // Reports, BIO: what somebody says ("B-content"), whose words it is
  // ("B-source") and what tells so ("B-cue": "said"). Of contents in contents
  // the inner one.
  absl::string_view content = "O";
  absl::string_view source = "O";
  absl::string_view cue = "O";
  // How surely what the word tells of happened, if it is a predicate: from -3,
  // it did not, to 3, it did (Rudinger et al. 2018, "Neural models of
  // factuality").
  float factuality = 3;
  // Type of the noun phrase that this word heads: person, place, organization,
  // object, event, time, substance, animal, plant, abstract, or none.
  absl::string_view mention = "none";
  float attachment = 1;  // probability of head and deprel, in [0, 1]
};

// PropBank's "ARG1" over words [begin, end) of the sentence. "C-ARG1" goes on
// with an argument, "R-ARG1" is a relative pronoun that stands for one.
struct RoleSpan {
  absl::string_view role;
  int32_t begin = 0;
  int32_t end = 0;
};

// A word that tells of an event or state: a verb, a noun ("the killing of") or
// an adjective.
struct PredicateRoles {
  int32_t word = 0;             // index in the sentence
  std::string sense;            // PropBank's "kill.01"; empty if unknown
  std::vector<RoleSpan> roles;  // in the order of words, disjoint
};

struct Sentence {
  Span span;
  bool starts_paragraph = false;
  std::vector<Word> words;
  std::vector<PredicateRoles> predicates;  // in the order of words
};

// A word of a document, by its sentence's and its own index.
struct WordPosition {
  int32_t sentence = 0;
  int32_t word = 0;
};

// The noun phrase that `anaphor` heads means what an earlier one does, which
// `antecedent` heads.
struct CoreferenceLink {
  WordPosition anaphor;
  WordPosition antecedent;
  // That it means the same as any phrase that corefers with the antecedent; the
  // rest of 1 is for other antecedents and for none.
  float probability = 0;
};

struct Analysis {
  std::vector<Sentence> sentences;
  // By anaphor, in the order of words; for each its likeliest antecedents,
  // the best first.
  std::vector<CoreferenceLink> links;
};

// A view of `label` that lives as long as the process. Thread-safe.
absl::string_view InternLabel(absl::string_view label);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_H_
