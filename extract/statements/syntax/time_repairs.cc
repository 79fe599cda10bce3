// Repairs of times: which verb or noun a time is of.

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/words/time_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

bool IsTimeWord(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return MonthNamed(form) || WeekdayNamed(form) ||
         UnitNamed(tree.lemma(word)) || ShiftNamed(form) || IsPartOfDay(form) ||
         tree.word(word).mention == "time" ||
         (form.size() == 4 && form[0] >= '1' && form[0] <= '2' &&
          tree.pos(word) == Pos::kNum);
}

}  // namespace

bool MendTimeModifier(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  if (noun < 0 || noun > word || tree.rel(word) != Rel::kNmod ||
      tree.sub(word) == Sub::kPoss) {
    return false;
  }
  const int verb = tree.head(noun);
  if (verb < 0 || verb > noun || !tree.IsVerb(verb)) return false;
  const int marker = ChildWithin(tree, word, Rel::kCase, noun + 1, word);
  const absl::string_view preposition =
      marker < 0 ? absl::string_view() : tree.lower(marker);
  const bool time = IsTimeWord(tree, word);
  if (tree.rel(noun) == Rel::kObl && tree.sub(noun) == Sub::kUnmarked &&
      IsTimeWord(tree, noun) && !time && preposition == "of") {
    return draft.Attach(word, verb, Rel::kObl);
  }
  const bool event = tree.word(noun).mention == "event";
  if (tree.rel(noun) == Rel::kObl && marker < 0 && !IsTimeWord(tree, noun) &&
      WeekdayNamed(tree.lower(word)) && !event) {
    // "in Oslo Monday", the day bare after a place
    return draft.Attach(word, verb, Rel::kObl, Sub::kUnmarked);
  }
  return tree.rel(noun) == Rel::kObj && time && !event && preposition != "of" &&
         preposition != "for" &&
         (tree.HasFeature(verb, "Tense=Past") ||
          tree.HasFeature(verb, "VerbForm=Inf")) &&
         draft.Attach(word, verb, Rel::kObl,
                      marker < 0 ? Sub::kUnmarked : Sub::kNone);
}

bool MendTimeOfParticiple(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  // "A bomb planted in Oslo Monday killed two": of either.
  if (verb < word || tree.rel(word) != Rel::kObl || !tree.IsVerb(verb) ||
      !IsTimeWord(tree, word) || WeekdayNamed(tree.lower(word))) {
    return false;
  }
  const int subject = ChildWithin(tree, verb, Rel::kNsubj, 0, word);
  if (subject < 0) return false;
  const int clause = ChildWithin(tree, subject, Rel::kAcl, subject, word);
  if (clause < 0 || tree.sub(clause) == Sub::kRelcl ||
      (tree.xpos(clause) != "VBN" && tree.xpos(clause) != "VBD")) {
    return false;
  }
  for (int i = clause; i < word; ++i) {
    if (tree.pos(i) == Pos::kPunct) return false;
  }
  return draft.Attach(word, clause, Rel::kObl, tree.sub(word));
}

bool MendTimeBeforeClause(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (verb < word || tree.rel(word) != Rel::kObl ||
      tree.rel(verb) != Rel::kAdvcl || tree.head(verb) < 0 ||
      tree.head(verb) > word || !IsTimeWord(tree, word)) {
    return false;
  }
  const int mark = tree.Child(verb, Rel::kMark);
  if (mark < word) return false;
  for (int i = word + 1; i < mark; ++i) {
    if (tree.lower(i) != ",") continue;
    return draft.Attach(word, tree.head(verb), Rel::kObl, tree.sub(word));
  }
  return false;
}

bool MendWeekday(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  int noun = tree.head(word);
  if (noun < 0 || noun > word || tree.rel(word) != Rel::kNmod ||
      !WeekdayNamed(tree.lower(word)) || tree.word(noun).mention == "event") {
    return false;
  }
  while (tree.rel(noun) == Rel::kNmod && tree.head(noun) >= 0 &&
         tree.head(noun) < noun) {
    noun = tree.head(noun);
  }
  return tree.rel(noun) == Rel::kNsubj && tree.word(noun).mention != "event" &&
         tree.head(noun) > word &&
         draft.Attach(word, tree.head(noun), Rel::kObl);
}

}  // namespace griot
