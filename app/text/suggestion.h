#ifndef GRIOT_APP_TEXT_SUGGESTION_H_
#define GRIOT_APP_TEXT_SUGGESTION_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// ": did you mean NAME?" of the name that is nearest to a word that is none,
// or "" if all are far from it: more than one letter in three would have to be
// put in, left out, changed or swapped with its neighbour.
std::string DidYouMean(absl::string_view word,
                       const std::vector<std::string>& names);

}  // namespace griot

#endif  // GRIOT_APP_TEXT_SUGGESTION_H_
