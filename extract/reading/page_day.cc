#include "extract/reading/page_day.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "extract/reading/written_date.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

constexpr int kFirstYear = 1990;  // of pages
constexpr int kMinutesOfADay = 24 * 60;
// The clocks of the world lie between UTC-12 and UTC+14.
constexpr int kMostBehind = 12 * 60;
constexpr int kMostAhead = 14 * 60;
constexpr size_t kCompactDay = 8;  // digits
constexpr size_t kMaxParts = 64;   // of an address

// Tomorrow, as somewhere it is already: by the clock, or by SOURCE_DATE_EPOCH
// where a run has to be repeated (reproducible-builds.org).
Day LatestDay() {
  static const Day latest = [] {
    int64_t second = absl::ToUnixSeconds(absl::Now());
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
      int64_t read = 0;
      if (absl::SimpleAtoi(fixed, &read)) second = read;
    }
    return DayOfSecond(second) + 1;
  }();
  return latest;
}

bool MayBePublication(Day day) {
  return YearOf(day) >= kFirstYear && day <= LatestDay();
}

bool AreDigits(absl::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
}

// Digits alone, -1 for anything else.
int Number(absl::string_view text, size_t least, size_t most) {
  int number = -1;
  if (text.size() < least || text.size() > most || !AreDigits(text) ||
      !absl::SimpleAtoi(text, &number)) {
    return -1;
  }
  return number;
}

// Minutes since midnight of the first "23:30" in `value`, or nullopt.
std::optional<int> MinuteIn(absl::string_view value) {
  for (size_t colon = value.find(':'); colon != absl::string_view::npos;
       colon = value.find(':', colon + 1)) {
    if (colon < 2 || colon + 3 > value.size()) continue;
    const int hour = Number(value.substr(colon - 2, 2), 2, 2);
    const int minute = Number(value.substr(colon + 1, 2), 2, 2);
    if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
      return hour * 60 + minute;
    }
  }
  return std::nullopt;
}

std::optional<int> UtcMinuteOf(absl::string_view value) {
  if (AreDigits(value)) {
    constexpr size_t kSeconds = 10;
    constexpr size_t kMilliseconds = 13;
    int64_t second = 0;
    if ((value.size() != kSeconds && value.size() != kMilliseconds) ||
        !absl::SimpleAtoi(value.substr(0, kSeconds), &second)) {
      return std::nullopt;
    }
    return static_cast<int>(second / 60 % kMinutesOfADay);
  }
  for (absl::string_view zone :
       {"Z", "+00:00", "-00:00", "+0000", "UTC", "GMT"}) {
    if (absl::EndsWithIgnoreCase(value, zone)) return MinuteIn(value);
  }
  return std::nullopt;
}

// A month by its number or its name.
int MonthOfPart(absl::string_view part) {
  const int number = Number(part, 1, 2);
  if (number >= 0) return number;
  const std::string name = absl::AsciiStrToLower(part);
  if (const auto named = MonthNamed(name)) return *named;
  return MonthNamed(absl::StrCat(name, ".")).value_or(-1);
}

std::optional<Day> DayIn(absl::string_view year, absl::string_view month,
                         absl::string_view day) {
  const std::optional<Day> found =
      FindDay(Number(year, 4, 4), MonthOfPart(month), Number(day, 1, 2));
  return found && MayBePublication(*found) ? found : std::nullopt;
}

}  // namespace

std::optional<StatedDay> ReadStatedDay(absl::string_view value) {
  value = absl::StripAsciiWhitespace(value);
  const std::optional<Day> day = ParseDay(ReadDay(value));
  if (!day || !MayBePublication(*day)) return std::nullopt;
  return StatedDay{*day, UtcMinuteOf(value)};
}

std::optional<StatedDay> DayOfAddress(absl::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const size_t host = url.find("://");
  if (host != absl::string_view::npos) {
    const size_t path = url.find('/', host + 3);
    url = path == absl::string_view::npos ? "" : url.substr(path);
  }
  const std::vector<absl::string_view> parts =
      absl::StrSplit(url, absl::ByAnyChar("/-_."), absl::SkipEmpty());
  for (size_t i = 0; i < std::min(parts.size(), kMaxParts); ++i) {
    std::optional<Day> day;
    if (parts[i].size() == kCompactDay && AreDigits(parts[i])) {
      day = DayIn(parts[i].substr(0, 4), parts[i].substr(4, 2),
                  parts[i].substr(6, 2));
    } else if (i + 2 < parts.size()) {
      // "election-2024-5-10-things" is none.
      const bool in_slug = parts[i].end() < url.end() && *parts[i].end() != '/';
      if (!in_slug || (parts[i + 1].size() == 2 && parts[i + 2].size() == 2)) {
        day = DayIn(parts[i], parts[i + 1], parts[i + 2]);
      }
      // "/2025/politics/02/03/"
      if (!day && i + 3 < parts.size() && parts[i + 2].size() == 2 &&
          parts[i + 3].size() == 2 && !absl::ascii_isdigit(parts[i + 1][0])) {
        day = DayIn(parts[i], parts[i + 2], parts[i + 3]);
      }
    }
    if (day) return StatedDay{*day, std::nullopt};
  }
  return std::nullopt;
}

std::optional<Day> DayOfAll(const std::vector<StatedDay>& days) {
  if (days.empty()) return std::nullopt;
  const StatedDay& first = days.front();
  if (!first.utc_minute) return first.day;
  const int minute = *first.utc_minute;
  for (const StatedDay& other : days) {
    if (other.utc_minute) continue;
    if (other.day == first.day) break;
    if ((other.day == first.day - 1 && minute < kMostBehind) ||
        (other.day == first.day + 1 && minute >= kMinutesOfADay - kMostAhead)) {
      return other.day;
    }
  }
  return first.day;
}

}  // namespace griot
