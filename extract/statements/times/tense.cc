#include "extract/statements/times/tense.h"

namespace griot {
namespace {

constexpr int kReach = 6;  // steps up to the verb

// The verb or predicate that a word hangs below; -1 if there is none near.
int PredicateAbove(const Tree& tree, int word) {
  for (int steps = 0; word >= 0 && steps < kReach;
       word = tree.head(word), ++steps) {
    if (tree.pos(word) == Pos::kVerb || tree.Has(word, Rel::kCop)) return word;
  }
  return -1;
}

// "until polls are held in June": a present that tells until when.
bool IsYetToCome(const Tree& tree, int verb) {
  if (tree.rel(verb) != Rel::kAdvcl || !IsPresent(tree, verb)) return false;
  const int mark = tree.Child(verb, Rel::kMark);
  if (mark < 0) return false;
  const absl::string_view form = tree.lower(mark);
  return form == "until" || form == "till" || form == "before" ||
         form == "unless" || form == "once" || form == "if";
}

}  // namespace

bool LooksAhead(const Tree& tree, int word, const Lexicon& lexicon) {
  const int verb = PredicateAbove(tree, word);
  if (verb < 0) return false;
  for (const int child : tree.children(verb)) {
    const absl::string_view form = tree.lower(child);
    if (tree.rel(child) == Rel::kAux &&
        (form == "will" || form == "'ll" || form == "’ll" || form == "shall" ||
         form == "may" || form == "could" || form == "must")) {
      return true;
    }
    if (tree.rel(child) == Rel::kMark && form == "to") {
      for (const int be : tree.children(verb)) {  // "is to meet on Friday"
        if (tree.rel(be) == Rel::kAux && be < child && tree.lemma(be) == "be") {
          return true;
        }
      }
      const int head = tree.head(verb);
      return head >= 0 && (lexicon.StanceOf(tree.lemma(head)) &
                           (kPlan | kVow | kOrder)) != 0;
    }
  }
  if (IsYetToCome(tree, verb)) return true;
  return (tree.xpos(verb) == "VBZ" || tree.xpos(verb) == "VBP") &&
         !tree.Has(verb, Rel::kAux);
}

bool SaysWould(const Tree& tree, int word) {
  const int verb = PredicateAbove(tree, word);
  if (verb < 0) return false;
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) == Rel::kAux && tree.lower(child) == "would") {
      return true;
    }
  }
  return false;
}

bool IsPerfect(const Tree& tree, int word) {
  while (word >= 0 && tree.pos(word) != Pos::kVerb) word = tree.head(word);
  if (word < 0) return false;
  for (const int child : tree.children(word)) {
    const absl::string_view form = tree.lower(child);
    if (tree.rel(child) == Rel::kAux &&
        (form == "has" || form == "have" || form == "'s" || form == "'ve")) {
      return true;
    }
  }
  return false;
}

bool IsPast(const Tree& tree, int word) {
  if (tree.xpos(word) == "VBD") return true;
  bool past = false;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAux && tree.rel(child) != Rel::kCop) continue;
    if (tree.xpos(child) == "MD") return false;
    past |= tree.xpos(child) == "VBD" || tree.lemma(child) == "have";
  }
  return past;
}

bool IsPresent(const Tree& tree, int word) {
  const auto is_present = [&](int i) {
    return tree.xpos(i) == "VBZ" || tree.xpos(i) == "VBP";
  };
  bool present = is_present(word);
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAux && tree.rel(child) != Rel::kCop) continue;
    if (tree.xpos(child) == "MD") return false;
    present |= is_present(child);
  }
  return present;
}

bool MovesTime(const Tree& tree, int word, const Lexicon& lexicon) {
  const int verb = PredicateAbove(tree, word);
  return verb >= 0 && lexicon.Is(tree.lemma(verb), WordClass::kReschedule);
}

}  // namespace griot
