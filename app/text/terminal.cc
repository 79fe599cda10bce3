#include "app/text/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "absl/strings/str_format.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

// A character that steers a terminal: how many bytes of UTF-8 it takes, 0 for
// none.
struct Control {
  size_t size = 0;
  unsigned code_point = 0;
};

// What `text`, which is well-formed and not empty, begins with.
Control ControlAt(absl::string_view text) {
  const auto byte = [&](size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return {1, byte(0)};
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return {2, byte(1)};
  if (byte(0) != 0xE2) return {};
  const unsigned code_point = 0x2000 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  const bool steers = (0x2028 <= code_point && code_point <= 0x202E) ||
                      (0x2066 <= code_point && code_point <= 0x2069);
  return steers ? Control{3, code_point} : Control{};
}

}  // namespace

bool IsTerminal(int fd) {
  const char* term = std::getenv("TERM");
  return isatty(fd) == 1 && term != nullptr &&
         absl::string_view(term) != "dumb";
}

bool HasStyle(int fd) {
  const char* no_color = std::getenv("NO_COLOR");
  return IsTerminal(fd) && (no_color == nullptr || *no_color == '\0');
}

int ColumnsOf(int fd) {
  constexpr int kColumns = 100;
  winsize size = {};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kColumns;
  return size.ws_col;
}

std::string Printable(absl::string_view text, bool keep_lines) {
  std::string out;
  while (!text.empty()) {
    const size_t invalid = FindInvalidUtf8(text);
    for (absl::string_view valid = text.substr(0, invalid); !valid.empty();) {
      const Control control = ControlAt(valid);
      if (control.size == 0 || (keep_lines && control.code_point == '\n')) {
        out.push_back(valid[0]);
        valid.remove_prefix(1);
        continue;
      }
      if (control.size == 1) {
        absl::StrAppendFormat(&out, "\\x%02X", control.code_point);
      } else {
        absl::StrAppendFormat(&out, "\\u%04X", control.code_point);
      }
      valid.remove_prefix(control.size);
    }
    if (invalid == absl::string_view::npos) break;
    absl::StrAppendFormat(&out, "\\x%02X",
                          static_cast<unsigned char>(text[invalid]));
    text.remove_prefix(invalid + 1);
  }
  return out;
}

std::string PrintableJson(absl::string_view json) {
  std::string out;
  while (!json.empty()) {
    const Control control = ControlAt(json);
    if (control.size == 0 || control.code_point < 0x20) {
      out.push_back(json[0]);
      json.remove_prefix(1);
      continue;
    }
    absl::StrAppendFormat(&out, "\\u%04X", control.code_point);
    json.remove_prefix(control.size);
  }
  return out;
}

}  // namespace griot
