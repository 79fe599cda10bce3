#ifndef GRIOT_GRAPH_TIME_RANGE_H_
#define GRIOT_GRAPH_TIME_RANGE_H_

#include <compare>
#include <cstdint>

#include "schemas/iso_time.h"

namespace griot::graph {

// A half-open range of seconds; what says no time covers all of it.
struct TimeRange {
  int64_t begin = IsoTime::kOpenBegin;
  int64_t end = IsoTime::kOpenEnd;

  auto operator<=>(const TimeRange&) const = default;
};

// `a` and `b` have a moment in common.
inline bool Overlap(const TimeRange& a, const TimeRange& b) {
  return a.begin < b.end && b.begin < a.end;
}

// What has no time is within none.
inline bool IsWithin(const TimeRange& time, const TimeRange& range) {
  return time != TimeRange() && Overlap(time, range);
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_TIME_RANGE_H_
