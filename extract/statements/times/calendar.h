#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_CALENDAR_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_CALENDAR_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "schemas/statement.h"

namespace griot {

// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
using Day = int;

Day DayOf(int year, int month, int day);
int YearOf(Day day);
int MonthOf(Day day);     // 1 to 12
int DayOfMonth(Day day);  // 1 to 31
int WeekdayOf(Day day);   // 0 Monday to 6 Sunday
Day LastOfMonth(int year, int month);
// The same day of the month `months` later, or its last day.
Day AddMonths(Day day, int months);
// "2024-09-17" only; nothing if it is not a day.
std::optional<Day> ParseDay(absl::string_view iso);

// A stretch of days with the precision at which the text gives it.
struct Period {
  Day first = 0;
  Day last = 0;  // inclusive
  Granularity granularity = Granularity::kDay;
  // Precision of the end that an open interval has.
  Granularity precision = Granularity::kDay;
  bool open_first = false;  // "../2025-03-31"
  bool open_last = false;   // "2016/.."
  int hour = -1;            // with kHour
  int minute = 0;
};

Period YearPeriod(int year);
Period MonthPeriod(int year, int month);
Period WeekPeriod(Day any_day);
Period DayPeriod(Day day);
// From the first day of `from` to the last of `to`.
Period Between(const Period& from, const Period& to);

// ISO 8601 at the period's precision, "2024-07", "2024-W38", "2016/..".
std::string IsoValue(const Period& period);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_CALENDAR_H_
