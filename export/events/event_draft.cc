#include "export/events/event_draft.h"

#include "absl/algorithm/container.h"
#include "schemas/iso_time.h"

namespace griot::exporter {

bool IsSuffered(const EventEvidence& evidence, const graph::Fact& fact) {
  // "Protesters gathered" has codes without a relation.
  const Relation* relation =
      evidence.ontology.FindRelation(evidence.graph.Text(fact.relation));
  return relation != nullptr && !relation->events.empty() &&
         absl::c_all_of(relation->events, [](const EventCodes& codes) {
           return codes.type.empty();
         });
}

EventDraft DraftOf(const EventEvidence& evidence, graph::FactId id) {
  const graph::Fact& fact = evidence.graph.At(id);
  const EventCodes& codes = *evidence.told.CodesOf(fact);
  EventDraft draft;
  draft.facts = {id};
  draft.codes = &codes;
  draft.status = evidence.told.StatusOf(fact);
  // Whoever suffers a loss has not done it.
  if (!IsSuffered(evidence, fact)) {
    draft.actor1 = evidence.actors.Actor1Of(fact);
    draft.actor2 = evidence.actors.Actor2Of(fact, codes);
  }
  draft.place = evidence.places.ToldOf({id}, codes).entity;
  const auto time = ParseIsoTime(evidence.graph.Text(fact.time));
  if (time) draft.time = {time->begin, time->end};
  return draft;
}

}  // namespace griot::exporter
