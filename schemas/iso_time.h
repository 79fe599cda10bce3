#ifndef GRIOT_SCHEMAS_ISO_TIME_H_
#define GRIOT_SCHEMAS_ISO_TIME_H_

#include <cstdint>
#include <limits>
#include <optional>

#include "absl/strings/string_view.h"

namespace griot {

// What a Time::value says: the half-open range of seconds since 1970-01-01
// that it covers, and how it is written. Zone-less times count as UTC.
struct IsoTime {
  enum class Form { kYear, kMonth, kWeek, kDay, kTime, kInterval };
  static constexpr int64_t kOpenBegin = std::numeric_limits<int64_t>::min();
  static constexpr int64_t kOpenEnd = std::numeric_limits<int64_t>::max();

  Form form = Form::kDay;
  int64_t begin = kOpenBegin;
  int64_t end = kOpenEnd;
};

// ISO 8601 at one of these precisions: 2024, 2024-07, 2024-W38, 2024-09-17,
// 2024-09-17T21, T21:30 or T21:30:05 with or without Z or +01:00, or two of
// them as an interval with one end open at most (2012/.., 2019/2023). Nothing
// if it is none of these or names a day that does not exist.
std::optional<IsoTime> ParseIsoTime(absl::string_view value);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_ISO_TIME_H_
