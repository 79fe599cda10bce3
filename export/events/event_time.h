#ifndef GRIOT_EXPORT_EVENTS_EVENT_TIME_H_
#define GRIOT_EXPORT_EVENTS_EVENT_TIME_H_

#include "absl/types/span.h"
#include "export/events/event.h"
#include "graph/graph.h"

namespace griot::exporter {

// The narrowest time that one of the facts has. Where none has one, and
// `has_happened`, the day of the first report.
EventTime TimeOfEvent(const graph::Graph& graph,
                      absl::Span<const graph::FactId> facts, bool has_happened);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_TIME_H_
