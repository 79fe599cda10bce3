#include "extract/analysis/dateline.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "extract/analysis/typography.h"

namespace griot {
namespace {

constexpr size_t kLongest = 24;       // words of a dateline
constexpr size_t kLongestSource = 8;  // words between its brackets
constexpr size_t kShortestPlace = 3;  // bytes of the place in capitals

bool IsDash(absl::Span<const Word> words, size_t i) {
  static constexpr absl::string_view kDashes[] = {"—", "–", "--", "-"};
  return i > 0 && words[i].space_after && words[i - 1].space_after &&
         std::find(std::begin(kDashes), std::end(kDashes), words[i].form) !=
             std::end(kDashes);
}

bool IsCapitals(const Word& word) {
  return word.form.size() >= kShortestPlace &&
         LetterCaseOf(word.form) == LetterCase::kUpper;
}

// A date, a number or a mark, or the word "date" itself.
bool MayComeFirst(const Word& word) {
  return LetterCaseOf(word.form) == LetterCase::kNone ||
         absl::AsciiStrToLower(word.form) == "date";
}

bool IsLowerCase(const Word& word) {
  return LetterCaseOf(word.form) == LetterCase::kLower;
}

}  // namespace

size_t DatelineWords(absl::Span<const Word> paragraph) {
  const size_t reach = std::min(paragraph.size(), kLongest);
  size_t i = 0;
  while (i < reach && MayComeFirst(paragraph[i])) ++i;
  if (i == reach || !IsCapitals(paragraph[i])) return 0;
  while (i < reach && !IsDash(paragraph, i)) {
    if (IsLowerCase(paragraph[i])) return 0;
    ++i;
  }
  if (i == reach) return 0;
  size_t end = i + 1;
  // "— (AP) —"
  if (end < reach && paragraph[end].form == "(") {
    size_t close = end + 1;
    while (close < reach && close - end <= kLongestSource &&
           paragraph[close].form != ")") {
      ++close;
    }
    if (close + 1 < reach && paragraph[close].form == ")" &&
        IsDash(paragraph, close + 1)) {
      end = close + 2;
    }
  }
  return end < paragraph.size() ? end : 0;
}

}  // namespace griot
