#ifndef GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_
#define GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_

#include <vector>

#include "export/events/event.h"
#include "graph/graph.h"

namespace griot::exporter {

// Gives events of force their report's setting where no sentence of their own
// tells day or place: reports name both once, for all that they tell of a raid.
// A report has one if all its dated, or placed, events of force agree. What is
// planned or denied has none, nor has what is not force. `events`, all those of
// `graph`, are changed in place.
void SetInReports(const graph::Graph& graph, std::vector<Event>& events);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_
