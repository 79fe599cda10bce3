#include "extract/statements/propositions/clause_marks.h"

#include "absl/strings/match.h"

namespace griot {

int FirstMark(const Tree& tree, int clause) {
  for (const int child : tree.children(clause)) {
    const Rel rel = tree.rel(child);
    if (child < clause && (rel == Rel::kMark || rel == Rel::kCase)) {
      return child;
    }
  }
  return -1;
}

bool IsSetOff(const Tree& tree, int begin) {
  return begin > 0 && (tree.rel(begin - 1) == Rel::kPunct) &&
         tree.lower(begin - 1) != "\"" && tree.lower(begin - 1) != "“";
}

bool IsInfinitive(const Tree& tree, int clause) {
  for (const int child : tree.children(clause)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == "to") {
      return tree.xpos(child) == "TO";
    }
  }
  return false;
}

bool IsGerund(const Tree& tree, int word) {
  return tree.xpos(word) == "VBG" ||
         (tree.xpos(word) == "VBN" && absl::EndsWith(tree.lower(word), "ing"));
}

}  // namespace griot
