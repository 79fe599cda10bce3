// Repairs of figures: numbers whose words the parser hung apart.

#include <algorithm>

#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

// The noun that stands behind a figure and is counted by it, "boats" of "10-15
// fishing boats"; -1 if none does.
int CountedBy(const Tree& tree, const Figure& figure) {
  constexpr int kReach = 4;  // words of a phrase up to its head
  int noun = -1;
  for (int i = figure.end; i < std::min(tree.size(), figure.end + kReach);
       ++i) {
    const Pos pos = tree.pos(i);
    if (pos == Pos::kNoun) {
      noun = i;
      // "gunmen Monday": the next noun is another phrase's.
      if (!(tree.rel(i) == Rel::kCompound && tree.head(i) > i)) return noun;
    } else if (pos != Pos::kAdj && pos != Pos::kPropn) {
      break;
    }
  }
  return noun;
}

bool HasAnd(const Tree& tree, const Figure& figure) {
  for (int i = figure.begin; i < figure.end; ++i) {
    if (tree.rel(i) == Rel::kCc) return true;
  }
  return false;
}

}  // namespace

bool MendFigure(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const auto figure = FigureAt(tree, word, lexicon);
  if (!figure || (!figure->quantity.most && !HasAnd(tree, *figure))) {
    return false;
  }
  const int noun = CountedBy(tree, *figure);
  if (noun < 0) return false;
  int last = figure->end - 1;
  while (last > word && tree.pos(last) != Pos::kNum) --last;
  if (tree.pos(last) != Pos::kNum || tree.Below(noun, last)) return false;
  bool changed = tree.head(last) != noun || tree.rel(last) != Rel::kNummod
                     ? draft.Attach(last, noun, Rel::kNummod)
                     : false;
  for (int i = word; i < figure->end; ++i) {
    const int head = tree.head(i);
    if (i == last || (word <= head && head < figure->end)) {
      continue;
    }
    const bool number = tree.pos(i) == Pos::kNum;
    changed |= draft.Attach(i, last, number ? Rel::kCompound : tree.rel(i));
  }
  return changed;
}

bool MendFigureBehindDate(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int date = tree.head(word);
  if (tree.pos(word) != Pos::kNum || tree.rel(word) != Rel::kNmod || word < 2 ||
      tree.lower(word - 1) != "to" || tree.head(word - 1) != word || date < 0 ||
      date > word) {
    return false;
  }
  const bool dated = MonthNamed(tree.lower(date)) ||
                     (tree.pos(date) == Pos::kNum && date > 0 &&
                      MonthNamed(tree.lower(date - 1)));
  if (!dated || IsMarkedBy(tree, date, "from") ||
      (tree.head(date) >= 0 && IsMarkedBy(tree, tree.head(date), "from"))) {
    return false;
  }
  const int verb = VerbAbove(tree, date);
  return verb >= 0 && draft.Attach(word, verb, Rel::kObl);
}

bool MendCountedObject(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int number = verb + 3;
  if (number >= tree.size() || !tree.IsVerb(verb) ||
      tree.lower(verb + 1) != "at" || tree.rel(number) != Rel::kNummod ||
      tree.Has(verb, Rel::kObj)) {
    return false;
  }
  const absl::string_view bound = tree.lower(verb + 2);
  const int people = tree.head(number);
  return (bound == "least" || bound == "most") && tree.head(people) == verb &&
         tree.rel(people) == Rel::kObl &&
         tree.word(people).mention == "person" &&
         draft.Attach(people, verb, Rel::kObj);
}

bool MendSomeMore(DraftTree& draft, int number, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int more = number + 1;
  return more < tree.size() && tree.pos(number) == Pos::kNum &&
         tree.lower(more) == "more" && tree.head(number) >= 0 &&
         tree.head(number) == tree.head(more) &&
         (tree.rel(more) == Rel::kNsubj || tree.rel(more) == Rel::kObj) &&
         lexicon.NumberOf(tree.lower(number)) &&
         draft.Attach(number, more, Rel::kNummod);
}

}  // namespace griot
