#ifndef GRIOT_APP_TEXT_TERMINAL_H_
#define GRIOT_APP_TEXT_TERMINAL_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// Whether `fd` is a terminal that redraws lines.
bool IsTerminal(int fd);

// Whether text on `fd` may be styled: a terminal, and no NO_COLOR
// (no-color.org).
bool HasStyle(int fd);

// Columns of the terminal `fd`, or 100 where it is none.
int ColumnsOf(int fd);

// `text` with every control character shown as \xNN or \uNNNN, so that no
// file name or quote can steer a terminal: those of ASCII and Latin-1, and
// those of Unicode that end lines or turn the direction of text. Malformed
// UTF-8 is shown as \xNN too. Line breaks stay if `keep_lines`.
std::string Printable(absl::string_view text, bool keep_lines = false);

// JSON with the same characters, which its strings may hold, as \uNNNN, so that
// it says the same.
std::string PrintableJson(absl::string_view json);

}  // namespace griot

#endif  // GRIOT_APP_TEXT_TERMINAL_H_
