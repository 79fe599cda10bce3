#include "extract/statements/propositions/predicates.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/propositions/copulas.h"
#include "extract/statements/propositions/defining_clauses.h"
#include "extract/statements/propositions/framing.h"
#include "extract/statements/propositions/verbs.h"

namespace griot {
namespace {

// "as I understand it", "as you know"
bool IsOfSpeaker(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  const int subject = tree.Child(word, Rel::kNsubj);
  const int mark = tree.Child(word, Rel::kMark);
  if (tree.rel(word) != Rel::kAdvcl || subject < 0 || mark < 0 ||
      tree.lower(mark) != "as") {
    return false;
  }
  const absl::string_view who = tree.lower(subject);
  return (who == "i" || who == "we" || who == "you") &&
         (view.lexicon.StanceOf(tree.lemma(word)) & (kReport | kBelieve)) != 0;
}

// "more than we can handle": what is compared with, and nothing that is told.
bool IsCompared(const SentenceView& view, int word) {
  const ClauseCore& core = view.clauses[word];
  const int mark = view.tree.Child(word, Rel::kMark);
  return mark >= 0 && view.tree.lower(mark) == "than" && core.objects.empty() &&
         !core.passive;
}

// "However, as noted, the vote was held": of the whole sentence, not of what
// stands beside.
bool IsAside(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  if (IsOfSpeaker(view, word) || IsCompared(view, word)) return true;
  if (tree.xpos(word) != "VBN" ||
      (tree.rel(word) != Rel::kAdvcl && tree.rel(word) != Rel::kRoot) ||
      tree.Has(word, Rel::kNsubj) || tree.Has(word, Rel::kAux)) {
    return false;
  }
  for (const int child : tree.children(word)) {
    if (child > word || tree.lower(child) != "as") continue;
    return child == 0 || tree.rel(child - 1) == Rel::kPunct;
  }
  return false;
}

}  // namespace

std::vector<Proposition> ReadPredicates(const SentenceView& view) {
  std::vector<int> words = view.clauses.order();
  std::sort(words.begin(), words.end());
  std::vector<Proposition> all;
  for (const int word : words) {
    if (OnlyFrames(view.tree, view.clauses, word, view.lexicon) ||
        IsAside(view, word)) {
      continue;
    }
    std::vector<Proposition> read;
    if (view.clauses[word].copular) {
      read = ReadCopula(view, word);
    } else {
      read = ReadEquation(view, word);
      if (read.empty()) read = ReadVerb(view, word);
    }
    std::move(read.begin(), read.end(), std::back_inserter(all));
  }
  for (Proposition& p : all) {
    for (Slot& slot : p.slots) {
      if (!slot.range.empty() || slot.role == Role::kTime) continue;
      const WordRange whole =
          WithNeededClause(view.tree, slot.word, view.lexicon);
      // "was everything that was good": the pronoun is the predicate.
      const bool said = slot.role == Role::kComplement && slot.word == p.word;
      if (said || !whole.Contains(p.word)) slot.range = whole;
    }
  }
  return all;
}

}  // namespace griot
