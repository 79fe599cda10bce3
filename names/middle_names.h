#ifndef GRIOT_NAMES_MIDDLE_NAMES_H_
#define GRIOT_NAMES_MIDDLE_NAMES_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// Whether one person may have the words of both, lower case, between the given
// name and the family name. None contradict nothing. An initial stands for the
// name at its place, so that "W." is not "H. W.", nor "Herbert Walker"; of
// names that are written out, some may be missing.
bool MiddleNamesAgree(absl::Span<const absl::string_view> a,
                      absl::Span<const absl::string_view> b);

}  // namespace griot

#endif  // GRIOT_NAMES_MIDDLE_NAMES_H_
