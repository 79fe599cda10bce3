#include "extract/statements/words/name_forms.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

namespace griot {
namespace {

template <size_t n>
bool IsIn(const absl::string_view (&words)[n], absl::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool IsUpper(char c) {
  return absl::ascii_isupper(static_cast<unsigned char>(c));
}

}  // namespace

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

bool IsAcronym(absl::string_view name) {
  return name.size() >= 2 && name.size() <= 7 &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return IsUpper(c) || c == '.'; });
}

bool IsShouted(absl::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

Gender GenderOfNoun(absl::string_view lemma) {
  static constexpr absl::string_view kFemale[] = {
      "mother", "daughter", "sister", "wife", "queen", "actress",
      "mrs.",   "mrs",      "ms.",    "ms",   "girl",  "widow"};
  static constexpr absl::string_view kMale[] = {
      "father", "son", "brother", "husband", "king", "mr.", "mr", "sir", "boy"};
  if (absl::EndsWith(lemma, "woman") || IsIn(kFemale, lemma)) {
    return Gender::kFemale;
  }
  if ((absl::EndsWith(lemma, "man") && lemma != "human") ||
      IsIn(kMale, lemma)) {
    return Gender::kMale;
  }
  return Gender::kUnknown;
}

}  // namespace griot
