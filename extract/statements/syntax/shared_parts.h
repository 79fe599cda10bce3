#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_SHARED_PARTS_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_SHARED_PARTS_H_

#include <optional>

#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/word_range.h"

namespace griot {

// One of several common nouns side by side with what it shares with them: the
// "policies" of "Togo's actions and policies", the "supply" of "supply and
// distribution of water".
struct SharedParts {
  WordRange before;  // "Togo's"; empty if nothing is shared there
  WordRange own;     // "policies"
  WordRange behind;  // "of water"; empty if nothing is shared there

  // All words from the first to the last of them.
  WordRange Whole() const {
    return {before.empty() ? own.begin : before.begin,
            behind.empty() ? own.end : behind.end};
  }
};

// Nothing where the noun has all that is its own beside it.
std::optional<SharedParts> SharedPartsOf(const Tree& tree, int noun);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_SHARED_PARTS_H_
