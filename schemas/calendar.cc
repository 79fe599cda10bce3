#include "schemas/calendar.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"

namespace griot {
namespace {

constexpr int64_t kSecondsOfDay = 24 * 60 * 60;

Day NumberOf(absl::CivilDay day) {
  return static_cast<Day>(day - absl::CivilDay(1970, 1, 1));
}

absl::CivilDay Civil(Day day) { return absl::CivilDay(1970, 1, 1) + day; }

Day MondayOfFirstWeek(int year) {
  const Day fourth = DayOf(year, 1, 4);
  return fourth - WeekdayOf(fourth);
}

}  // namespace

Day DayOf(int year, int month, int day) {
  return NumberOf(absl::CivilDay(year, month, day));
}

std::optional<Day> FindDay(int year, int month, int day) {
  const absl::CivilDay civil(year, month, day);
  if (civil.month() != month || civil.day() != day) return std::nullopt;
  return NumberOf(civil);
}

int YearOf(Day day) { return static_cast<int>(Civil(day).year()); }
int MonthOf(Day day) { return Civil(day).month(); }
int DayOfMonth(Day day) { return Civil(day).day(); }

int WeekdayOf(Day day) {
  static_assert(static_cast<int>(absl::Weekday::monday) == 0);
  return static_cast<int>(absl::GetWeekday(Civil(day)));
}

Day LastOfMonth(int year, int month) {
  return NumberOf(absl::CivilDay(absl::CivilMonth(year, month) + 1)) - 1;
}

Day AddMonths(Day day, int months) {
  const absl::CivilMonth month = absl::CivilMonth(Civil(day)) + months;
  const Day first = NumberOf(absl::CivilDay(month));
  const Day last = NumberOf(absl::CivilDay(month + 1)) - 1;
  return std::min(first + DayOfMonth(day) - 1, last);
}

Week WeekOf(Day day) {
  const Day thursday = day - WeekdayOf(day) + 3;
  return {YearOf(thursday), (absl::GetYearDay(Civil(thursday)) - 1) / 7 + 1};
}

std::optional<Day> MondayOf(const Week& week) {
  if (week.number < 1) return std::nullopt;
  const Day monday = MondayOfFirstWeek(week.year) + 7 * (week.number - 1);
  if (monday >= MondayOfFirstWeek(week.year + 1)) return std::nullopt;
  return monday;
}

int64_t FirstSecondOf(Day day) { return day * kSecondsOfDay; }

Day DayOfSecond(int64_t second) {
  const int64_t into = second % kSecondsOfDay;
  return static_cast<Day>(second / kSecondsOfDay - (into < 0 ? 1 : 0));
}

std::string DayText(Day day) {
  const absl::CivilDay civil = Civil(day);
  return absl::StrFormat("%04d-%02d-%02d", civil.year(), civil.month(),
                         civil.day());
}

std::optional<Day> ParseDay(absl::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  for (const size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(iso[at]))) {
      return std::nullopt;
    }
  }
  int year = 0;
  int month = 0;
  int day = 0;
  if (!absl::SimpleAtoi(iso.substr(0, 4), &year) ||
      !absl::SimpleAtoi(iso.substr(5, 2), &month) ||
      !absl::SimpleAtoi(iso.substr(8, 2), &day)) {
    return std::nullopt;
  }
  return FindDay(year, month, day);
}

}  // namespace griot
