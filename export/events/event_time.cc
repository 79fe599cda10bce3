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

// Where a report's lead ends, about two sentences in.
constexpr int32_t kLead = 400;  // code points

bool IsInALead(const graph::Graph& graph, const graph::Fact& fact) {
  return std::any_of(fact.statements.begin(), fact.statements.end(),
                     [&](graph::StatementIndex i) {
                       return graph.At(i).evidence.begin < kLead;
                     });
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

EventTime TimeOfEvent(const graph::Graph& graph,
                      absl::Span<const graph::FactId> facts,
                      bool has_happened) {
  std::optional<IsoTime> narrowest;
  bool is_lead = false;
  for (const graph::FactId id : facts) {
    const graph::Fact& fact = graph.At(id);
    const auto time = ParseIsoTime(graph.Text(fact.time));
    if (time && (!narrowest || PrecisionOf(*time) < PrecisionOf(*narrowest))) {
      narrowest = time;
    }
    is_lead = is_lead || IsInALead(graph, fact);
  }
  if (narrowest) return DaysOf(*narrowest, PrecisionOf(*narrowest));
  if (!has_happened || !is_lead) return {};
  const auto said = FirstSaid(graph, facts);
  return said ? DaysOf(*said, Precision::kReported) : EventTime();
}

std::string FirstReported(const graph::Graph& graph,
                          absl::Span<const graph::FactId> facts) {
  const auto said = FirstSaid(graph, facts);
  return said ? DaysOf(*said, Precision::kReported).first : "";
}

}  // namespace griot::exporter
