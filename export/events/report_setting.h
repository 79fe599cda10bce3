#ifndef GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_
#define GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_

#include <vector>

#include "export/events/event.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Gives events of force the day or the place of others where no sentence of
// their own tells it: reports name both once, for all that they tell of a raid.
// It is that of those in the same report whose doer, or whose victim, is the
// same, that the sentence beside tells of, or that are told with the same word
// for what happened ("in the attack"); if these agree, and if the days
// that are known do; else that of all force that the report tells of the week
// before it. Deeds of the law give and take none, nor does what is planned or
// denied. Any deed has the day of the sentence that opens its report and sums
// up what its doer did: "issued seven pardons". `events`, all those of `graph`,
// are changed in place.
void SetInReports(const graph::Graph& graph, const Ontology& ontology,
                  std::vector<Event>& events);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_REPORT_SETTING_H_
