#ifndef GRIOT_EXPORT_EVENTS_EVENT_EVIDENCE_H_
#define GRIOT_EXPORT_EVENTS_EVENT_EVIDENCE_H_

#include "export/events/event_actors.h"
#include "export/events/event_facts.h"
#include "export/events/event_place.h"
#include "export/events/report_sentences.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// A graph with what is read off it about events. Owns nothing.
struct EventEvidence {
  const graph::Graph& graph;
  const Ontology& ontology;
  const EventActors& actors;
  const EventFacts& told;
  const EventPlaces& places;
  const ReportSentences& sentences;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_EVIDENCE_H_
