#ifndef GRIOT_GRAPH_RESOLUTION_SPELLING_H_
#define GRIOT_GRAPH_RESOLUTION_SPELLING_H_

#include <string>

#include "absl/strings/string_view.h"

// Names that come from another script have several spellings in Latin letters
// (Hussein, Husayn, Hussain; al-Qaida, Al Qaeda). These rules are of sounds,
// not of names: digraphs for one consonant, vowels that pass for each other,
// Arabic articles. All names are normalised (NormaliseName).

namespace griot::graph {

// The consonants of `name`, by which all its spellings fall into one block.
std::string ConsonantBlock(absl::string_view name);

// How surely two names are one name spelt twice.
enum class Spelling {
  kDifferent,
  kAlike,   // they sound alike: so may other names
  kSurely,  // and are long, or have an Arabic article, so that few others do
};

Spelling CompareSpelling(absl::string_view a, absl::string_view b);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_SPELLING_H_
