#ifndef GRIOT_EXPORT_EVENTS_EVENT_REQUESTS_H_
#define GRIOT_EXPORT_EVENTS_EVENT_REQUESTS_H_

#include <vector>

#include "export/events/event.h"
#include "export/events/event_actors.h"
#include "export/events/event_facts.h"
#include "export/events/report_sentences.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// What somebody is asked to do, as events: "Raab urged the embassy to
// reconsider" is stated as what the embassy is to do, by Raab's word. Who asks
// must have a name or be a body, and the text must tell whom. All must outlive
// the events.
std::vector<Event> FindRequests(const graph::Graph& graph,
                                const Ontology& ontology,
                                const EventActors& actors,
                                const EventFacts& told,
                                const ReportSentences& sentences);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_REQUESTS_H_
