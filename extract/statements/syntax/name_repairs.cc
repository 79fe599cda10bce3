// Repairs of names: how far they go, and what belongs to them.

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "extract/statements/syntax/name_spans.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/repairs.h"
#include "names/name_words.h"

namespace griot {
namespace {

bool IsGeneration(absl::string_view form) {
  absl::ConsumeSuffix(&form, ".");
  return IsNamePart(form, NamePart::kGeneration);
}

}  // namespace

bool MendWholeName(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const WordRange name = WholeName(tree, word);
  if (name.end - name.begin < 2 || HeadOf(tree, name) != word) return false;
  bool mended = false;
  for (int i = name.begin; i < name.end; ++i) {
    // "the United Arab Emirates" unite nobody.
    if (tree.pos(i) == Pos::kVerb && tree.rel(i) == Rel::kAmod) {
      mended = draft.Retag(i, Pos::kAdj) || mended;
    }
  }
  const WordRange labelled = Labelled(tree, word);
  if (labelled.begin == name.begin && labelled.end == name.end) return mended;
  // "the Ana and Bo Orr Foundation" is headed by its last word.
  const int last = name.end - 1;
  const bool body = LabelOf(tree.word(word).name) == "person" && word != last &&
                    !TypeOfNameWord(tree.lower(last)).empty();
  const int head = body ? last : word;
  if (body) {
    draft.Attach(head, tree.head(word), tree.rel(word), tree.sub(word));
  }
  for (int i = 0; i < tree.size(); ++i) {
    if (i == head) continue;
    const Rel rel = tree.rel(i);
    if (!name.Contains(i)) {
      if (name.Contains(tree.head(i)) && tree.head(i) != head) {
        mended = draft.Attach(i, head, rel, tree.sub(i)) || mended;
      }
    } else if (rel != Rel::kFlat && rel != Rel::kCase && rel != Rel::kCc &&
               rel != Rel::kPunct && rel != Rel::kDet) {
      mended = draft.Attach(i, head, Rel::kFlat) || mended;
    } else if (!name.Contains(tree.head(i))) {
      mended = draft.Attach(i, head, rel) || mended;
    }
  }
  return mended || body;
}

bool MendNameParts(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (tree.rel(word) == Rel::kFlat && head > word &&
      tree.pos(head) == Pos::kNoun) {
    // "Transport Ministry spokesman": no part of the noun.
    return draft.Attach(word, head, Rel::kCompound);
  }
  if (word == 0 || head < 0 || head > word) return false;
  if (IsGeneration(tree.lower(word)) && head <= word - 2 &&
      tree.lower(word - 1) == "," &&
      LabelOf(tree.word(head).name) == "person") {
    return draft.Attach(word, head, Rel::kFlat);  // "Tomas Ruud, Jr."
  }
  if (tree.sub(word) == Sub::kDesc && word + 1 < tree.size() &&
      tree.pos(word + 1) == Pos::kPropn) {
    const int name = word + 1;
    if (tree.Below(word, name) ||
        (tree.rel(name) == Rel::kFlat && tree.head(name) > name)) {
      return false;
    }
    return draft.Attach(word, name, Rel::kNmod, Sub::kDesc);
  }
  if (tree.rel(word) != Rel::kFlat || tree.pos(word) != Pos::kPropn ||
      tree.pos(word - 1) != Pos::kPropn || tree.Below(word - 1, head)) {
    return false;
  }
  int name = word - 1;
  while (tree.rel(name) == Rel::kFlat && tree.head(name) >= 0 &&
         tree.head(name) < name) {
    name = tree.head(name);
  }
  return draft.Attach(word, name, Rel::kFlat);
}

}  // namespace griot
