#ifndef GRIOT_EXTRACT_READING_PAGE_DAY_H_
#define GRIOT_EXTRACT_READING_PAGE_DAY_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "schemas/calendar.h"

// On which day a page was published.

namespace griot {

// A day as one place of a page states it.
struct StatedDay {
  Day day{};
  // Minutes since midnight where it stands as a moment in UTC, which may be
  // another day where the page was published.
  std::optional<int> utc_minute;
};

// Of `value`, in the forms of ReadDay, or nullopt. Without days on which no
// page can have been published: before 1990, or later than tomorrow.
std::optional<StatedDay> ReadStatedDay(absl::string_view value);

// The day that an address holds ("/2025/02/03/", "/2025/feb/03/",
// "/2025-02-03-ferry", "/20250203/"), within the same bounds.
std::optional<StatedDay> DayOfAddress(absl::string_view url);

// The day of `days`, those that go before first. A moment in UTC is moved to
// the day before or after, if another of `days` says so and there is a time
// zone in which both are right.
std::optional<Day> DayOfAll(const std::vector<StatedDay>& days);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_DAY_H_
