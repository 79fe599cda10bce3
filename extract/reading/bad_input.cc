#include "extract/reading/bad_input.h"

#include <algorithm>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "schemas/utf8.h"

namespace griot {

absl::Status BadInput(absl::string_view file, int64_t line,
                      absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(file, ":", line, ": ", what));
}

absl::Status BadFile(absl::string_view file, absl::string_view what,
                     int error_number) {
  return absl::ErrnoToStatus(error_number, absl::StrCat(file, ": ", what));
}

absl::Status CheckIsText(absl::string_view file, int64_t line, int64_t offset,
                         absl::string_view bytes) {
  if (offset == 0 && (absl::StartsWith(bytes, "\xFF\xFE") ||
                      absl::StartsWith(bytes, "\xFE\xFF"))) {
    return BadInput(file, line, "UTF-16 text, expected UTF-8");
  }
  auto line_of = [&](size_t byte) {
    return line + std::count(bytes.begin(), bytes.begin() + byte, '\n');
  };
  const size_t invalid = FindInvalidUtf8(bytes);
  const size_t nul = bytes.find('\0');
  if (nul != absl::string_view::npos) {
    return BadInput(file, line_of(nul),
                    absl::StrCat("a binary file: NUL byte at offset ",
                                 offset + nul, ", expected UTF-8 text"));
  }
  if (invalid == absl::string_view::npos) return absl::OkStatus();
  return BadInput(
      file, line_of(invalid),
      absl::StrFormat("byte 0x%02X at offset %d is not UTF-8, expected UTF-8 "
                      "text (iconv converts other encodings)",
                      static_cast<unsigned char>(bytes[invalid]),
                      offset + static_cast<int64_t>(invalid)));
}

}  // namespace griot
