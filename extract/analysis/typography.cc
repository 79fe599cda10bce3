#include "extract/analysis/typography.h"

#include <utf8proc.h>

#include <algorithm>

#include "absl/strings/ascii.h"

namespace griot {
namespace {

// Transforms code point by code point, as simple case mapping does.
std::string Map(absl::string_view text,
                utf8proc_int32_t (*change)(utf8proc_int32_t)) {
  std::string out;
  out.reserve(text.size());
  for (const int32_t code : Decode(text)) AppendCodePoint(change(code), out);
  return out;
}

}  // namespace

std::vector<int32_t> Decode(absl::string_view text) {
  std::vector<int32_t> codes;
  codes.reserve(text.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &code);
    if (length <= 0) break;
    codes.push_back(code);
    bytes += length;
    left -= length;
  }
  return codes;
}

void AppendCodePoint(int32_t code, std::string& out) {
  utf8proc_uint8_t buffer[4];
  const utf8proc_ssize_t length = utf8proc_encode_char(code, buffer);
  out.append(reinterpret_cast<const char*>(buffer),
             static_cast<size_t>(length));
}

std::string PlainTypography(absl::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    // All of these are U+20xx: E2 80 xx.
    if (text[i] != '\xE2' || i + 2 >= text.size() || text[i + 1] != '\x80') {
      out.push_back(text[i]);
      continue;
    }
    switch (static_cast<uint8_t>(text[i + 2])) {
      case 0x98:
      case 0x99:
        out += "'";
        break;
      case 0x9C:
      case 0x9D:
      case 0x9E:
        out += "\"";
        break;
      case 0x93:
      case 0x94:
        out += "-";
        break;
      case 0xA6:
        out += "...";
        break;
      default:
        out.append(text.data() + i, 3);
    }
    i += 2;
  }
  return out;
}

std::string LowerCase(absl::string_view text) {
  if (std::all_of(text.begin(), text.end(),
                  [](char c) { return absl::ascii_isascii(c); })) {
    return absl::AsciiStrToLower(text);
  }
  return Map(text, utf8proc_tolower);
}

std::string UpperCase(absl::string_view text) {
  return Map(text, utf8proc_toupper);
}

LetterCase LetterCaseOf(absl::string_view word) {
  int letters = 0;
  int uppers = 0;
  bool first_upper = false;
  for (const int32_t code : Decode(word)) {
    const utf8proc_category_t category = utf8proc_category(code);
    const bool upper =
        category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
    if (!upper && category != UTF8PROC_CATEGORY_LL) continue;
    if (letters == 0) first_upper = upper;
    ++letters;
    uppers += upper ? 1 : 0;
  }
  if (letters == 0) return LetterCase::kNone;
  if (uppers == 0) return LetterCase::kLower;
  if (first_upper && uppers == 1) return LetterCase::kTitle;
  return uppers == letters ? LetterCase::kUpper : LetterCase::kMixed;
}

}  // namespace griot
