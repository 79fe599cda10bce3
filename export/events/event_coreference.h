#ifndef GRIOT_EXPORT_EVENTS_EVENT_COREFERENCE_H_
#define GRIOT_EXPORT_EVENTS_EVENT_COREFERENCE_H_

#include "export/events/event_draft.h"
#include "export/events/event_evidence.h"
#include "graph/graph.h"

namespace griot::exporter {

// Tells whether what is told twice is one event.
class EventCoreference {
 public:
  // What the evidence names must outlive this.
  explicit EventCoreference(const EventEvidence& evidence)
      : graph_(evidence.graph),
        actors_(evidence.actors),
        places_(evidence.places) {}

  // Whether a fact, of which `own` is all that it tells, tells of the event of
  // a draft.
  bool IsOf(const graph::Fact& fact, const EventDraft& own,
            const EventDraft& draft) const;

  // "Police and miners clashed": told as one deed of each.
  bool IsOtherSide(const graph::Fact& fact, const EventDraft& own,
                   const EventDraft& draft) const;

  // Whether it is done to one who is killed, hurt, taken, tried or freed, but
  // for whole bodies and countries, of whom a report tells more than one such
  // deed.
  bool IsHitOnce(const EventDraft& draft) const;

  // Whether both may be done by one, as surely, at one place and time.
  bool MayBeOneButForWhom(const EventDraft& a, const EventDraft& b) const;

 private:
  bool AreOne(graph::EntityId a, graph::EntityId b) const;
  bool MayBeOne(graph::EntityId a, graph::EntityId b) const;
  bool HaveTheSameActors(const EventDraft& a, const EventDraft& b) const;
  bool MayBeOfOneSetting(const EventDraft& a, const EventDraft& b) const;
  bool IsToldAgain(const graph::Fact& fact, const EventDraft& own,
                   const EventDraft& draft) const;
  bool IsTheSameDeed(const graph::Fact& fact, const EventDraft& own,
                     const EventDraft& draft) const;
  bool IsLossOfFight(const graph::Fact& fact, const EventDraft& own,
                     const EventDraft& draft) const;

  const graph::Graph& graph_;
  const EventActors& actors_;
  const EventPlaces& places_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_COREFERENCE_H_
