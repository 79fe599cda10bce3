#include "gazetteer/name_key.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "utf8proc.h"

namespace griot {
namespace {

constexpr size_t kLongestName = 100;  // bytes
constexpr absl::string_view kArticle = "the ";

bool IsDropped(utf8proc_int32_t c) {
  switch (c) {
    case '\'':
    case '.':
    case '`':
    case 0xB4:    // acute
    case 0x2018:  // quotation marks
    case 0x2019:
    case 0x2B9:  // letters that transcribe Arabic and Hebrew ones
    case 0x2BB:
    case 0x2BC:
    case 0x2BE:
    case 0x2BF:
      return true;
    default:
      return false;
  }
}

bool IsGap(utf8proc_int32_t c) {
  return c == ' ' || c == '-' || c == '/' || c == ',' || c == '\t' ||
         c == '\n' || c == '\r' || (c >= 0x2010 && c <= 0x2015);
}

// Without case and marks; nothing if it is no UTF-8.
std::optional<std::string> Folded(absl::string_view name) {
  // Most names are ASCII, and utf8proc takes its time.
  if (std::all_of(name.begin(), name.end(), absl::ascii_isascii)) {
    return absl::AsciiStrToLower(name);
  }
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
      static_cast<utf8proc_ssize_t>(name.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      mapped, &std::free);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(mapped),
                     static_cast<size_t>(size));
}

// The character at `at`, which it moves behind it; -1 if it is no UTF-8.
utf8proc_int32_t Take(absl::string_view text, size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (absl::ascii_isascii(lead)) {
    ++at;
    return lead;
  }
  utf8proc_int32_t c = -1;
  const utf8proc_ssize_t step = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
      static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (step <= 0) return -1;
  at += static_cast<size_t>(step);
  return c;
}

}  // namespace

std::string NameKey(absl::string_view name) {
  if (name.empty() || name.size() > kLongestName) return {};
  const std::optional<std::string> folded = Folded(name);
  if (!folded) return {};
  std::string key;
  for (size_t at = 0; at < folded->size();) {
    const size_t begin = at;
    const utf8proc_int32_t c = Take(*folded, at);
    if (c < 0) return {};
    if (IsGap(c)) {
      if (!key.empty() && key.back() != ' ') key.push_back(' ');
    } else if (!IsDropped(c)) {
      key.append(*folded, begin, at - begin);
    }
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  if (absl::StartsWith(key, kArticle)) key.erase(0, kArticle.size());
  return key;
}

}  // namespace griot
