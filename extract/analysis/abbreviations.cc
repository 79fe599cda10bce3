#include "extract/analysis/abbreviations.h"

#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "names/titles.h"

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
  static const auto* const kWords = new Words{
      "Monday",   "Tuesday", "Wednesday", "Thursday",  "Friday",  "Saturday",
      "Sunday",   "January", "February",  "March",     "April",   "May",
      "June",     "July",    "August",    "September", "October", "November",
      "December", "Mon.",    "Tue.",      "Tues.",     "Wed.",    "Thu.",
      "Thurs.",   "Fri.",    "Sat.",      "Sun.",      "Jan.",    "Feb.",
      "Mar.",     "Apr.",    "Aug.",      "Sept.",     "Sep.",    "Oct.",
      "Nov.",     "Dec."};
  while (!word.empty() && (word.back() == ',' || word.back() == ')')) {
    word.remove_suffix(1);
  }
  return kWords->contains(word) ||
         (!word.empty() && word.back() == '.' &&
          kWords->contains(word.substr(0, word.size() - 1)));
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

bool IsFirmAbbreviation(absl::string_view word) {
  static const auto* const kFirms = new Words{
      "Bros.", "Co.", "Corp.", "Inc.", "L.L.C.", "L.P.", "Ltd.", "S.A."};
  return kFirms->contains(word);
}

}  // namespace griot
