#ifndef GRIOT_EXPORT_EVENTS_EVENT_TIME_H_
#define GRIOT_EXPORT_EVENTS_EVENT_TIME_H_

#include <string>

#include "absl/types/span.h"
#include "export/events/event.h"
#include "graph/graph.h"
#include "schemas/iso_time.h"

namespace griot::exporter {

// The days of a time.
EventTime DaysOf(const IsoTime& time);

// The narrowest time that one of the facts has; none where the texts tell none
// or only until when.
EventTime TimeOfEvent(const graph::Graph& graph,
                      absl::Span<const graph::FactId> facts);

// The day of the first report of one of the facts, or empty.
std::string FirstReported(const graph::Graph& graph,
                          absl::Span<const graph::FactId> facts);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_TIME_H_
