#include "extract/reading/warc/header_fields.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace griot::warc {

size_t FindHeadEnd(absl::string_view bytes, size_t searched) {
  size_t at = searched < 3 ? 0 : searched - 3;
  while ((at = bytes.find('\n', at)) != absl::string_view::npos) {
    absl::string_view rest = bytes.substr(at + 1);
    absl::ConsumePrefix(&rest, "\r");
    if (absl::ConsumePrefix(&rest, "\n")) return bytes.size() - rest.size();
    ++at;
  }
  return absl::string_view::npos;
}

HeaderFields::HeaderFields(absl::string_view head) {
  bool is_first = true;
  for (absl::string_view line : absl::StrSplit(head, '\n')) {
    absl::ConsumeSuffix(&line, "\r");
    if (std::exchange(is_first, false) || line.empty()) continue;
    if (absl::ascii_isspace(line.front())) {
      if (!fields_.empty()) {
        absl::StrAppend(&fields_.back().second, " ",
                        absl::StripAsciiWhitespace(line));
      }
      continue;
    }
    const size_t colon = line.find(':');
    if (colon == absl::string_view::npos) continue;
    fields_.emplace_back(absl::AsciiStrToLower(
                             absl::StripAsciiWhitespace(line.substr(0, colon))),
                         absl::StripAsciiWhitespace(line.substr(colon + 1)));
  }
}

std::string HeaderFields::Get(absl::string_view name) const {
  const auto found =
      std::find_if(fields_.begin(), fields_.end(),
                   [&](const auto& field) { return field.first == name; });
  return found == fields_.end() ? "" : found->second;
}

}  // namespace griot::warc
