#include "extract/statements/syntax/word_kinds.h"

namespace griot {

bool IsNegated(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (child < word && tree.rel(child) == Rel::kAdvmod && IsNot(tree, child)) {
      return true;
    }
  }
  return false;
}

bool IsPersonPronoun(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return form == "he" || form == "she" || form == "they" || form == "i" ||
         form == "we";
}

bool IsLocative(absl::string_view preposition) {
  return preposition == "in" || preposition == "inside" ||
         preposition == "near" || preposition == "outside" ||
         preposition == "across" || preposition == "throughout";
}

}  // namespace griot
