#include "extract/reading/page_words.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "extract/reading/embedded_page_words.h"

namespace griot {

std::vector<absl::string_view> PageWords(absl::string_view name) {
  std::vector<absl::string_view> entries;
  for (const EmbeddedText& file : EmbeddedPageWords()) {
    if (file.name != name) continue;
    for (absl::string_view line : absl::StrSplit(file.text, '\n')) {
      line = absl::StripAsciiWhitespace(line);
      if (!line.empty() && line[0] != '#') entries.push_back(line);
    }
  }
  return entries;
}

}  // namespace griot
