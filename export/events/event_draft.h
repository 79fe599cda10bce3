#ifndef GRIOT_EXPORT_EVENTS_EVENT_DRAFT_H_
#define GRIOT_EXPORT_EVENTS_EVENT_DRAFT_H_

#include <vector>

#include "export/events/event.h"
#include "export/events/event_evidence.h"
#include "graph/graph.h"
#include "graph/time_range.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// An event while facts join it: what they tell of it so far.
struct EventDraft {
  std::vector<graph::FactId> facts;   // at least one; the first opened it
  std::vector<graph::FactId> deaths;  // of whom it hit, at whatever time
  const EventCodes* codes = nullptr;  // in the ontology
  EventStatus status = EventStatus::kAsserted;
  graph::EntityId actor1;  // each may be none
  graph::EntityId actor2;
  graph::EntityId place;
  graph::TimeRange time;  // all of it: not known
};

// What one fact, which must have codes, tells by itself.
EventDraft DraftOf(const EventEvidence& evidence, graph::FactId id);

// Whether its relation is never an event but a loss that somebody suffers: "12
// died".
bool IsSuffered(const EventEvidence& evidence, const graph::Fact& fact);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_DRAFT_H_
