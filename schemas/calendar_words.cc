#include "schemas/calendar_words.h"

#include "absl/container/flat_hash_map.h"

namespace griot {
namespace {

using Numbers = absl::flat_hash_map<absl::string_view, int>;

std::optional<int> Find(const Numbers& numbers, absl::string_view word) {
  const auto found = numbers.find(word);
  if (found == numbers.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<int> MonthNamed(absl::string_view word) {
  static const auto* const months = new Numbers{
      {"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
      {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
      {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
      {"jan.", 1},      {"feb.", 2},     {"mar.", 3},      {"apr.", 4},
      {"jun.", 6},      {"jul.", 7},     {"aug.", 8},      {"sept.", 9},
      {"sep.", 9},      {"oct.", 10},    {"nov.", 11},     {"dec.", 12},
      {"jan", 1},       {"feb", 2},      {"aug", 8},       {"sept", 9},
      {"oct", 10},      {"nov", 11},     {"dec", 12}};
  return Find(*months, word);
}

std::optional<int> WeekdayNamed(absl::string_view word) {
  static const auto* const days = new Numbers{
      {"monday", 0}, {"tuesday", 1},  {"wednesday", 2}, {"thursday", 3},
      {"friday", 4}, {"saturday", 5}, {"sunday", 6},    {"mon.", 0},
      {"tue.", 1},   {"tues.", 1},    {"wed.", 2},      {"thu.", 3},
      {"thur.", 3},  {"thurs.", 3},   {"fri.", 4},      {"sat.", 5},
      {"sun.", 6}};
  return Find(*days, word);
}

}  // namespace griot
