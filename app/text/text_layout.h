#ifndef GRIOT_APP_TEXT_TEXT_LAYOUT_H_
#define GRIOT_APP_TEXT_TEXT_LAYOUT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

// Text in the columns of a terminal. Characters count as wide as terminals draw
// them (two columns for most of East Asia and emoji, none for accents of their
// own) and are never cut in parts. What may come from a document is made
// Printable first.

namespace griot {

// Columns that `text`, which is well-formed UTF-8, takes.
int WidthOf(absl::string_view text);

// `text` on one line of at most `width` columns, cut with "…" if it is longer.
// What is kept is around code point `center`.
std::string Fit(absl::string_view text, int width, int center = 0);

// With spaces behind, or before if `right`, up to `width` columns.
std::string Pad(std::string text, int width, bool right = false);

// `text` broken between words into lines of at most `width` columns; a longer
// word is broken too.
std::vector<std::string> Wrap(absl::string_view text, int width);

}  // namespace griot

#endif  // GRIOT_APP_TEXT_TEXT_LAYOUT_H_
