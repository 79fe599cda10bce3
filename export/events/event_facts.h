#ifndef GRIOT_EXPORT_EVENTS_EVENT_FACTS_H_
#define GRIOT_EXPORT_EVENTS_EVENT_FACTS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "export/events/event.h"
#include "export/events/event_actors.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Tells which facts tell an event, and as what.
class EventFacts {
 public:
  // All must outlive this.
  EventFacts(const graph::Graph& graph, const Ontology& ontology,
             const EventActors& actors);

  // The first codes of its relation that fit the fact; null: it is nothing
  // that a table of events has.
  const EventCodes* CodesOf(const graph::Fact& fact) const;

  // How it is told to be.
  EventStatus StatusOf(const graph::Fact& fact) const;

  // Whether it is stated of a time of its own, if only as planned or denied:
  // not inferred, no habit or stance, nothing that may or might have been, no
  // purpose, no denial but by who is said to have done it.
  bool IsStated(const graph::Fact& fact) const;

  // Whether it makes a row: who does what to whom is known well enough to
  // tell it from the like, a sentence of the text tells it, and it is worth
  // knowing.
  bool MakesARow(const graph::Fact& fact, const EventCodes& codes) const;

  // Whether only headlines tell it.
  bool IsInHeadlinesAlone(const graph::Fact& fact) const;

 private:
  bool Fits(const graph::Fact& fact, const EventCodes& codes) const;
  bool IsViolence(graph::EntityId id) const;
  bool IsDoneBySomebody(const graph::Fact& fact) const;
  bool IsBesideABlast(const graph::Fact& fact) const;
  bool IsReported(const graph::Fact& fact) const;
  bool IsStatistic(const graph::Fact& fact) const;
  bool IsGatheringToProtest(const graph::Fact& fact) const;
  bool IsStateOfFight(const graph::Fact& fact) const;
  bool IsByMishap(const graph::Fact& fact) const;
  bool IsOwnAffair(const graph::Fact& fact, const EventCodes& codes) const;
  bool Names(const graph::Fact& fact,
             absl::Span<const absl::string_view> these) const;
  bool HasItsParts(const graph::Fact& fact, const EventCodes& codes) const;
  bool IsVerb(const graph::Fact& fact) const;
  bool HitsANumber(const graph::Fact& fact) const;
  bool IsInLead(const graph::Fact& fact) const;
  bool IsAnchored(const graph::Fact& fact) const;
  bool IsToldByItselfAlone(const graph::Fact& fact,
                           const EventCodes& codes) const;
  bool IsPlan(const graph::Fact& fact) const;
  bool DoerDenies(const graph::Fact& fact) const;
  bool IsHabit(const graph::Fact& fact) const;
  bool IsStance(const graph::Fact& fact) const;
  bool IsAttribute(const graph::Fact& fact) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  const EventActors& actors_;
  std::vector<int32_t> last_sentence_;  // where it begins, by document
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_FACTS_H_
