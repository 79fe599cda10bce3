#ifndef GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_
#define GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_

#include <vector>

#include "export/events/event.h"
#include "graph/graph.h"

namespace griot::exporter {

// Gives events what no sentence of their own tells and their report tells once
// for all of them. Those of force have the day of the one piece of news of a
// dated report, if all that it tells of the week before it agree, and assaults
// the one who does all others of these; deeds of the law give and take none,
// nor does what is planned or denied. Any deed has the day of the sentence that
// opens its report and sums up what its doer did: "issued seven pardons".
// `events`, all those of `graph`, are changed in place.
void SetInReports(const graph::Graph& graph, std::vector<Event>& events);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_
