#include "extract/statements/context/clause_opening.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace griot {
namespace {

bool IsWh(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return form == "who" || form == "whom" || form == "whose" || form == "what" ||
         form == "which" || form == "why" || form == "how" || form == "when" ||
         form == "where";
}

// Whether a question word of the clause stands before its verb.
bool HasWh(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (child >= word) break;
    if (IsWh(tree, child)) return true;
    for (const int below : tree.children(child)) {
      if (below > word) break;
      if (IsWh(tree, below)) return true;  // "whose house"
      for (const int lower : tree.children(below)) {
        if (tree.rel(lower) == Rel::kAdvmod && tree.lower(lower) == "how") {
          return true;  // "how much trouble"
        }
      }
    }
  }
  return IsWh(tree, word);
}

// "is to leave"
bool IsArrangedTo(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAux && tree.lemma(child) == "be" &&
        tree.xpos(child) != "VB" && tree.xpos(child) != "VBN") {
      return true;
    }
  }
  return false;
}

// Whether an auxiliary stands before the subject: "had the army left".
bool IsInverted(const Tree& tree, int word) {
  int aux = -1;
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kAux || rel == Rel::kCop) {
      if (aux < 0) aux = child;
    } else if (rel == Rel::kNsubj && child < word) {
      return aux >= 0 && aux < child;
    }
  }
  return false;
}

}  // namespace

int FirstWord(const Tree& tree, int word) {
  int first = word;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kPunct && child < first) first = child;
  }
  return first;
}

std::string ConjunctionOf(const Tree& tree, int word) {
  std::string all;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kMark || child > word) continue;
    // "if they were to leave" is an "if".
    if (!all.empty() && tree.xpos(child) == "TO" && IsArrangedTo(tree, word)) {
      continue;
    }
    if (!all.empty()) all.push_back(' ');
    absl::StrAppend(&all, tree.lower(child));
    for (const int fixed : tree.children(child)) {
      if (tree.rel(fixed) == Rel::kFixed) {
        absl::StrAppend(&all, " ", tree.lower(fixed));
      }
    }
  }
  return all;
}

bool IsGovernedInfinitive(const Tree& tree, int word) {
  if (tree.xpos(word) == "VBG" || IsArrangedTo(tree, word)) return false;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kMark && tree.xpos(child) == "TO") return true;
  }
  return false;
}

std::string ComplementOf(const Tree& tree, int word) {
  const std::string conjunction = ConjunctionOf(tree, word);
  if (conjunction == "whether" || conjunction == "if") return "whether";
  if (IsGovernedInfinitive(tree, word))
    return HasWh(tree, word) ? "wh_to" : "to";
  if (tree.xpos(word) == "VBG" && !tree.Has(word, Rel::kAux)) {
    if (conjunction == "to") return "to_ing";
    return conjunction.empty() ? "ing" : conjunction;
  }
  if (tree.rel(word) == Rel::kXcomp) {
    // "having sunk" is a gerund, "freed" and "guilty" are states.
    const int aux = tree.Child(word, Rel::kAux);
    return aux >= 0 && tree.xpos(aux) == "VBG" ? "ing" : "state";
  }
  if (HasWh(tree, word)) return "wh";
  const int aux = tree.Child(word, Rel::kAux);
  if (aux >= 0 && tree.xpos(aux) == "VBG") {
    return conjunction.empty() ? "ing" : conjunction;
  }
  if ((tree.xpos(word) == "VB" && aux < 0) ||
      (aux >= 0 && tree.lower(aux) == "be") ||
      (tree.Has(word, Rel::kCop) &&
       tree.lower(tree.Child(word, Rel::kCop)) == "be" && aux < 0)) {
    return "base";
  }
  return "that";
}

bool IsInvertedCondition(const Tree& tree, int word) {
  if (tree.rel(word) == Rel::kAcl && IsGovernedInfinitive(tree, word)) {
    const int subject = tree.head(word);
    const int be = tree.Child(subject, Rel::kCop);
    return be >= 0 && be < subject && tree.lower(be) == "were";
  }
  if (tree.rel(word) != Rel::kAdvcl || tree.Has(word, Rel::kMark) ||
      !IsInverted(tree, word)) {
    return false;
  }
  const absl::string_view first = tree.lower(FirstWord(tree, word));
  return first == "had" || first == "were" || first == "should";
}

}  // namespace griot
