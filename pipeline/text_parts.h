#ifndef GRIOT_PIPELINE_TEXT_PARTS_H_
#define GRIOT_PIPELINE_TEXT_PARTS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// Cuts well-formed UTF-8 into parts of at most `most` bytes, which together are
// the text: behind a blank line where one is in a part's second half, else
// behind a line, else a blank, else between two characters.
std::vector<absl::string_view> CutText(absl::string_view text, size_t most);

}  // namespace griot

#endif  // GRIOT_PIPELINE_TEXT_PARTS_H_
