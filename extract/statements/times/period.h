#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_PERIOD_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_PERIOD_H_

#include <string>

#include "schemas/calendar.h"
#include "schemas/statement.h"

namespace griot {

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

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_PERIOD_H_
