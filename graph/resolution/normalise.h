#ifndef GRIOT_GRAPH_RESOLUTION_NORMALISE_H_
#define GRIOT_GRAPH_RESOLUTION_NORMALISE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot::graph {

// The form under which spellings of one name are equal: case folded, accents
// and other marks dropped, possessive 's, full stops and apostrophes dropped,
// other punctuation a space, without leading determiners. Text in which nothing
// would be left comes back as it is. `text` is UTF-8.
std::string NormaliseName(absl::string_view text);

// `text` without leading determiners and possessive 's, for display.
absl::string_view TrimName(absl::string_view text);

// The name within a phrase: `name` where it stands in `text` as a word, else
// what follows titles at its front ("Mayor Orr"). A part of `text`, empty if
// there is none or if it is all of it.
absl::string_view NameWithin(absl::string_view text, absl::string_view name);

// Whether `text` is written as a name: every word but the little ones starts
// with a capital, a digit or a letter of a script without case.
bool IsWrittenAsName(absl::string_view text);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_NORMALISE_H_
