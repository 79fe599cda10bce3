#include "extract/statements/times/period.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace griot {
namespace {

std::string MonthText(Day day) {
  return absl::StrFormat("%04d-%02d", YearOf(day), MonthOf(day));
}

std::string YearText(Day day) { return absl::StrFormat("%04d", YearOf(day)); }

std::string WeekText(Day day) {
  const Week week = WeekOf(day);
  return absl::StrFormat("%04d-W%02d", week.year, week.number);
}

// One end of an interval at the coarsest precision that loses nothing.
std::string EndText(Day day, bool is_first) {
  // Where a month or a year begins that the end lies at.
  const Day edge = is_first ? day : day + 1;
  const bool month_edge = DayOfMonth(edge) == 1;
  const bool year_edge = month_edge && MonthOf(edge) == 1;
  if (year_edge) return YearText(day);
  return month_edge ? MonthText(day) : DayText(day);
}

std::string TextAt(Day day, Granularity precision) {
  switch (precision) {
    case Granularity::kYear:
      return YearText(day);
    case Granularity::kMonth:
      return MonthText(day);
    default:
      return DayText(day);
  }
}

}  // namespace

Period YearPeriod(int year) {
  return {DayOf(year, 1, 1), DayOf(year, 12, 31), Granularity::kYear};
}

Period MonthPeriod(int year, int month) {
  return {DayOf(year, month, 1), LastOfMonth(year, month), Granularity::kMonth};
}

Period WeekPeriod(Day any_day) {
  const Day monday = any_day - WeekdayOf(any_day);
  return {monday, monday + 6, Granularity::kWeek};
}

Period DayPeriod(Day day) { return {day, day, Granularity::kDay}; }

Period Between(const Period& from, const Period& to) {
  Period period{from.first, to.last, Granularity::kInterval};
  if (period.last < period.first) std::swap(period.first, period.last);
  return period;
}

std::string IsoValue(const Period& period) {
  if (period.open_first) {
    return absl::StrCat("../", TextAt(period.last, period.precision));
  }
  if (period.open_last) {
    return absl::StrCat(TextAt(period.first, period.precision), "/..");
  }
  switch (period.granularity) {
    case Granularity::kYear:
      return YearText(period.first);
    case Granularity::kMonth:
      return MonthText(period.first);
    case Granularity::kWeek:
      return WeekText(period.first);
    case Granularity::kDay:
      return DayText(period.first);
    case Granularity::kHour:
      return absl::StrFormat("%sT%02d:%02d", DayText(period.first), period.hour,
                             period.minute);
    case Granularity::kInterval:
      break;
  }
  // Both ends at one precision, the finer of the two.
  const std::string first = EndText(period.first, true);
  const std::string last = EndText(period.last, false);
  const size_t finer = std::max(first.size(), last.size());
  const auto at = [&](Day day) {
    return finer > 7   ? DayText(day)
           : finer > 4 ? MonthText(day)
                       : YearText(day);
  };
  return absl::StrCat(at(period.first), "/", at(period.last));
}

}  // namespace griot
