#include "extract/statements/syntax/repair_terms.h"

#include "extract/statements/syntax/word_kinds.h"

namespace griot {

int ChildWithin(const Tree& tree, int word, Rel rel, int begin, int end) {
  for (const int child : tree.children(word)) {
    if (child >= begin && child < end && tree.rel(child) == rel) return child;
  }
  return -1;
}

bool IsMarkedBy(const Tree& tree, int word, absl::string_view marker) {
  for (const int child : tree.children(word)) {
    if (child < word && tree.rel(child) == Rel::kCase &&
        tree.lower(child) == marker) {
      return true;
    }
  }
  return false;
}

int VerbAbove(const Tree& tree, int word) {
  int above = tree.head(word);
  while (above >= 0 && !tree.IsVerb(above)) above = tree.head(above);
  return above;
}

int FirstOfPhrase(const Tree& tree, int word, int lowest) {
  int first = word;
  while (first > lowest && tree.Below(first - 1, word) &&
         tree.rel(first - 1) != Rel::kPunct) {
    --first;
  }
  return first;
}

bool IsIndefinite(const Tree& tree, int noun) {
  absl::string_view form;
  for (const int child : tree.children(noun)) {
    if (child < noun && tree.rel(child) == Rel::kDet) form = tree.lower(child);
  }
  return form == "a" || form == "an" || form == "one";
}

bool CanAct(const Tree& tree, int noun) {
  const absl::string_view kind = tree.word(noun).mention;
  return kind == "person" || kind == "organization" || kind == "place" ||
         kind == "animal" || tree.pos(noun) == Pos::kPron;
}

bool IsFinite(const Tree& tree, int verb) {
  const int aux = tree.Child(verb, Rel::kAux);
  return IsFiniteVerb(tree, verb) ||
         (aux >= 0 && aux < verb && IsFiniteVerb(tree, aux));
}

bool Reports(const Tree& tree, int word, const Lexicon& lexicon) {
  return tree.IsVerb(word) &&
         (lexicon.StanceOf(tree.lemma(word)) & kReport) != 0;
}

}  // namespace griot
