#include "extract/statements/times/period_parts.h"

#include <algorithm>
#include <cmath>

namespace griot {
namespace {

// A stretch of days as the unit that it is, if it is one.
Period Named(Day first, Day last) {
  for (const Unit unit : {Unit::kDay, Unit::kMonth, Unit::kYear}) {
    const Period whole = UnitAround(unit, first);
    if (whole.first == first && whole.last == last) return whole;
  }
  return {first, last, Granularity::kInterval};
}

}  // namespace

Day Moved(Day day, Unit unit, double count) {
  constexpr double kMost = 5000;
  count = std::clamp(count, -kMost, kMost);
  // Half a year is six months, half a week three days.
  const auto whole = [&](double factor) {
    return static_cast<int>(std::trunc(count * factor));
  };
  switch (unit) {
    case Unit::kHour:
      return day + whole(1.0 / 24);
    case Unit::kDay:
      return day + whole(1);
    case Unit::kWeek:
      return day + whole(7);
    case Unit::kMonth:
      return AddMonths(day, whole(1)) +
             static_cast<int>(15 * (count - whole(1)));
    case Unit::kQuarter:
      return AddMonths(day, whole(3));
    case Unit::kYear:
      return AddMonths(day, std::clamp(whole(12), -20000, 20000));
    case Unit::kDecade:
      return AddMonths(day, std::clamp(whole(120), -4800, 4800));
  }
  return day;
}

Period UnitAround(Unit unit, Day day) {
  const int year = YearOf(day);
  const int month = MonthOf(day);
  switch (unit) {
    case Unit::kHour:
    case Unit::kDay:
      return DayPeriod(day);
    case Unit::kWeek:
      return WeekPeriod(day);
    case Unit::kMonth:
      return MonthPeriod(year, month);
    case Unit::kQuarter: {
      const int first = (month - 1) / 3 * 3 + 1;
      return Between(MonthPeriod(year, first), MonthPeriod(year, first + 2));
    }
    case Unit::kYear:
      return YearPeriod(year);
    case Unit::kDecade:
      break;
  }
  const int decade = year - (year % 10 + 10) % 10;
  return Between(YearPeriod(decade), YearPeriod(decade + 9));
}

std::optional<Period> NthWeekday(const Period& whole, int nth, int weekday) {
  Day day;
  if (nth < 0) {
    day = whole.last - (WeekdayOf(whole.last) - weekday + 7) % 7;
  } else {
    day = whole.first + (weekday - WeekdayOf(whole.first) + 7) % 7 +
          7 * (nth - 1);
  }
  if (day < whole.first || day > whole.last) return std::nullopt;
  return DayPeriod(day);
}

std::optional<Period> UnitsOf(const Period& whole, Unit unit, int nth,
                              int count) {
  if (count < 1 || whole.open_first || whole.open_last) return std::nullopt;
  const int before = nth < 0 ? 0 : (nth - 1) * count;
  Day first = Moved(whole.first, unit, before);
  Day last = Moved(whole.first, unit, before + count) - 1;
  if (nth < 0) {
    last = whole.last;
    first = Moved(whole.last + 1, unit, -count);
  }
  if (first < whole.first || last > whole.last) return std::nullopt;
  return Named(first, last);
}

std::optional<Period> HalfOf(const Period& whole, int nth) {
  if (whole.granularity == Granularity::kYear) {
    return UnitsOf(whole, Unit::kMonth, nth < 0 ? 2 : nth, 6);
  }
  if (whole.granularity != Granularity::kMonth) return std::nullopt;
  constexpr int kMiddle = 15;  // days
  if (nth == 1) {
    return Period{whole.first, whole.first + kMiddle - 1,
                  Granularity::kInterval};
  }
  return Period{whole.first + kMiddle, whole.last, Granularity::kInterval};
}

Period InYear(const Period& period, int year) {
  const int months = 12 * (year - YearOf(period.first));
  if (period.granularity == Granularity::kMonth) {
    return MonthPeriod(year, MonthOf(period.first));
  }
  Period moved = period;
  moved.first = AddMonths(period.first, months);
  moved.last = AddMonths(period.last, months);
  return moved;
}

}  // namespace griot
