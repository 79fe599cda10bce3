#include "extract/reading/written_date.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "schemas/calendar.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2199;
constexpr size_t kMaxValueBytes = 80;

// Asks `named` for a name in whatever case, whose full stop may be left out.
std::optional<int> NumberOf(std::optional<int> (*named)(absl::string_view),
                            absl::string_view word) {
  const std::string name = absl::AsciiStrToLower(absl::StripSuffix(word, "."));
  const auto number = named(name);
  return number ? number : named(absl::StrCat(name, "."));
}

std::optional<int> MonthIn(absl::string_view word) {
  return NumberOf(MonthNamed, word);
}

std::string Iso(int year, int month, int day) {
  const std::optional<Day> found = FindDay(year, month, day);
  if (!found || year < kFirstYear || year > kLastYear) return "";
  return DayText(*found);
}

bool IsDigits(absl::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), absl::ascii_isdigit);
}

// Digits alone, as many as allowed, else -1.
int Number(absl::string_view word, size_t min_digits, size_t max_digits) {
  int value = -1;
  if (word.size() < min_digits || word.size() > max_digits || !IsDigits(word) ||
      !absl::SimpleAtoi(word, &value)) {
    return -1;
  }
  return value;
}

int DayNumber(absl::string_view word) {
  for (absl::string_view suffix : {"st", "nd", "rd", "th", "."}) {
    if (absl::ConsumeSuffix(&word, suffix)) break;
  }
  return Number(word, 1, 2);
}

// Eight digits.
std::string CompactDay(absl::string_view digits) {
  return Iso(Number(digits.substr(0, 4), 4, 4),
             Number(digits.substr(4, 2), 2, 2),
             Number(digits.substr(6, 2), 2, 2));
}

std::string DayOfSeconds(int64_t seconds) {
  const Day day = DayOfSecond(seconds);
  return Iso(YearOf(day), MonthOf(day), DayOfMonth(day));
}

std::string DayOfDigits(absl::string_view digits) {
  constexpr size_t kSeconds = 10;
  constexpr size_t kMilliseconds = 13;
  int64_t value = 0;
  if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
    return CompactDay(digits);
  }
  if (!absl::SimpleAtoi(digits, &value)) return "";
  if (digits.size() == kSeconds) return DayOfSeconds(value);
  if (digits.size() == kMilliseconds) return DayOfSeconds(value / 1000);
  return "";
}

// "3-Feb-2025", and "13/02/2025" where only one of the first two can be a
// month.
std::string DayOfParts(absl::string_view word) {
  constexpr size_t kMostBytes = 16;
  constexpr int kMonths = 12;
  if (word.size() > kMostBytes) return "";
  for (const char mark : {'/', '-', '.'}) {
    const std::vector<absl::string_view> parts = absl::StrSplit(word, mark);
    if (parts.size() != 3) continue;
    const int year = Number(parts[2], 4, 4);
    const int first = Number(parts[0], 1, 2);
    const int second = Number(parts[1], 1, 2);
    if (const auto month = MonthIn(parts[1])) return Iso(year, *month, first);
    if (first > kMonths) return Iso(year, second, first);
    if (second > kMonths) return Iso(year, first, second);
    return "";
  }
  return "";
}

}  // namespace

bool IsWeekday(absl::string_view word) {
  return NumberOf(WeekdayNamed, word).has_value();
}

std::vector<DatePiece> SplitDatePieces(absl::string_view line) {
  std::vector<DatePiece> pieces;
  for (absl::string_view all :
       absl::StrSplit(line, absl::ByAnyChar(" \t\r"), absl::SkipEmpty())) {
    absl::string_view word = all;
    while (!word.empty() && absl::StrContains(",;:|()[]", word.back())) {
      word.remove_suffix(1);
    }
    while (!word.empty() && absl::StrContains("|()[]", word.front())) {
      word.remove_prefix(1);
    }
    pieces.push_back({all, word});
  }
  return pieces;
}

std::optional<WrittenDate> DateAt(const std::vector<DatePiece>& pieces,
                                  size_t at) {
  absl::string_view first = pieces[at].word;
  if (first.size() >= 10 && first[4] == '-' && first[7] == '-' &&
      (first.size() == 10 || first[10] == 'T')) {
    std::string iso =
        Iso(Number(first.substr(0, 4), 4, 4), Number(first.substr(5, 2), 2, 2),
            Number(first.substr(8, 2), 2, 2));
    if (!iso.empty()) return WrittenDate{std::move(iso), 1};
  }
  if (std::string iso = DayOfParts(first); !iso.empty()) {
    return WrittenDate{std::move(iso), 1};
  }
  if (at + 2 >= pieces.size()) return std::nullopt;
  const absl::string_view second = pieces[at + 1].word;
  const int year = Number(absl::StripSuffix(pieces[at + 2].word, "."), 4, 4);
  std::string iso;
  if (const auto month = MonthIn(second)) {
    iso = Iso(year, *month, DayNumber(first));
  } else if (const auto before = MonthIn(first)) {
    iso = Iso(year, *before, DayNumber(second));
  }
  if (iso.empty()) return std::nullopt;
  return WrittenDate{std::move(iso), 3};
}

std::string ReadDay(absl::string_view value) {
  value = absl::StripAsciiWhitespace(value);
  if (value.size() > kMaxValueBytes) return "";
  if (IsDigits(value)) return DayOfDigits(value);
  if (value.size() > 8 && IsDigits(value.substr(0, 8)) &&
      absl::StrContains("Tt ", value[8])) {
    return CompactDay(value);
  }
  const auto is_mark = [&](size_t at) {
    return value[at] == '-' || value[at] == '/';
  };
  if (value.size() >= 10 && is_mark(4) && value[4] == value[7] &&
      (value.size() == 10 || !absl::ascii_isdigit(value[10]))) {
    return Iso(Number(value.substr(0, 4), 4, 4),
               Number(value.substr(5, 2), 2, 2),
               Number(value.substr(8, 2), 2, 2));
  }
  const std::vector<DatePiece> pieces = SplitDatePieces(value);
  for (size_t at = 0; at < pieces.size(); ++at) {
    if (const std::optional<WrittenDate> date = DateAt(pieces, at)) {
      return date->iso;
    }
  }
  return "";
}

}  // namespace griot
