#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_MENTIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_MENTIONS_H_

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/word_range.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot {

class Tree;
struct TimeExpression;

// One noun phrase, name or pronoun of a document.
struct Mention {
  int sentence = 0;
  int word = 0;      // head word
  WordRange phrase;  // whole noun phrase
  WordRange name;    // the name it is headed by, or empty
  Span span;         // of the phrase, in code points
  absl::string_view text;
  // What of the phrase names the entity, as MentionRange; a place with the
  // region or country that it lies in, "Enugu, Nigeria".
  Span extent;
  absl::string_view name_text;  // empty unless a name
  MentionKind kind = MentionKind::kNominal;
  absl::string_view type;  // in the ontology, told by this mention alone
  bool firm_type = true;   // the type rests on more than a guess
  std::optional<Quantity> quantity;
  bool plural = false;
};

// All mentions of a document in text order, found by their head word.
class MentionTable {
 public:
  const std::vector<Mention>& mentions() const { return mentions_; }
  const Mention& operator[](int i) const {
    return mentions_[static_cast<size_t>(i)];
  }
  int size() const { return static_cast<int>(mentions_.size()); }
  // Index of the mention headed by `word`, or -1.
  int At(int sentence, int word) const {
    if (word < 0) return -1;
    return at_[static_cast<size_t>(sentence)][static_cast<size_t>(word)];
  }

 private:
  friend class MentionFinder;
  std::vector<Mention> mentions_;
  std::vector<std::vector<int>> at_;  // by sentence and word
};

MentionTable FindMentions(const std::vector<Tree>& trees,
                          const std::vector<std::vector<TimeExpression>>& times,
                          const CodePointIndex& text, const Ontology& ontology,
                          const Lexicon& lexicon);

// "The minister, Ana Orr, …": the names in apposition to mention `m`, which
// stands in the tree's sentence.
std::vector<int> NamesBeside(const Tree& tree, const MentionTable& mentions,
                             int m);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_MENTIONS_H_
