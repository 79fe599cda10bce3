#ifndef GRIOT_GRAPH_QUESTIONS_SLIPS_H_
#define GRIOT_GRAPH_QUESTIONS_SLIPS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

// Slips of the fingers, to tell what was meant.

namespace griot::graph {

// Letters to insert, drop, replace or swap with the next one (optimal string
// alignment) to make one text of the other; more than `most` counts as
// `most` + 1. Both are UTF-8.
int SlipsBetween(absl::string_view a, absl::string_view b, int most);

// How many slips one may think of in a word as long as `typed`: fewer letters
// leave less room.
int MostSlips(absl::string_view typed);

// Those of `words` that `typed` may be meant for, nearest first, each once.
std::vector<std::string> SuggestWords(absl::Span<const std::string> words,
                                      absl::string_view typed, size_t limit);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_SLIPS_H_
