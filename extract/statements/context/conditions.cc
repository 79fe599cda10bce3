#include "extract/statements/context/conditions.h"

#include <string>

#include "extract/statements/context/clause_opening.h"
#include "extract/statements/context/specificity.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/times/tense.h"

namespace griot {

bool HasCondition(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (IsInvertedCondition(tree, child)) return true;
    for (const int below : tree.children(child)) {
      if (below > child && IsInvertedCondition(tree, below)) return true;
    }
    if (tree.rel(child) != Rel::kAdvcl) continue;
    const std::string conjunction = ConjunctionOf(tree, child);
    if (conjunction == "if" || conjunction == "unless") return true;
  }
  return false;
}

bool IsCase(const Tree& tree, int clause) {
  if (tree.rel(clause) != Rel::kAdvcl || !IsPresent(tree, clause) ||
      tree.xpos(clause) == "VBG") {
    return false;
  }
  const int subject = tree.Child(clause, Rel::kNsubj);
  // Wherever the tree hangs it: "whenever they come, it rains".
  const int before = subject < 0 ? -1 : NounPhrase(tree, subject).begin - 1;
  if (before >= 0 && tree.lower(before) == "whenever") return true;
  if (!IsAnybody(tree, subject)) return false;
  for (const int child : tree.children(clause)) {
    const absl::string_view form = tree.lower(child);
    if (child < clause && (form == "when" || form == "whenever")) return true;
  }
  return false;
}

bool HoldsOnCondition(const Tree& tree, const Clauses& clauses, int word) {
  // The tagger takes the present of "then they all launch it" for a bare verb.
  const bool present = IsPresent(tree, word) ||
                       (tree.xpos(word) == "VB" && !tree.Has(word, Rel::kAux) &&
                        tree.Has(word, Rel::kNsubj));
  if (!present || tree.xpos(word) == "VBG" || tree.xpos(word) == "VBN" ||
      !clauses[word].is_clause) {
    return false;
  }
  if (HasCondition(tree, word)) return true;
  for (const int child : tree.children(word)) {
    if (IsCase(tree, child)) return true;
  }
  return false;
}

}  // namespace griot
