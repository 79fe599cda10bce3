#include "gazetteer/name_key.h"

#include <cstdlib>
#include <memory>

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

}  // namespace

std::string NameKey(absl::string_view name) {
  if (name.empty() || name.size() > kLongestName) return {};
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
      static_cast<utf8proc_ssize_t>(name.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      mapped, &std::free);
  if (size < 0) return {};
  std::string key;
  for (utf8proc_ssize_t at = 0; at < size;) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t step = utf8proc_iterate(mapped + at, size - at, &c);
    if (step <= 0) return {};
    if (IsGap(c)) {
      if (!key.empty() && key.back() != ' ') key.push_back(' ');
    } else if (!IsDropped(c)) {
      key.append(reinterpret_cast<const char*>(mapped + at),
                 static_cast<size_t>(step));
    }
    at += step;
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  if (absl::StartsWith(key, kArticle)) key.erase(0, kArticle.size());
  return key;
}

}  // namespace griot
