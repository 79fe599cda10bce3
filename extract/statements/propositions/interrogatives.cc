#include "extract/statements/propositions/interrogatives.h"

#include "absl/strings/string_view.h"

namespace griot {

bool Asks(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return form == "when" || form == "where" || form == "why" || form == "how" ||
         form == "what" || form == "whether" || form == "which";
}

bool IsOpen(const Tree& tree, int word) {
  const auto asks = [&](int i) {
    const absl::string_view xpos = tree.xpos(i);
    return xpos == "WP" || xpos == "WRB" || xpos == "WDT";
  };
  if (asks(word)) return true;
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (child < word &&
        ((rel == Rel::kDet && asks(child) && tree.lower(child) != "that") ||
         (rel == Rel::kAdvmod && tree.lower(child) == "how"))) {
      return true;
    }
  }
  return false;
}

}  // namespace griot
