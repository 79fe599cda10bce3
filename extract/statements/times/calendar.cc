#include "extract/statements/times/calendar.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace griot {
namespace {

struct Civil {
  int year;
  int month;
  int day;
};

// Howard Hinnant's "chrono-compatible low-level date algorithms".
Civil CivilOf(Day days) {
  days += 719468;
  const int era = (days >= 0 ? days : days - 146096) / 146097;
  const int doe = days - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {yoe + era * 400 + (month <= 2 ? 1 : 0), month,
          doy - (153 * mp + 2) / 5 + 1};
}

std::string DayText(Day day) {
  const Civil c = CivilOf(day);
  return absl::StrFormat("%04d-%02d-%02d", c.year, c.month, c.day);
}

std::string MonthText(Day day) {
  const Civil c = CivilOf(day);
  return absl::StrFormat("%04d-%02d", c.year, c.month);
}

std::string YearText(Day day) {
  return absl::StrFormat("%04d", CivilOf(day).year);
}

std::string WeekText(Day day) {
  const Day thursday = day - WeekdayOf(day) + 3;
  const int year = YearOf(thursday);
  return absl::StrFormat("%04d-W%02d", year,
                         (thursday - DayOf(year, 1, 1)) / 7 + 1);
}

// One end of an interval at the coarsest precision that loses nothing.
std::string EndText(Day day, bool is_first) {
  const Civil c = CivilOf(day);
  const bool year_edge =
      is_first ? c.month == 1 && c.day == 1 : c.month == 12 && c.day == 31;
  const bool month_edge =
      is_first ? c.day == 1 : day == LastOfMonth(c.year, c.month);
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

Day DayOf(int year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int yoe = year - era * 400;
  const int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

int YearOf(Day day) { return CivilOf(day).year; }
int MonthOf(Day day) { return CivilOf(day).month; }
int DayOfMonth(Day day) { return CivilOf(day).day; }
int WeekdayOf(Day day) { return ((day + 3) % 7 + 7) % 7; }

Day LastOfMonth(int year, int month) {
  return month == 12 ? DayOf(year, 12, 31) : DayOf(year, month + 1, 1) - 1;
}

Day AddMonths(Day day, int months) {
  const Civil c = CivilOf(day);
  const int count = c.year * 12 + c.month - 1 + months;
  const int year = count / 12;
  const int month = count % 12 + 1;
  const Day last = LastOfMonth(year, month);
  return DayOf(year, month, std::min(c.day, DayOfMonth(last)));
}

std::optional<Day> ParseDay(absl::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  for (const int at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(iso[at]))) {
      return std::nullopt;
    }
  }
  int year = 0;
  int month = 0;
  int day = 0;
  if (!absl::SimpleAtoi(iso.substr(0, 4), &year) ||
      !absl::SimpleAtoi(iso.substr(5, 2), &month) ||
      !absl::SimpleAtoi(iso.substr(8, 2), &day) || month < 1 || month > 12 ||
      day < 1 || day > DayOfMonth(LastOfMonth(year, month))) {
    return std::nullopt;
  }
  return DayOf(year, month, day);
}

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
