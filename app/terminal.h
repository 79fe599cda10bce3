#ifndef GRIOT_APP_TERMINAL_H_
#define GRIOT_APP_TERMINAL_H_

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

// `text` with every control character shown as \xNN or \u00NN, so that no
// file name or quote can steer a terminal. Malformed UTF-8 is shown as \xNN
// too. Line breaks stay if `keep_lines`.
std::string Printable(absl::string_view text, bool keep_lines = false);

}  // namespace griot

#endif  // GRIOT_APP_TERMINAL_H_
