#include "extract/statements/context/narrative.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"
#include "extract/statements/context/conditions.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

bool TellsOfPast(const Tree& tree) {
  int past = 0;
  int present = 0;
  for (int i = 0; i < tree.size(); ++i) {
    const absl::string_view tag = tree.xpos(i);
    past += tag == "VBD" ? 1 : 0;
    present += tag == "VBZ" || tag == "VBP" ? 1 : 0;
  }
  return past > present;
}

// "I", "they"; "Mr. Smith"
bool IsPerson(const Tree& tree, int word) {
  return tree.word(word).mention == "person" || IsPersonPronoun(tree, word);
}

// "would like to", "would think that": courtesy and conjecture
bool IsCourtesy(absl::string_view lemma) {
  static constexpr absl::string_view kVerbs[] = {
      "advise", "argue",   "be",    "expect", "guess", "hate", "have",
      "hope",   "know",    "like",  "love",   "mind",  "need", "prefer",
      "say",    "suggest", "think", "want",   "wish"};
  return std::find(std::begin(kVerbs), std::end(kVerbs), lemma) !=
         std::end(kVerbs);
}

}  // namespace

bool IsAmidPast(const std::vector<Tree>& trees, int sentence) {
  const auto s = static_cast<size_t>(sentence);
  return s > 0 && s + 1 < trees.size() && TellsOfPast(trees[s - 1]) &&
         TellsOfPast(trees[s + 1]);
}

bool SaysEachTime(const Tree& tree) {
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.lower(i) == "wherever" || tree.lower(i) == "whenever") return true;
  }
  return false;
}

bool WouldAct(const Tree& tree, int verb) {
  if (tree.pos(verb) != Pos::kVerb || IsCourtesy(tree.lemma(verb))) {
    return false;
  }
  // What somebody thought that they would do is none of the tale.
  int top = verb;
  while (tree.rel(top) == Rel::kConj || tree.rel(top) == Rel::kParataxis) {
    top = tree.head(top);
    if (HasCondition(tree, top)) return false;
  }
  if (tree.head(top) >= 0) return false;
  bool would = false;
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) != Rel::kAux) continue;
    if (tree.lemma(child) == "have") return false;
    would |= tree.lower(child) == "would" || tree.lemma(child) == "would";
  }
  const int subject = tree.Child(verb, Rel::kNsubj);
  return would && subject >= 0 && IsPerson(tree, subject);
}

}  // namespace griot
