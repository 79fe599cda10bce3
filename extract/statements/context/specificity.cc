#include "extract/statements/context/specificity.h"

#include <algorithm>
#include <iterator>

namespace griot {

bool IsNonspecific(const Tree& tree, int noun) {
  if (tree.pos(noun) != Pos::kNoun || tree.Has(noun, Rel::kNummod)) {
    return false;
  }
  if (tree.Child(noun, Rel::kNmod, Sub::kPoss) >= 0) return false;
  const int det = tree.Child(noun, Rel::kDet);
  if (det < 0) return true;
  const absl::string_view form = tree.lower(det);
  return form == "a" || form == "an" || form == "any" || form == "no";
}

bool MayBeNone(const Tree& tree, int noun) {
  const int det = tree.Child(noun, Rel::kDet);
  return det >= 0 && tree.lower(det) == "any";
}

bool IsAnybody(const Tree& tree, int noun) {
  if (noun < 0) return false;
  if (tree.lower(noun) == "you") return true;
  const int det = tree.Child(noun, Rel::kDet);
  if (det >= 0) return tree.lower(det) == "a" || tree.lower(det) == "an";
  return tree.xpos(noun) == "NNS" && !tree.Has(noun, Rel::kNummod) &&
         tree.Child(noun, Rel::kNmod, Sub::kPoss) < 0;
}

bool IsSomething(const Tree& tree, int word) {
  static constexpr absl::string_view kForms[] = {
      "anybody", "anyone",   "anything", "anywhere",  "nobody",   "nothing",
      "nowhere", "somebody", "someone",  "something", "somewhere"};
  const absl::string_view form = tree.lower(word);
  if (std::find(std::begin(kForms), std::end(kForms), form) !=
      std::end(kForms)) {
    return true;
  }
  return form == "one" && word > 0 && tree.lower(word - 1) == "no";
}

}  // namespace griot
