#include "export/drawing/xml.h"

namespace griot::exporter {
namespace {

constexpr char kReplacement[] = "\xEF\xBF\xBD";  // U+FFFD

// What stands for `text[at]`, and how many bytes of `text` it stands for; null
// where the byte stands for itself.
struct Escape {
  const char* text = nullptr;
  size_t bytes = 1;
};

Escape EscapeOf(absl::string_view text, size_t at) {
  switch (text[at]) {
    case '&':
      return {"&amp;"};
    case '<':
      return {"&lt;"};
    case '>':
      return {"&gt;"};
    case '"':
      return {"&quot;"};
    // Readers turn the plain ones into spaces or newlines.
    case '\t':
      return {"&#9;"};
    case '\n':
      return {"&#10;"};
    case '\r':
      return {"&#13;"};
    // Line ends to XML 1.1, which some read XML 1.0 by.
    case '\xC2':
      if (text.substr(at, 2) == "\xC2\x85") return {"&#133;", 2};
      return {};
    case '\xE2':
      if (text.substr(at, 3) == "\xE2\x80\xA8") return {"&#8232;", 3};
      return {};
    case '\xEF': {
      const absl::string_view three = text.substr(at, 3);
      const bool held = three != "\xEF\xBF\xBE" && three != "\xEF\xBF\xBF";
      return held ? Escape{} : Escape{kReplacement, 3};
    }
    default:
      return {static_cast<unsigned char>(text[at]) < 0x20 ? kReplacement
                                                          : nullptr};
  }
}

}  // namespace

void AppendXml(absl::string_view text, std::string& out) {
  size_t written = 0;
  for (size_t i = 0; i < text.size();) {
    const Escape escape = EscapeOf(text, i);
    if (escape.text != nullptr) {
      out.append(text.data() + written, i - written);
      out += escape.text;
      written = i + escape.bytes;
    }
    i += escape.bytes;
  }
  out.append(text.data() + written, text.size() - written);
}

}  // namespace griot::exporter
