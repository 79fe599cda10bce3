#include "extract/reading/page_text.h"

#include <libxml/HTMLparser.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace griot {
namespace {

constexpr size_t kMaxReference = 32;  // bytes of a name or number
constexpr uint32_t kReplacement = 0xFFFD;

// Old pages write these without their semicolon.
constexpr absl::string_view kUnclosed[] = {"amp", "lt", "gt", "quot", "nbsp"};

using Entities = absl::flat_hash_map<absl::string_view, uint32_t>;

// The names of HTML 4, which libxml2 looks for one by one.
const Entities& NamedEntities() {
  static const Entities* const entities = [] {
    auto* found = new Entities;
    constexpr unsigned kLast = 9830;  // of HTML 4: &diams;
    for (unsigned code = 34; code <= kLast; ++code) {
      if (const htmlEntityDesc* entity = htmlEntityValueLookup(code)) {
        found->emplace(entity->name, entity->value);
      }
    }
    // HTML 5 has these too.
    found->emplace("apos", '\'');
    found->emplace("AMP", '&');
    found->emplace("LT", '<');
    found->emplace("GT", '>');
    found->emplace("QUOT", '"');
    return found;
  }();
  return *entities;
}

uint32_t CodePointOfNumber(absl::string_view digits) {
  uint32_t code = 0;
  const bool hex =
      absl::ConsumePrefix(&digits, "x") || absl::ConsumePrefix(&digits, "X");
  const bool read = hex ? absl::SimpleHexAtoi(digits, &code)
                        : absl::SimpleAtoi(digits, &code);
  if (!read || code == 0) return kReplacement;
  return code >= 0x80 && code < 0xA0 ? CodePointOfC1(code) : code;
}

// Appends what stands at the front of `text`, which begins with "&", and
// returns how many bytes it takes; 0 if it is no reference.
size_t AppendReference(absl::string_view text, std::string& out) {
  size_t end = 1;
  if (end < text.size() && text[end] == '#') ++end;
  const bool number = end == 2;
  while (end < std::min(text.size(), kMaxReference) &&
         absl::ascii_isalnum(text[end])) {
    ++end;
  }
  const bool closed = end < text.size() && text[end] == ';';
  if (number) {
    const absl::string_view digits = text.substr(2, end - 2);
    const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    const absl::string_view rest = digits.substr(hex ? 1 : 0);
    if (rest.empty() ||
        !std::all_of(rest.begin(), rest.end(),
                     hex ? absl::ascii_isxdigit : absl::ascii_isdigit)) {
      return 0;
    }
    AppendCodePoint(CodePointOfNumber(digits), out);
    return end + (closed ? 1 : 0);
  }
  const absl::string_view name = text.substr(1, end - 1);
  if (!closed && std::none_of(std::begin(kUnclosed), std::end(kUnclosed),
                              [&](absl::string_view n) { return n == name; })) {
    return 0;
  }
  const auto entity = NamedEntities().find(name);
  if (entity == NamedEntities().end()) return 0;
  AppendCodePoint(entity->second, out);
  return end + (closed ? 1 : 0);
}

// Calls `use` with each code point and its bytes.
template <typename Use>
void ForEachCodePoint(absl::string_view text, Use use) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(
        bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size <= 0) return;
    use(code, text.substr(at, static_cast<size_t>(size)));
    at += static_cast<size_t>(size);
  }
}

bool IsSpace(utf8proc_int32_t code) {
  if (code < 0x80) return absl::ascii_isspace(static_cast<char>(code));
  if (code == 0x85) return true;
  const utf8proc_category_t category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

// Prints nothing. The joiners of Indic and Arabic scripts shape letters.
bool IsInvisible(utf8proc_int32_t code) {
  if (code < 0x80) return code < 0x20 || code == 0x7F;
  if (code == 0x200C || code == 0x200D) return false;
  const utf8proc_category_t category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
         category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CO;
}

bool IsLetterOrDigit(utf8proc_int32_t code) {
  if (code < 0x80) return absl::ascii_isalnum(static_cast<char>(code));
  const utf8proc_category_t category = utf8proc_category(code);
  return (category >= UTF8PROC_CATEGORY_LU &&
          category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_NO);
}

// Scripts that put no spaces between words: Thai to Burmese, Khmer, Kana, Han.
bool IsUnspaced(utf8proc_int32_t code) {
  return (code >= 0x0E00 && code <= 0x109F) ||
         (code >= 0x1780 && code <= 0x17FF) ||
         (code >= 0x3040 && code <= 0x30FF) ||
         (code >= 0x3400 && code <= 0x9FFF) ||
         (code >= 0x20000 && code <= 0x323AF);
}

}  // namespace

void AppendCodePoint(uint32_t code_point, std::string& out) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacement;
  }
  std::array<utf8proc_uint8_t, 4> bytes;
  const utf8proc_ssize_t size = utf8proc_encode_char(
      static_cast<utf8proc_int32_t>(code_point), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()),
             static_cast<size_t>(size));
}

uint32_t CodePointOfC1(uint32_t byte) {
  static constexpr std::array<uint16_t, 32> kHigh = {
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte;
}

std::string DecodeReferences(absl::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (true) {
    const size_t amp = text.find('&');
    absl::StrAppend(&out, text.substr(0, amp));
    if (amp == absl::string_view::npos) return out;
    text.remove_prefix(amp);
    const size_t size = AppendReference(text, out);
    if (size == 0) out.push_back('&');
    text.remove_prefix(std::max<size_t>(size, 1));
  }
}

std::string CleanLine(absl::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  ForEachCodePoint(text, [&](utf8proc_int32_t code, absl::string_view bytes) {
    if (IsSpace(code)) {
      space = !out.empty();
    } else if (!IsInvisible(code)) {
      if (space) out.push_back(' ');
      space = false;
      absl::StrAppend(&out, bytes);
    }
  });
  return out;
}

int CountWords(absl::string_view text) {
  int words = 0;
  int unspaced = 0;
  bool inside = false;
  ForEachCodePoint(text, [&](utf8proc_int32_t code, absl::string_view) {
    if (IsSpace(code)) {
      inside = false;
    } else if (IsUnspaced(code)) {
      ++unspaced;
    } else if (!inside && IsLetterOrDigit(code)) {
      inside = true;
      ++words;
    }
  });
  return words + unspaced / 2;
}

bool EndsLikeSentence(absl::string_view text) {
  static constexpr std::initializer_list<absl::string_view> kClosing = {
      "\"", "'", ")", "]", "”", "’", "»", "›", "“", "」", "』", "）"};
  static constexpr std::initializer_list<absl::string_view> kEnds = {
      ".", "!", "?", ":", ";", "…", "。", "！", "？", "؟", "۔", "।", "॥", "።"};
  const auto ends_in = [&](absl::string_view mark) {
    return absl::EndsWith(text, mark);
  };
  while (true) {
    const auto* mark = std::find_if(kClosing.begin(), kClosing.end(), ends_in);
    if (mark == kClosing.end()) break;
    text.remove_suffix(mark->size());
  }
  return std::any_of(kEnds.begin(), kEnds.end(), ends_in);
}

bool HoldsSentence(absl::string_view text) {
  constexpr int kLeastWords = 5;
  if (EndsLikeSentence(text)) return true;
  // Not an initial: those are shorter words.
  constexpr size_t kLastWord = 4;  // bytes, with its mark
  size_t word = 0;                 // where the last one begins
  int words = 0;
  for (size_t space = text.find(' '); space != absl::string_view::npos;
       space = text.find(' ', space + 1)) {
    const absl::string_view before = text.substr(0, space);
    if (++words >= kLeastWords && space - word >= kLastWord &&
        EndsLikeSentence(before) && !absl::EndsWith(before, ":")) {
      return true;
    }
    word = space + 1;
  }
  return false;
}

std::string Folded(absl::string_view text) {
  std::string out;
  bool space = false;
  ForEachCodePoint(text, [&](utf8proc_int32_t code, absl::string_view) {
    if (IsLetterOrDigit(code)) {
      if (space && !out.empty()) out.push_back(' ');
      space = false;
      AppendCodePoint(static_cast<uint32_t>(utf8proc_tolower(code)), out);
    } else if (!IsInvisible(code) && code != '\'' && code != 0x2019) {
      space = true;
    }
  });
  return out;
}

}  // namespace griot
