// Repairs of clauses: which word is the verb, and of what infinitives are.

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"

namespace griot {
namespace {

bool IsBe(absl::string_view lemma) { return lemma == "be" || lemma == "get"; }

}  // namespace

bool MendArranged(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (!tree.IsVerb(verb)) return false;
  int copula = -1;
  int outer = -1;
  bool infinitive = false;
  bool passive = false;
  for (const int child : tree.children(verb)) {
    if (child > verb) break;
    const Rel rel = tree.rel(child);
    // "is to be blamed": the first.
    if (copula < 0 && (rel == Rel::kCop || rel == Rel::kAux) &&
        IsBe(tree.lemma(child))) {
      copula = child;
    }
    passive |= rel == Rel::kAux && tree.sub(child) == Sub::kPass;
    if (rel == Rel::kNsubj && tree.sub(child) == Sub::kOuter) outer = child;
    infinitive |= copula >= 0 && rel == Rel::kMark && tree.lower(child) == "to";
  }
  if (!infinitive) return false;
  // "the aim is to pray", "a start would be to pray": no arrangement
  if (outer >= 0 && !passive &&
      (tree.word(outer).mention == "abstract" ||
       (copula > 0 && tree.xpos(copula - 1) == "MD"))) {
    return false;
  }
  if (tree.lemma(verb) == "blame" && !passive && !tree.Has(verb, Rel::kObj)) {
    // "is to blame": is blamed
    const int to = ChildWithin(tree, verb, Rel::kMark, copula, verb);
    const int subject = ChildWithin(tree, verb, Rel::kNsubj, 0, verb);
    draft.Attach(to, verb, Rel::kOther);
    if (subject >= 0) draft.Attach(subject, verb, Rel::kNsubj, Sub::kPass);
    return draft.Attach(copula, verb, Rel::kAux, Sub::kPass);
  }
  bool changed = draft.Attach(copula, verb, Rel::kAux);
  if (outer >= 0) changed |= draft.Attach(outer, verb, Rel::kNsubj);
  return changed;
}

bool MendNominalClause(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kAdvcl || tree.pos(word) != Pos::kNoun ||
      verb > word || !tree.IsVerb(verb) ||
      ChildWithin(tree, word, Rel::kNsubj, verb + 1, word) >= 0 ||
      ChildWithin(tree, word, Rel::kCop, verb + 1, word) >= 0 ||
      ChildWithin(tree, word, Rel::kCase, verb + 1, word) < 0) {
    return false;
  }
  bool passive = false;
  for (const int child : tree.children(verb)) {
    passive |= child < verb && tree.sub(child) == Sub::kPass;
  }
  const bool agent = passive && IsMarkedBy(tree, word, "by");
  return draft.Attach(word, verb, Rel::kObl, agent ? Sub::kAgent : Sub::kNone);
}

bool MendTornInfinitive(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int to = ChildWithin(tree, word, Rel::kMark, 1, word);
  if ((tree.rel(word) != Rel::kObl && tree.rel(word) != Rel::kObj) ||
      tree.head(word) < word || to < 1 || tree.lower(to) != "to" ||
      ChildWithin(tree, word, Rel::kCop, to + 1, word) < 0) {
    return false;
  }
  const int verb = to - 1;
  return tree.IsVerb(verb) && !tree.Has(verb, Rel::kXcomp) &&
         draft.Attach(word, verb, Rel::kXcomp);
}

}  // namespace griot
