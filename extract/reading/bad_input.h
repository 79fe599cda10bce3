#ifndef GRIOT_EXTRACT_READING_BAD_INPUT_H_
#define GRIOT_EXTRACT_READING_BAD_INPUT_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace griot {

// InvalidArgument "FILE:LINE: what", the form in which every bad input is
// reported; `what` says what is wrong and what was expected. `line` counts
// from 1.
absl::Status BadInput(absl::string_view file, int64_t line,
                      absl::string_view what);

// The same for a failed system call: "FILE: what: No such file or directory".
absl::Status BadFile(absl::string_view file, absl::string_view what,
                     int error_number);

// Refuses what is not text before its meaning is looked at: UTF-16, a NUL
// byte, malformed UTF-8. `bytes` start at `line` and at byte `offset` of
// `file`; the message names the line and byte of the first fault.
absl::Status CheckIsText(absl::string_view file, int64_t line, int64_t offset,
                         absl::string_view bytes);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_BAD_INPUT_H_
