#ifndef GRIOT_EXTRACT_READING_CHARSET_H_
#define GRIOT_EXTRACT_READING_CHARSET_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// A page's bytes as UTF-8.
struct DecodedPage {
  std::string text;     // well-formed UTF-8 without a byte-order mark
  std::string charset;  // that the bytes were read in, as "windows-1252"
  // What was wrong with the bytes, as a message, or empty, and the line.
  std::string fault;
  int64_t fault_line = 1;
};

// Decodes an HTML page. In this order decide: a byte-order mark; NUL bytes as
// in UTF-16; whether the bytes are well-formed UTF-8 that is not ASCII, which
// no other encoding is by chance; `told`, the charset of the HTTP header, if
// it is known; the charset that a <meta> or an XML declaration within the
// first 4096 bytes names; and windows-1252. Labels mean what browsers take them
// for (WHATWG Encoding): iso-8859-1 is windows-1252. Bytes that the encoding
// does not have are read as windows-1252 where UTF-8 was promised, and else as
// U+FFFD.
DecodedPage DecodePage(absl::string_view bytes, absl::string_view told = {});

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_CHARSET_H_
