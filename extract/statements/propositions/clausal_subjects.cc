#include "extract/statements/propositions/clausal_subjects.h"

#include <algorithm>

#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/relative_clauses.h"

namespace griot {
namespace {

// "closed the mine, which led to it"
bool AddClauseSummedUp(const Tree& tree, int word, Proposition& p) {
  const int which = tree.Child(word, Rel::kNsubj);
  const int noun = which >= 0 ? AntecedentOf(tree, word) : -1;
  const int clause = noun >= 0 && IsRelativizer(tree, which)
                         ? ClauseSummedUp(tree, which, noun)
                         : -1;
  if (clause < 0) return false;
  WordRange range = Clause(tree, clause);
  range.end = std::min(range.end, which - 1);
  while (range.begin < range.end && (tree.rel(range.begin) == Rel::kCc ||
                                     tree.rel(range.begin) == Rel::kMark ||
                                     tree.rel(range.begin) == Rel::kPunct)) {
    ++range.begin;
  }
  if (!range.Contains(clause)) return false;
  p.slots.insert(p.slots.begin(),
                 Slot{Role::kSubject, clause, "", range, true});
  return true;
}

}  // namespace

bool AddClausalSubject(const SentenceView& view, int word, Proposition& p) {
  const Tree& tree = view.tree;
  if (view.clauses[word].passive) return false;
  if (AddClauseSummedUp(tree, word, p)) return true;
  const int owner =
      view.clauses[word].shares_subject && tree.rel(word) == Rel::kConj
          ? tree.head(word)
          : word;
  const int clause = tree.Child(owner, Rel::kCsubj);
  if (clause < 0 || clause > owner ||
      (tree.xpos(clause) != "VBG" && tree.xpos(clause) != "VB")) {
    return false;
  }
  const WordRange range = Clause(tree, clause);
  if (range.Contains(owner)) return false;
  p.slots.insert(p.slots.begin(),
                 Slot{Role::kSubject, clause, "", range, true});
  return true;
}

}  // namespace griot
