#include "extract/statements/words/name_forms.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

namespace griot {

absl::string_view WithoutArticle(absl::string_view text) {
  for (const absl::string_view article : {"the ", "a ", "an "}) {
    if (absl::StartsWithIgnoreCase(text, article)) {
      return text.substr(article.size());
    }
  }
  return text;
}

std::vector<std::string> NameWords(absl::string_view name) {
  std::vector<std::string> words;
  for (const absl::string_view word :
       absl::StrSplit(name, absl::ByAnyChar(" -"), absl::SkipEmpty())) {
    std::string lower = absl::AsciiStrToLower(word);
    if (lower == "of" || lower == "the" || lower == "for" || lower == "and") {
      continue;
    }
    words.push_back(std::move(lower));
  }
  return words;
}

bool IsShouted(absl::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

}  // namespace griot
