#ifndef GRIOT_EXPORT_EVENTS_EVENTS_H_
#define GRIOT_EXPORT_EVENTS_EVENTS_H_

#include <vector>

#include "export/events/event.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// The events of a graph, by day, those without one last, then by id. The
// relations that the ontology has codes for make them; facts of what is a
// habit, what rules infer and what nobody known takes part in make none.
//
// Facts are one event if they have the same event type and status, nothing of
// who does it, when and where that tells them apart, and either stand in one
// sentence or are of the same place and day; of types other than ASSAULT they
// must be about the same two as well.
std::vector<Event> FindEvents(const graph::Graph& graph,
                              const Ontology& ontology);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENTS_H_
