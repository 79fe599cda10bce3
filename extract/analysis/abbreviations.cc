#include "extract/analysis/abbreviations.h"

#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"
#include "names/titles.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

using Words = absl::flat_hash_set<absl::string_view>;

// "Gen" of "Gen. Orr".
bool IsTitle(absl::string_view word) {
  return !word.empty() && absl::ascii_isupper(word.front()) &&
         IsTitleWithStop(absl::AsciiStrToLower(word));
}

// Whether the word is no name: "the Dominican Rep. The police …".
bool IsFunctionWord(absl::string_view word) {
  static const auto* const kWords = new Words{
      "A",    "An",   "And", "At",    "But",   "By",    "For",   "He",
      "His",  "I",    "If",  "In",    "It",    "Its",   "On",    "She",
      "So",   "That", "The", "Their", "Then",  "There", "These", "They",
      "This", "To",   "We",  "When",  "While", "With",  "You"};
  return kWords->contains(word);
}

bool IsDayOrMonth(absl::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == ')')) {
    word.remove_suffix(1);
  }
  if (word.empty() || !absl::ascii_isupper(word.front())) return false;
  const std::string name = absl::AsciiStrToLower(word);
  const absl::string_view bare = absl::StripSuffix(name, ".");
  return MonthNamed(name) || WeekdayNamed(name) || MonthNamed(bare) ||
         WeekdayNamed(bare);
}

}  // namespace

bool GoesOnBehindStop(absl::string_view word, absl::string_view next) {
  if (next.empty()) return false;
  if (IsTitle(word)) {
    return !absl::ascii_islower(next.front()) && !IsFunctionWord(next);
  }
  const std::string lower = absl::AsciiStrToLower(word);
  return (lower == "a.m" || lower == "p.m") && IsDayOrMonth(next);
}

bool EndsBehindLetters(absl::string_view word, absl::string_view next) {
  // "I" and "A" may go on: "the U.S. I", "the U.S. A team".
  if (word.size() < 3 || next.size() < 2 || !IsFunctionWord(next)) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (i % 2 == 0 ? !absl::ascii_isalpha(c) : c != '.') return false;
  }
  return word.size() % 2 == 1;
}

bool IsFirmAbbreviation(absl::string_view word) {
  static const auto* const kFirms = new Words{
      "Bros.", "Co.", "Corp.", "Inc.", "L.L.C.", "L.P.", "Ltd.", "S.A."};
  return kFirms->contains(word);
}

}  // namespace griot
