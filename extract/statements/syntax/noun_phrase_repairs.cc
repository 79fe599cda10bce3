// Repairs of noun phrases: which noun modifiers, descriptions and owners are
// of.

#include "absl/strings/match.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {

bool MendModifier(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (head < 0) return false;
  if (tree.rel(word) == Rel::kCompound && tree.sub(word) == Sub::kNone &&
      word + 1 == head && tree.IsVerb(head) && tree.IsNominal(word) &&
      !tree.Has(head, Rel::kNsubj) &&
      (tree.xpos(head) == "VBZ" || tree.xpos(head) == "VBP" ||
       tree.xpos(head) == "VBD")) {
    return draft.Attach(word, head, Rel::kNsubj);
  }
  if (tree.rel(word) != Rel::kNmod || word < head ||
      tree.rel(head) != Rel::kObj || tree.head(head) < 0) {
    return false;
  }
  const int verb = tree.head(head);
  if (!tree.IsVerb(verb) || head > word) return false;
  // "blamed the raid on the rebels"
  const bool blamed = tree.lemma(verb) == "blame" &&
                      tree.rel(head) == Rel::kObj &&
                      IsMarkedBy(tree, word, "on");
  return (blamed || ((lexicon.StanceOf(tree.lemma(verb)) & kAccuse) != 0 &&
                     IsMarkedBy(tree, word, "of"))) &&
         draft.Attach(word, verb, Rel::kObl);
}

bool MendDescription(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = tree.head(word);
  if (tree.rel(word) != Rel::kConj || tree.pos(word) != Pos::kNoun ||
      name < 0 || tree.pos(name) != Pos::kPropn) {
    return false;
  }
  for (int i = word - 1; i > name; --i) {
    if (tree.head(i) == word && tree.rel(i) == Rel::kDet &&
        tree.lower(i) == "the") {
      return false;
    }
    if (tree.head(i) == name && tree.rel(i) == Rel::kAppos &&
        tree.pos(i) == Pos::kNoun) {
      return draft.Attach(word, i, Rel::kConj);
    }
  }
  return false;
}

bool MendLateDescription(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(word);
  const int article = tree.Child(word, Rel::kDet);
  if (tree.rel(word) != Rel::kAppos || tree.xpos(word) != "NN" || first < 0 ||
      tree.pos(first) != Pos::kPropn || article < 1 ||
      tree.lower(article - 1) != ",") {
    return false;
  }
  int last = -1;
  for (const int child : tree.children(first)) {
    if (child < word && tree.rel(child) == Rel::kConj) last = child;
  }
  // "Heroes and Martyrs of X" is one name.
  return last > first && absl::StartsWith(tree.word(last).name, "B-") &&
         draft.Attach(word, last, Rel::kAppos);
}

bool MendOwner(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (word < 2 || tree.rel(word - 1) != Rel::kCase ||
      (tree.lower(word - 1) != "'s" && tree.lower(word - 1) != "’s")) {
    return false;
  }
  const int owner = word - 2;
  const Rel rel = tree.rel(owner);
  if (tree.head(word - 1) != owner ||
      (rel != Rel::kObl && rel != Rel::kNsubj && rel != Rel::kObj)) {
    return false;
  }
  int noun = word;
  while (tree.head(noun) > noun &&
         (tree.rel(noun) == Rel::kAmod || tree.rel(noun) == Rel::kCompound ||
          tree.rel(noun) == Rel::kNummod || tree.rel(noun) == Rel::kPunct)) {
    noun = tree.head(noun);
  }
  return IsNoun(tree, noun) &&
         draft.Attach(owner, noun, Rel::kNmod, Sub::kPoss);
}

bool MendNounBehind(DraftTree& draft, int noun, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int adjective = tree.head(noun);
  if (tree.rel(noun) != Rel::kAppos || !tree.IsNominal(noun) || adjective < 0 ||
      adjective > noun || tree.pos(adjective) != Pos::kAdj ||
      tree.Has(noun, Rel::kDet) || !tree.Has(adjective, Rel::kDet) ||
      FirstOfPhrase(tree, noun, adjective + 1) != adjective + 2) {
    return false;
  }
  draft.Attach(noun, tree.head(adjective), tree.rel(adjective),
               tree.sub(adjective));
  draft.Attach(adjective, noun, Rel::kAmod);
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.head(i) == adjective &&
        (i > noun || tree.rel(i) == Rel::kCase || tree.rel(i) == Rel::kDet)) {
      draft.Attach(i, noun, tree.rel(i), tree.sub(i));
    }
  }
  return true;
}

bool MendApposition(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (tree.rel(word) != Rel::kAppos || head < 0 || head > word ||
      !tree.IsNominal(word)) {
    return false;
  }
  const int preposition = ChildWithin(tree, word, Rel::kCase, head + 1, word);
  if (preposition >= 0) {
    // "a town in the north"
    const int noun = preposition - 1;
    return draft.Attach(word, noun > head && tree.IsNominal(noun) ? noun : head,
                        Rel::kNmod);
  }
  const int comma = FirstOfPhrase(tree, word, head + 1) - 1;
  const int capital = comma - 1;
  return capital > head && tree.lower(comma) == "," &&
         tree.lower(capital) == "capital" && tree.Below(capital, head) &&
         LabelOf(tree.word(word).name) == "place" &&
         draft.Attach(word, capital, Rel::kAppos);
}

}  // namespace griot
