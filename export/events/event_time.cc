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

// Years beyond those of four digits are none that news tell of.
EventTime DaysOf(const IsoTime& time, Precision precision) {
  EventTime days;
  days.precision = precision;
  if (time.begin != IsoTime::kOpenBegin) {
    days.first = DayText(DayOfSecond(time.begin));
  }
  if (time.end != IsoTime::kOpenEnd) {
    days.last = DayText(DayOfSecond(time.end - 1));
  }
  return days;
}

}  // namespace

EventTime TimeOfEvent(const graph::Graph& graph,
                      absl::Span<const graph::FactId> facts,
                      bool has_happened) {
  std::optional<IsoTime> narrowest;
  std::optional<IsoTime> first_said;
  for (const graph::FactId id : facts) {
    const graph::Fact& fact = graph.At(id);
    const auto time = ParseIsoTime(graph.Text(fact.time));
    if (time && (!narrowest || PrecisionOf(*time) < PrecisionOf(*narrowest))) {
      narrowest = time;
    }
    const auto said = ParseIsoTime(graph.Text(fact.first_said));
    if (said && (!first_said || said->begin < first_said->begin)) {
      first_said = said;
    }
  }
  if (narrowest) return DaysOf(*narrowest, PrecisionOf(*narrowest));
  if (!has_happened || !first_said) return {};
  return DaysOf(*first_said, Precision::kReported);
}

}  // namespace griot::exporter
