#ifndef GRIOT_EXTRACT_ANALYSIS_PARAGRAPHS_H_
#define GRIOT_EXTRACT_ANALYSIS_PARAGRAPHS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// A maximal run of characters that are not white space.
struct Chunk {
  size_t begin = 0;  // bytes of the text
  size_t end = 0;
  bool starts_paragraph = false;
};

// The chunks of well-formed UTF-8. A paragraph ends at a blank line. A line
// end alone ends one too, except in paragraphs whose lines look wrapped (all
// but the last are about as long as the longest, which has at most 120 bytes)
// and where a sentence goes on in the next line: the line ends with a word that
// ends none, or the next one begins with a small letter behind a line without
// a mark at its end.
// A byte-order mark and zero-width spaces count as white space.
std::vector<Chunk> SplitChunks(absl::string_view text);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_PARAGRAPHS_H_
