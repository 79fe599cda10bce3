#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {

void CoreferenceResolver::FindQuotes() {
  int number = 0;
  bool inside = false;
  for (const Tree& tree : trees_) {
    if (tree.sentence().starts_paragraph) inside = false;
    std::vector<int>& quotes = quotes_.emplace_back();
    for (int i = 0; i < tree.size(); ++i) {
      const absl::string_view form = tree.word(i).form;
      const bool straight = IsStraight(form);
      if (IsOpening(form) || (straight && !inside)) {
        inside = true;
        ++number;
      } else if (IsClosing(form) || straight) {
        inside = false;
      }
      quotes.push_back(inside ? number : 0);
    }
  }
}

int CoreferenceResolver::QuoteOf(const Mention& m) const {
  return quotes_[static_cast<size_t>(m.sentence)][static_cast<size_t>(m.word)];
}

bool CoreferenceResolver::IsSayer(const Mention& m) const {
  const Tree& tree = TreeOf(m);
  const int verb = tree.head(m.word);
  return IsSubject(m) && verb >= 0 &&
         (lexicon_.StanceOf(tree.lemma(verb)) & kReport) != 0;
}

std::vector<int> CoreferenceResolver::SayersOf(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  std::vector<int> found;
  for (const int other : MentionsOf(mention.sentence, m)) {
    if (!IsSayer(mentions_[other])) continue;
    const int verb = tree.head(mentions_[other].word);
    const bool governs = tree.Below(mention.word, verb);
    const bool beside = QuoteOf(mention) > 0 && QuoteOf(mentions_[other]) == 0;
    if (governs || beside) found.push_back(result_.EntityOf(other));
  }
  return found;
}

}  // namespace griot
