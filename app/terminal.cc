#include "app/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "absl/strings/str_format.h"
#include "schemas/utf8.h"

namespace griot {

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
    const absl::string_view valid = text.substr(0, invalid);
    for (size_t i = 0; i < valid.size(); ++i) {
      const auto byte = static_cast<unsigned char>(valid[i]);
      const bool is_c1 = byte == 0xC2 && i + 1 < valid.size() &&
                         static_cast<unsigned char>(valid[i + 1]) < 0xA0;
      if (is_c1) {
        absl::StrAppendFormat(&out, "\\u00%02X",
                              static_cast<unsigned char>(valid[++i]));
      } else if ((byte < 0x20 && !(keep_lines && byte == '\n')) ||
                 byte == 0x7F) {
        absl::StrAppendFormat(&out, "\\x%02X", byte);
      } else {
        out.push_back(valid[i]);
      }
    }
    if (invalid == absl::string_view::npos) break;
    absl::StrAppendFormat(&out, "\\x%02X",
                          static_cast<unsigned char>(text[invalid]));
    text.remove_prefix(invalid + 1);
  }
  return out;
}

}  // namespace griot
