#include "schemas/iso_time.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "schemas/calendar.h"

namespace griot {
namespace {

using Form = IsoTime::Form;

constexpr int64_t kMinute = 60;
constexpr int64_t kHour = 60 * kMinute;

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

// From the first day up to the last.
IsoTime Days(Form form, Day first, Day last) {
  return {form, FirstSecondOf(first), FirstSecondOf(last + 1)};
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
  const auto year = TakeNumber(text, 4);
  if (!year) return std::nullopt;
  if (text.empty()) {
    return Days(Form::kYear, DayOf(*year, 1, 1), DayOf(*year, 12, 31));
  }
  if (!TakeChar(text, '-')) return std::nullopt;
  if (TakeChar(text, 'W')) {
    const auto week = TakeNumber(text, 2);
    if (!week || !text.empty()) return std::nullopt;
    const auto monday = MondayOf({*year, *week});
    if (!monday) return std::nullopt;
    return Days(Form::kWeek, *monday, *monday + 6);
  }
  const auto month = TakeNumber(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (text.empty()) {
    return Days(Form::kMonth, DayOf(*year, *month, 1),
                LastOfMonth(*year, *month));
  }
  if (!TakeChar(text, '-')) return std::nullopt;
  const auto day_number = TakeNumber(text, 2);
  if (!day_number) return std::nullopt;
  const auto day = FindDay(*year, *month, *day_number);
  if (!day) return std::nullopt;
  if (text.empty()) return Days(Form::kDay, *day, *day);
  if (!TakeChar(text, 'T')) return std::nullopt;
  return ParseClock(FirstSecondOf(*day), text);
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
