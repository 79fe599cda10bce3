#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_SENTENCE_VIEW_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_SENTENCE_VIEW_H_

#include <algorithm>
#include <vector>

#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/time_expression.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// What propositions are read from: a sentence and what is known of its words.
struct SentenceView {
  int sentence = 0;  // its number in the document
  const Tree& tree;
  const Clauses& clauses;
  const std::vector<TimeExpression>& times;
  const MentionTable& mentions;  // of the whole document
  const Ontology& ontology;
  const Lexicon& lexicon;

  bool InTime(int word) const {
    return std::any_of(
        times.begin(), times.end(),
        [&](const TimeExpression& t) { return t.range.Contains(word); });
  }

  // Null if the word heads no mention.
  const Mention* MentionAt(int word) const {
    const int at = mentions.At(sentence, word);
    return at < 0 ? nullptr : &mentions[at];
  }
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_SENTENCE_VIEW_H_
