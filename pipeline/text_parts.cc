#include "pipeline/text_parts.h"

namespace griot {
namespace {

// The size of the first part of a text that is longer than `most`.
size_t FirstPart(absl::string_view text, size_t most) {
  const absl::string_view part = text.substr(0, most);
  for (const absl::string_view end : {"\n\n", "\n", " "}) {
    const size_t at = part.rfind(end);
    if (at != absl::string_view::npos && at >= most / 2) return at + end.size();
  }
  size_t size = most;
  while (size > 1 && (text[size] & 0xC0) == 0x80) --size;
  return size;
}

}  // namespace

std::vector<absl::string_view> CutText(absl::string_view text, size_t most) {
  std::vector<absl::string_view> parts;
  while (text.size() > most) {
    const size_t size = FirstPart(text, most);
    parts.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  parts.push_back(text);
  return parts;
}

}  // namespace griot
