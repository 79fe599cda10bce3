#ifndef GRIOT_EXTRACT_ANALYSIS_TYPOGRAPHY_H_
#define GRIOT_EXTRACT_ANALYSIS_TYPOGRAPHY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// Forms of words as training/wordpiece.py defines them. All text is
// well-formed UTF-8.

// Decodes to code points.
std::vector<int32_t> Decode(absl::string_view text);
void AppendCodePoint(int32_t code, std::string& out);

// Curly quotes, dashes and the ellipsis as ASCII.
std::string PlainTypography(absl::string_view text);

std::string LowerCase(absl::string_view text);
std::string UpperCase(absl::string_view text);

enum class LetterCase { kNone, kLower, kTitle, kUpper, kMixed };

LetterCase LetterCaseOf(absl::string_view word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_TYPOGRAPHY_H_
