#ifndef GRIOT_NAMES_NAME_LIST_H_
#define GRIOT_NAMES_NAME_LIST_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// A row of a list, WORD|FLAGS|VALUE; flags and value may be left out.
struct NameRow {
  absl::string_view word;
  uint32_t flags = 0;  // bit i: the i-th of the list's flags
  absl::string_view value;
};

// The rows of `file`, one of names/ ("titles.txt"), whose flags are `flags`, at
// most 32. The texts live as long as the program. Dies of a file or a flag that
// is not there, which is a fault of the program, not of its input.
std::vector<NameRow> ReadNameList(absl::string_view file,
                                  absl::Span<const absl::string_view> flags);

}  // namespace griot

#endif  // GRIOT_NAMES_NAME_LIST_H_
