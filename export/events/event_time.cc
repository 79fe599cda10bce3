#include "export/events/event_time.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "schemas/calendar.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using Precision = EventTime::Precision;

Precision PrecisionOf(const IsoTime& time) {
  if (time.begin == IsoTime::kOpenBegin || time.end == IsoTime::kOpenEnd) {
    return Precision::kLonger;
  }
  const Day days = DayOfSecond(time.end - 1) - DayOfSecond(time.begin) + 1;
  if (days <= 1) return Precision::kDay;
  if (days <= 7) return Precision::kWeek;
  return days <= 31 ? Precision::kMonth : Precision::kLonger;
}

std::optional<IsoTime> FirstSaid(const graph::Graph& graph,
                                 absl::Span<const graph::FactId> facts) {
  std::optional<IsoTime> first;
  for (const graph::FactId id : facts) {
    const auto said = ParseIsoTime(graph.Text(graph.At(id).first_said));
    if (said && (!first || said->begin < first->begin)) first = said;
  }
  return first;
}

}  // namespace

// Years beyond those of four digits are none that news tell of.
EventTime DaysOf(const IsoTime& time) {
  EventTime days;
  days.precision = PrecisionOf(time);
  if (time.begin != IsoTime::kOpenBegin) {
    days.first = DayText(DayOfSecond(time.begin));
  }
  if (time.end != IsoTime::kOpenEnd) {
    days.last = DayText(DayOfSecond(time.end - 1));
  }
  return days;
}

EventTime TimeOfEvent(const graph::Graph& graph,
                      absl::Span<const graph::FactId> facts) {
  std::optional<IsoTime> narrowest;
  for (const graph::FactId id : facts) {
    const auto time = ParseIsoTime(graph.Text(graph.At(id).time));
    // "Until June" tells how long, not when.
    if (!time || time->begin == IsoTime::kOpenBegin) continue;
    if (!narrowest || PrecisionOf(*time) < PrecisionOf(*narrowest)) {
      narrowest = time;
    }
  }
  return narrowest ? DaysOf(*narrowest) : EventTime();
}

std::string FirstReported(const graph::Graph& graph,
                          absl::Span<const graph::FactId> facts) {
  const auto said = FirstSaid(graph, facts);
  return said ? DaysOf(*said).first : "";
}

}  // namespace griot::exporter
