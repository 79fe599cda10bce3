#include "extract/statements/words/time_words.h"

#include "absl/container/flat_hash_map.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

namespace griot {
namespace {

template <typename Value>
using Words = absl::flat_hash_map<absl::string_view, Value>;

template <typename Value>
std::optional<Value> Find(const Words<Value>& words, absl::string_view key) {
  const auto found = words.find(key);
  if (found == words.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<int> MonthNamed(absl::string_view word) {
  static const auto* const months = new Words<int>{
      {"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
      {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
      {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
      {"jan.", 1},      {"feb.", 2},     {"mar.", 3},      {"apr.", 4},
      {"aug.", 8},      {"sept.", 9},    {"sep.", 9},      {"oct.", 10},
      {"nov.", 11},     {"dec.", 12},    {"jan", 1},       {"feb", 2},
      {"aug", 8},       {"sept", 9},     {"oct", 10},      {"nov", 11},
      {"dec", 12},      {"jun.", 6},     {"jul.", 7}};
  return Find(*months, word);
}

std::optional<int> WeekdayNamed(absl::string_view word) {
  static const auto* const days = new Words<int>{
      {"monday", 0}, {"tuesday", 1},  {"wednesday", 2}, {"thursday", 3},
      {"friday", 4}, {"saturday", 5}, {"sunday", 6},    {"mon.", 0},
      {"tue.", 1},   {"tues.", 1},    {"wed.", 2},      {"thu.", 3},
      {"thurs.", 3}, {"fri.", 4},     {"sat.", 5},      {"sun.", 6}};
  return Find(*days, word);
}

std::optional<Unit> UnitNamed(absl::string_view lemma) {
  static const auto* const units =
      new Words<Unit>{{"day", Unit::kDay},        {"week", Unit::kWeek},
                      {"month", Unit::kMonth},    {"year", Unit::kYear},
                      {"decade", Unit::kDecade},  {"hour", Unit::kHour},
                      {"quarter", Unit::kQuarter}};
  return Find(*units, lemma);
}

std::optional<int> OrdinalNamed(absl::string_view word) {
  static const auto* const ordinals = new Words<int>{
      {"first", 1}, {"second", 2}, {"third", 3},   {"fourth", 4},
      {"fifth", 5}, {"sixth", 6},  {"seventh", 7}, {"eighth", 8},
      {"ninth", 9}, {"tenth", 10}, {"last", -1},   {"final", -1}};
  if (const auto named = Find(*ordinals, word)) return named;
  constexpr absl::string_view kEndings[] = {"st", "nd", "rd", "th"};
  for (const absl::string_view ending : kEndings) {
    absl::string_view digits = word;
    int number = 0;
    if (absl::ConsumeSuffix(&digits, ending) && digits.size() <= 2 &&
        absl::SimpleAtoi(digits, &number) && number >= 1 && number <= 31) {
      return number;
    }
  }
  return std::nullopt;
}

std::optional<int> ShiftNamed(absl::string_view word) {
  static const auto* const days = new Words<int>{
      {"today", 0}, {"tonight", 0}, {"yesterday", -1}, {"tomorrow", 1}};
  return Find(*days, word);
}

bool IsPartOfDay(absl::string_view word) {
  return word == "morning" || word == "afternoon" || word == "evening" ||
         word == "night" || word == "dawn" || word == "dusk" ||
         word == "midnight" || word == "noon" || word == "midday";
}

bool IsSeason(absl::string_view word) {
  return word == "spring" || word == "summer" || word == "autumn" ||
         word == "fall" || word == "winter";
}

}  // namespace griot
