#include "schemas/iso_time.h"

#include <chrono>
#include <utility>

#include "absl/strings/ascii.h"

namespace griot {
namespace {

using Form = IsoTime::Form;
namespace chrono = std::chrono;

constexpr int64_t kMinute = 60;
constexpr int64_t kHour = 60 * kMinute;
constexpr int64_t kDay = 24 * kHour;

// Takes exactly `digits` digits off the front.
std::optional<int> TakeNumber(absl::string_view& text, size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (size_t i = 0; i < digits; ++i) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(text[i]))) {
      return std::nullopt;
    }
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return number;
}

bool TakeChar(absl::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}

int64_t Seconds(chrono::sys_days day) {
  return static_cast<int64_t>(day.time_since_epoch().count()) * kDay;
}

// The Monday of week `week` by ISO 8601, if the year has that week.
std::optional<chrono::sys_days> MondayOfWeek(chrono::year year, int week) {
  const auto first_monday = [](chrono::year y) {
    const chrono::sys_days fourth = y / chrono::January / 4;
    return fourth - (chrono::weekday(fourth) - chrono::Monday);
  };
  if (week < 1) return std::nullopt;
  const chrono::sys_days monday = first_monday(year) + chrono::weeks(week - 1);
  if (monday >= first_monday(year + chrono::years(1))) return std::nullopt;
  return monday;
}

// Seconds that a zone is ahead of UTC; nothing if `text` is no zone.
std::optional<int64_t> ParseZone(absl::string_view text) {
  if (text.empty() || text == "Z") return 0;
  const int64_t sign = text[0] == '-' ? -1 : 1;
  if (text[0] != '+' && text[0] != '-') return std::nullopt;
  text.remove_prefix(1);
  const auto hours = TakeNumber(text, 2);
  if (!hours || !TakeChar(text, ':')) return std::nullopt;
  const auto minutes = TakeNumber(text, 2);
  if (!minutes || !text.empty() || *hours > 14 || *minutes > 59) {
    return std::nullopt;
  }
  return sign * (*hours * kHour + *minutes * kMinute);
}

// `text` is what follows the T of a date that starts at second `day`.
std::optional<IsoTime> ParseClock(int64_t day, absl::string_view text) {
  const auto hour = TakeNumber(text, 2);
  if (!hour || *hour > 23) return std::nullopt;
  int64_t begin = day + *hour * kHour;
  int64_t length = kHour;
  if (TakeChar(text, ':')) {
    const auto minute = TakeNumber(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    begin += *minute * kMinute;
    length = kMinute;
    if (TakeChar(text, ':')) {
      const auto second = TakeNumber(text, 2);
      if (!second || *second > 59) return std::nullopt;
      begin += *second;
      length = 1;
    }
  }
  const auto zone = ParseZone(text);
  if (!zone) return std::nullopt;
  return IsoTime{Form::kTime, begin - *zone, begin - *zone + length};
}

std::optional<IsoTime> ParsePoint(absl::string_view text) {
  const auto year_number = TakeNumber(text, 4);
  if (!year_number) return std::nullopt;
  const chrono::year year(*year_number);
  if (text.empty()) {
    return IsoTime{Form::kYear, Seconds(year / chrono::January / 1),
                   Seconds((year + chrono::years(1)) / chrono::January / 1)};
  }
  if (!TakeChar(text, '-')) return std::nullopt;
  if (TakeChar(text, 'W')) {
    const auto week = TakeNumber(text, 2);
    if (!week || !text.empty()) return std::nullopt;
    const auto monday = MondayOfWeek(year, *week);
    if (!monday) return std::nullopt;
    return IsoTime{Form::kWeek, Seconds(*monday),
                   Seconds(*monday + chrono::weeks(1))};
  }
  const auto month = TakeNumber(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const chrono::year_month in_month =
      year / chrono::month(static_cast<unsigned>(*month));
  if (text.empty()) {
    return IsoTime{Form::kMonth, Seconds(in_month / 1),
                   Seconds((in_month + chrono::months(1)) / 1)};
  }
  if (!TakeChar(text, '-')) return std::nullopt;
  const auto day_number = TakeNumber(text, 2);
  if (!day_number) return std::nullopt;
  const chrono::year_month_day date =
      in_month / chrono::day(static_cast<unsigned>(*day_number));
  if (!date.ok()) return std::nullopt;
  const int64_t begin = Seconds(date);
  if (text.empty()) return IsoTime{Form::kDay, begin, begin + kDay};
  if (!TakeChar(text, 'T')) return std::nullopt;
  return ParseClock(begin, text);
}

}  // namespace

std::optional<IsoTime> ParseIsoTime(absl::string_view value) {
  const size_t slash = value.find('/');
  if (slash == absl::string_view::npos) return ParsePoint(value);
  const absl::string_view from = value.substr(0, slash);
  const absl::string_view to = value.substr(slash + 1);
  IsoTime interval{Form::kInterval};
  if (from == ".." && to == "..") return std::nullopt;
  if (from != "..") {
    const auto begin = ParsePoint(from);
    if (!begin) return std::nullopt;
    interval.begin = begin->begin;
  }
  if (to != "..") {
    const auto end = ParsePoint(to);
    if (!end) return std::nullopt;
    interval.end = end->end;
  }
  if (interval.begin >= interval.end) return std::nullopt;
  return interval;
}

}  // namespace griot
