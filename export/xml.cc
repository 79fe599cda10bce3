#include "export/xml.h"

#include "absl/strings/match.h"

namespace griot::exporter {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace

void AppendXml(absl::string_view text, std::string& out) {
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&':
        out += "&amp;";
        continue;
      case '<':
        out += "&lt;";
        continue;
      case '>':
        out += "&gt;";
        continue;
      case '"':
        out += "&quot;";
        continue;
      // Readers turn the plain ones into spaces or newlines.
      case '\t':
        out += "&#9;";
        continue;
      case '\n':
        out += "&#10;";
        continue;
      case '\r':
        out += "&#13;";
        continue;
      default:
        break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      out.append(kReplacement.data(), kReplacement.size());
    } else if (byte == 0xEF &&
               (absl::StartsWith(text.substr(i), "\xEF\xBF\xBE") ||
                absl::StartsWith(text.substr(i), "\xEF\xBF\xBF"))) {
      out.append(kReplacement.data(), kReplacement.size());
      i += 2;
    } else {
      out += c;
    }
  }
}

}  // namespace griot::exporter
