#ifndef GRIOT_SCHEMAS_CALENDAR_H_
#define GRIOT_SCHEMAS_CALENDAR_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

// The one calendar of all folders: the proleptic Gregorian one, as
// absl::CivilDay reckons it, with days as whole numbers and the weeks of
// ISO 8601. Times count as UTC.

namespace griot {

// Days since 1970-01-01.
using Day = int;

// Days beyond the month's end run on into the next: 31 April is 1 May.
Day DayOf(int year, int month, int day);
// Nothing if there is no such day.
std::optional<Day> FindDay(int year, int month, int day);

int YearOf(Day day);
int MonthOf(Day day);     // 1 to 12
int DayOfMonth(Day day);  // 1 to 31
int WeekdayOf(Day day);   // 0 Monday to 6 Sunday
Day LastOfMonth(int year, int month);
// The same day of the month `months` later, or its last day.
Day AddMonths(Day day, int months);

struct Week {
  int year;    // that has its Thursday
  int number;  // from 1
};
Week WeekOf(Day day);
// Nothing if the year has no such week.
std::optional<Day> MondayOf(const Week& week);

// Seconds since 1970-01-01.
int64_t FirstSecondOf(Day day);
Day DayOfSecond(int64_t second);

// "2024-09-17".
std::string DayText(Day day);
// The day that `iso` begins with; nothing if it begins with none.
std::optional<Day> ParseDay(absl::string_view iso);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_CALENDAR_H_
