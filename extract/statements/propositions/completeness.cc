#include "extract/statements/propositions/completeness.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {

bool Lacks(const SentenceView& view, int word, const Proposition& p,
           const std::vector<Slot>& objects) {
  if (view.clauses[word].passive || !objects.empty()) return false;
  bool oblique = false;
  for (const Slot& slot : p.slots) {
    const bool bare = slot.role == Role::kOblique && slot.marker.empty();
    if (bare || slot.role == Role::kComplement ||
        slot.role == Role::kIndirectObject) {
      return false;
    }
    oblique = oblique || slot.role == Role::kOblique;
  }
  if (p.lemma == "do") return true;
  const uint32_t stance = view.lexicon.StanceOf(view.tree.lemma(word));
  return view.lexicon.NeedsObject(p.lemma) ||
         (!oblique && (stance & kBelieve) != 0);
}

bool IsTorn(const SentenceView& view, int word, uint32_t stance,
            const std::vector<Slot>& objects) {
  const Tree& tree = view.tree;
  const absl::string_view lemma = tree.lemma(word);
  if (view.clauses[word].passive) {
    return (stance & kBelieve) != 0 &&
           (lemma == "think" || lemma == "believe" || lemma == "assume" ||
            lemma == "presume" || lemma == "suppose" || lemma == "say");
  }
  if ((lemma != "say" && lemma != "think") || objects.empty()) return false;
  const int object = objects.front().word;
  return object > word && tree.head(object) == word &&
         tree.pos(object) != Pos::kPron && tree.pos(object) != Pos::kDet &&
         tree.word(object).mention != "none" &&
         !IsOpening(tree.lower(word + 1));
}

bool SaysWhatThereIs(const SentenceView& view, int word,
                     const std::vector<int>& subjects) {
  const Tree& tree = view.tree;
  return tree.Has(word, Rel::kExpl) &&
         std::any_of(subjects.begin(), subjects.end(), [&](int noun) {
           return view.lexicon.StanceOf(tree.lemma(noun)) == 0 &&
                  tree.word(noun).mention != "none" &&
                  tree.word(noun).mention != "abstract" &&
                  tree.word(noun).mention != "time";
         });
}

bool IsSame(const Tree& tree, int word, int subject) {
  if (tree.pos(word) != Pos::kNoun) return false;
  if (tree.lemma(subject) == tree.lemma(word)) return true;
  const int of = tree.Child(subject, Rel::kNmod);
  return of >= 0 && MarkerOf(tree, of) == "of" &&
         tree.lemma(of) == tree.lemma(word);
}

}  // namespace griot
