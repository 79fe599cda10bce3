// Repairs of coordination: which verb another clause goes on.

#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"

namespace griot {

bool MendGap(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(word);
  // "can play safely and fans can be protected": no adverb joins a noun.
  const bool late =
      first >= 0 &&
      (tree.rel(first) == Rel::kObj ||
       (tree.rel(first) == Rel::kAdvmod && tree.pos(first) == Pos::kAdv));
  if (tree.rel(word) != Rel::kConj || !tree.IsNominal(word) || first < 0 ||
      (tree.rel(first) != Rel::kNsubj && !late)) {
    return false;
  }
  const int verb = tree.head(first);
  int next = word + 1;
  bool finite = false;
  while (next < tree.size() &&
         (tree.pos(next) == Pos::kAdv || tree.pos(next) == Pos::kAux)) {
    finite |= tree.pos(next) == Pos::kAux && tree.head(next) > next;
    ++next;
  }
  if (late) {
    // "defeated the rebels and Togo would send troops"
    const int cc = ChildWithin(tree, word, Rel::kCc, first + 1, word);
    if (verb < 0 || verb > first || !finite || cc < 0 || next >= tree.size() ||
        !tree.IsVerb(next) || tree.Has(next, Rel::kNsubj) ||
        !tree.IsVerb(verb) || tree.Below(word, next)) {
      return false;
    }
    draft.Attach(word, next, Rel::kNsubj);
    draft.Attach(cc, next, Rel::kCc);
    draft.Attach(next, verb, Rel::kConj);
    return true;
  }
  if (verb < first || verb > word) return false;
  return next < tree.size() && tree.IsVerb(next) &&
         tree.rel(next) == Rel::kConj && tree.head(next) == verb &&
         draft.Attach(word, next, Rel::kNsubj, tree.sub(first));
}

bool MendFalseContent(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int teller = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kCcomp || teller < 0 ||
      teller > verb) {
    return false;
  }
  const int object = ChildWithin(tree, teller, Rel::kObj, teller, verb);
  const int subject = ChildWithin(tree, verb, Rel::kNsubj, object, verb);
  if (object < 0 || subject < 0) return false;
  for (const int owner : {subject, verb}) {
    const int cc = ChildWithin(tree, owner, Rel::kCc, object, subject);
    if (cc < 0) continue;
    draft.Attach(cc, verb, Rel::kCc);
    return draft.Attach(verb, teller, Rel::kConj);
  }
  return false;
}

bool MendCoordination(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kConj || first < 0 ||
      first > verb || tree.rel(first) != Rel::kAcl ||
      tree.sub(first) != Sub::kRelcl ||
      ChildWithin(tree, first, Rel::kConj, first + 1, verb) >= 0 ||
      ChildWithin(tree, verb, Rel::kNsubj, first + 1, verb) >= 0) {
    return false;
  }
  const int cc = ChildWithin(tree, verb, Rel::kCc, first + 1, verb);
  if (cc < 0 || tree.lower(cc - 1) != ",") return false;
  const int main = VerbAbove(tree, first);
  return main >= 0 && tree.Has(main, Rel::kNsubj) &&
         tree.xpos(main) == tree.xpos(verb) &&
         draft.Attach(verb, main, Rel::kConj);
}

}  // namespace griot
