#ifndef GRIOT_GRAPH_NORMALISE_H_
#define GRIOT_GRAPH_NORMALISE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot::graph {

// The form under which spellings of one name are equal: case folded, accents
// and other marks dropped, full stops and apostrophes dropped, other
// punctuation a space, without leading determiners and possessive 's. Text in
// which nothing would be left comes back as it is. `text` is UTF-8.
std::string NormaliseName(absl::string_view text);

// `text` without leading determiners and possessive 's, for display.
absl::string_view TrimName(absl::string_view text);

// Whether `text` is written as a name: every word but the little ones starts
// with a capital, a digit or a letter of a script without case.
bool IsWrittenAsName(absl::string_view text);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_NORMALISE_H_
