#ifndef GRIOT_EXPORT_EVENTS_EVENT_COREFERENCE_H_
#define GRIOT_EXPORT_EVENTS_EVENT_COREFERENCE_H_

#include <cstdint>
#include <optional>

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
        ontology_(evidence.ontology),
        actors_(evidence.actors),
        places_(evidence.places),
        sentences_(evidence.sentences) {}

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

  // "The blast killed seven. … The bomb wounded four others": more of those
  // whom a draft counts, in a sentence soon after it. Who else is killed is
  // killed in another.
  bool IsOfOthers(const graph::Fact& fact, const EventDraft& own,
                  const EventDraft& draft) const;

  // How many sentences behind what tells of the draft a fact is told in the
  // same report; none, if it is told before it or in another.
  std::optional<int32_t> SentencesBehind(const graph::Fact& fact,
                                         const EventDraft& draft) const;

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
  // "Four others".
  bool IsAboutOthers(const graph::StatementRecord& statement) const;
  // Whether its sentence counts whom another predicate kills or hurts.
  bool IsCountedBeside(graph::StatementIndex i) const;
  bool IsLossOfFight(const graph::Fact& fact, const EventDraft& own,
                     const EventDraft& draft) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  const EventActors& actors_;
  const EventPlaces& places_;
  const ReportSentences& sentences_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_COREFERENCE_H_
