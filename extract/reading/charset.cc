#include "extract/reading/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "extract/reading/page_text.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr char kUtf8[] = "utf-8";
constexpr char kWindows1252[] = "windows-1252";
constexpr uint32_t kReplacement = 0xFFFD;
constexpr size_t kPrescanBytes = 4096;
constexpr size_t kMaxLabelBytes = 40;

void AppendWindows1252(char byte, std::string& out) {
  const auto b = static_cast<unsigned char>(byte);
  if (b < 0x80) {
    out.push_back(byte);
    return;
  }
  AppendCodePoint(b < 0xA0 ? CodePointOfC1(b) : b, out);
}

std::string FromWindows1252(absl::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char byte : bytes) AppendWindows1252(byte, text);
  return text;
}

// Malformed bytes of what should be UTF-8 become windows-1252 one by one:
// quotation marks that were pasted into a page of another encoding.
std::string RepairUtf8(absl::string_view bytes, size_t& first_fault) {
  std::string text;
  text.reserve(bytes.size() + 16);
  first_fault = absl::string_view::npos;
  const size_t size = bytes.size();
  while (true) {
    const size_t fault = FindInvalidUtf8(bytes);
    absl::StrAppend(&text, bytes.substr(0, fault));
    if (fault == absl::string_view::npos) break;
    bytes.remove_prefix(fault);
    if (first_fault == absl::string_view::npos) {
      first_fault = size - bytes.size();
    }
    AppendWindows1252(bytes.front(), text);
    bytes.remove_prefix(1);
  }
  return text;
}

class Iconv {
 public:
  explicit Iconv(const std::string& charset)
      : handle_(iconv_open("UTF-8", charset.c_str())) {}
  Iconv(const Iconv&) = delete;
  Iconv& operator=(const Iconv&) = delete;
  ~Iconv() {
    if (ok()) iconv_close(handle_);
  }
  bool ok() const {
    return handle_ != reinterpret_cast<iconv_t>(-1);  // NOLINT: POSIX says so
  }

  std::string Convert(absl::string_view bytes) {
    std::string text;
    text.reserve(2 * bytes.size());
    char* in = const_cast<char*>(bytes.data());
    size_t left = bytes.size();
    std::array<char, 1 << 14> block;
    while (left > 0) {
      char* out = block.data();
      size_t room = block.size();
      const size_t result = iconv(handle_, &in, &left, &out, &room);
      text.append(block.data(), block.size() - room);
      if (result != static_cast<size_t>(-1) || errno == E2BIG) continue;
      AppendCodePoint(kReplacement, text);
      if (errno == EINVAL) break;  // the last character is cut off
      ++in;
      --left;
    }
    return text;
  }

 private:
  iconv_t handle_;
};

// What a label of the web means to iconv.
std::string CharsetOf(absl::string_view label) {
  std::string name = absl::AsciiStrToLower(absl::StripAsciiWhitespace(label));
  for (absl::string_view latin :
       {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1",
        "ascii", "us-ascii", "cp1252", "x-cp1252", "windows-1252"}) {
    if (name == latin) return kWindows1252;
  }
  if (name == "utf8" || name == "unicode-1-1-utf-8") return kUtf8;
  // A label that can be read in the page is not UTF-16.
  if (absl::StartsWith(name, "utf-16")) return kUtf8;
  if (name == "iso-8859-9" || name == "latin5") return "windows-1254";
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "cp949";
  if (name == "shift_jis" || name == "shift-jis" || name == "sjis") {
    return "cp932";
  }
  return name;
}

bool IsKnown(const std::string& charset) {
  return charset == kUtf8 || charset == kWindows1252 ||
         (!charset.empty() && Iconv(charset).ok());
}

bool IsLabelCharacter(char c) {
  return absl::ascii_isalnum(c) || absl::StrContains("-_:.", c);
}

bool IsLabel(absl::string_view text) {
  return !text.empty() && text.size() <= kMaxLabelBytes &&
         std::all_of(text.begin(), text.end(), IsLabelCharacter);
}

// The charset that the page names for itself, or empty. Any "charset=" or
// "encoding=" inside a tag near the top counts.
std::string DeclaredCharset(absl::string_view bytes) {
  const std::string top = absl::AsciiStrToLower(bytes.substr(0, kPrescanBytes));
  for (const std::string key : {"charset", "encoding"}) {
    for (size_t at = top.find(key); at != std::string::npos;
         at = top.find(key, at + 1)) {
      const size_t open = top.rfind('<', at);
      if (open == std::string::npos) continue;
      const absl::string_view tag = absl::string_view(top).substr(open);
      if (!absl::StartsWith(tag, "<meta") && !absl::StartsWith(tag, "<?xml")) {
        continue;
      }
      absl::string_view rest = absl::string_view(top).substr(at + key.size());
      rest = absl::StripLeadingAsciiWhitespace(rest);
      if (!absl::ConsumePrefix(&rest, "=")) continue;
      rest = absl::StripLeadingAsciiWhitespace(rest);
      if (!absl::ConsumePrefix(&rest, "\"")) absl::ConsumePrefix(&rest, "'");
      size_t size = 0;
      while (size < rest.size() && IsLabelCharacter(rest[size])) ++size;
      if (size > 0 && size <= kMaxLabelBytes) {
        return CharsetOf(rest.substr(0, size));
      }
    }
  }
  return "";
}

DecodedPage FromUtf16(absl::string_view bytes, bool big_endian) {
  const char* const name = big_endian ? "utf-16be" : "utf-16le";
  DecodedPage page;
  page.charset = name;
  Iconv iconv(name);
  if (iconv.ok()) page.text = iconv.Convert(bytes);
  return page;
}

}  // namespace

DecodedPage DecodePage(absl::string_view bytes, absl::string_view told) {
  if (absl::ConsumePrefix(&bytes, "\xFF\xFE")) return FromUtf16(bytes, false);
  if (absl::ConsumePrefix(&bytes, "\xFE\xFF")) return FromUtf16(bytes, true);
  const absl::string_view two = bytes.substr(0, 2);
  if (two == absl::string_view("<\0", 2)) return FromUtf16(bytes, false);
  if (two == absl::string_view("\0<", 2)) return FromUtf16(bytes, true);

  DecodedPage page;
  page.charset = kUtf8;
  const bool marked = absl::ConsumePrefix(&bytes, "\xEF\xBB\xBF");
  const bool well_formed = FindInvalidUtf8(bytes) == absl::string_view::npos;
  const bool ascii = std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80;
  });
  if (well_formed && (marked || !ascii)) {
    page.text = std::string(bytes);
    return page;
  }
  std::string declared = IsLabel(told) ? CharsetOf(told) : "";
  if (!IsKnown(declared)) declared = DeclaredCharset(bytes);
  if (!declared.empty()) {
    page.charset = declared;
  } else if (!marked) {
    page.charset = kWindows1252;
  }
  if (marked || page.charset == kUtf8) {
    page.charset = kUtf8;
    size_t fault = 0;
    page.text = RepairUtf8(bytes, fault);
    if (fault != absl::string_view::npos) {
      page.fault_line =
          1 + std::count(bytes.begin(), bytes.begin() + fault, '\n');
      page.fault = absl::StrFormat(
          "byte 0x%02X at offset %d is not UTF-8, which the page is said to "
          "be; read as windows-1252",
          static_cast<unsigned char>(bytes[fault]), fault);
    }
    return page;
  }
  if (page.charset == kWindows1252) {
    page.text = FromWindows1252(bytes);
    return page;
  }
  Iconv iconv(page.charset);
  if (iconv.ok()) {
    page.text = iconv.Convert(bytes);
  } else {
    page.fault = absl::StrCat("unknown charset \"", page.charset,
                              "\", read as windows-1252");
    page.charset = kWindows1252;
    page.text = FromWindows1252(bytes);
  }
  return page;
}

}  // namespace griot
