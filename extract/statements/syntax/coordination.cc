#include "extract/statements/syntax/coordination.h"

#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

constexpr int kMostConjuncts = 12;  // of one coordination

}  // namespace

std::vector<int> Conjuncts(const Tree& tree, int word) {
  std::vector<int> all = {word};
  for (size_t k = 0; k < all.size(); ++k) {
    for (const int child : tree.children(all[k])) {
      if (tree.rel(child) == Rel::kConj &&
          (tree.IsNominal(child) || tree.pos(child) == Pos::kAdj ||
           tree.pos(child) == Pos::kDet) &&
          !tree.Has(child, Rel::kNsubj) &&
          static_cast<int>(all.size()) < kMostConjuncts) {
        all.push_back(child);
      }
    }
  }
  return all;
}

bool SharesCase(const Tree& tree, int conjunct) {
  if (tree.rel(conjunct) != Rel::kConj) return false;
  const int det = tree.Child(conjunct, Rel::kDet);
  return tree.IsNominal(conjunct) &&
         tree.Has(tree.head(conjunct), Rel::kCase) &&
         !tree.Has(conjunct, Rel::kCase) && !tree.Has(conjunct, Rel::kCop) &&
         (det < 0 || !tree.HasFeature(det, "Definite=Ind"));
}

bool IsPutAside(const Tree& tree, int noun) {
  if (tree.rel(noun) != Rel::kConj) return false;
  for (const int child : tree.children(noun)) {
    const absl::string_view form = tree.lower(child);
    if (tree.rel(child) == Rel::kCc &&
        (form == "rather" || form == "instead")) {
      return true;
    }
  }
  return false;
}

std::vector<int> ConjunctsThatHold(const Tree& tree, int word) {
  std::vector<int> all = Conjuncts(tree, word);
  std::erase_if(all, [&](int part) {
    if (part == word) return false;
    return IsPutAside(tree, part) || IsNegated(tree, part);
  });
  return all;
}

namespace {

bool LeavesOutAuxiliary(const Tree& tree, int word) {
  const int subject = tree.Child(word, Rel::kNsubj);
  return tree.rel(word) == Rel::kConj && subject >= 0 && subject < word &&
         tree.sub(subject) == Sub::kPass && !tree.Has(word, Rel::kAux) &&
         !tree.Has(word, Rel::kCop) &&
         (tree.xpos(word) == "VBN" || tree.xpos(word) == "JJ");
}

}  // namespace

int GapPartner(const Tree& tree, int word) {
  const auto has_auxiliary = [&](int verb) {
    return tree.Child(verb, Rel::kAux, Sub::kPass) >= 0;
  };
  if (LeavesOutAuxiliary(tree, word)) {
    return has_auxiliary(tree.head(word)) ? tree.head(word) : -1;
  }
  if (!has_auxiliary(word)) return -1;
  for (const int child : tree.children(word)) {
    // "was shut on Friday and its owner fined in May": each has its own.
    if (child > word && tree.rel(child) == Rel::kObl) return -1;
    if (LeavesOutAuxiliary(tree, child)) return child;
  }
  return -1;
}

}  // namespace griot
