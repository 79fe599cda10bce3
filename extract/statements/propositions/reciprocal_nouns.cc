#include "extract/statements/propositions/reciprocal_nouns.h"

#include <string>
#include <utility>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

constexpr size_t kMostSides = 4;  // of one war, so that pairs stay few

// The first of the sides that "between" lists below the word or below what is
// said of it ("the agreement reached between X and Y"); -1 if none.
int FirstSide(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (child < word) continue;
    if ((tree.rel(child) == Rel::kNmod || tree.rel(child) == Rel::kObl) &&
        MarkerOf(tree, child) == "between") {
      return child;
    }
    if (tree.rel(child) == Rel::kAcl) {
      for (const int below : tree.children(child)) {
        if (tree.rel(below) == Rel::kObl &&
            MarkerOf(tree, below) == "between") {
          return below;
        }
      }
    }
  }
  return -1;
}

// "Clashes broke out between X and Y in Kano": the verb that tells only that
// they happen has the sides, and where; -1 if none.
int VerbOfHappening(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  return verb >= 0 && tree.rel(noun) == Rel::kNsubj &&
                 tree.pos(verb) == Pos::kVerb
             ? verb
             : -1;
}

void ReadReciprocal(const Tree& tree, int noun, const Lexicon& lexicon,
                    std::vector<Proposition>& found) {
  const ReciprocalNoun* meaning = lexicon.FindReciprocal(tree.lemma(noun));
  if (meaning == nullptr) return;
  int first = FirstSide(tree, noun);
  std::vector<Slot> others;
  if (first < 0) {
    const int verb = VerbOfHappening(tree, noun);
    if (verb < 0) return;
    first = FirstSide(tree, verb);
    if (first < 0) return;
    for (const int child : tree.children(verb)) {
      if (tree.rel(child) == Rel::kObl && child != first &&
          tree.word(child).mention != "time") {
        others.push_back({Role::kOblique, child, MarkerOf(tree, child)});
      }
    }
  }
  std::vector<int> sides = Conjuncts(tree, first);
  if (sides.size() > kMostSides) sides.resize(kMostSides);
  Proposition p;
  p.kind = Proposition::Kind::kEventNoun;
  p.word = noun;
  p.anchor = noun;
  p.text = {noun, noun + 1};
  p.lemma = meaning->verb;
  // "deals between Oslo and Riga, Bern and Rome": each is Oslo's.
  const bool of_first = sides.size() > 2 && tree.Has(sides[1], Rel::kCc);
  for (size_t a = 0; a < (of_first ? 1 : sides.size()); ++a) {
    for (size_t b = a + 1; b < sides.size(); ++b) {
      const Role role =
          meaning->marker.empty() ? Role::kObject : Role::kOblique;
      Proposition one = p;
      one.slots = {{Role::kSubject, sides[a], ""},
                   {role, sides[b], meaning->marker}};
      one.slots.insert(one.slots.end(), others.begin(), others.end());
      found.push_back(std::move(one));
    }
  }
}

}  // namespace

std::vector<Proposition> ReadReciprocalNouns(const SentenceView& view) {
  std::vector<Proposition> found;
  for (int i = 0; i < view.tree.size(); ++i) {
    if (view.tree.pos(i) == Pos::kNoun) {
      ReadReciprocal(view.tree, i, view.lexicon, found);
    }
  }
  return found;
}

}  // namespace griot
