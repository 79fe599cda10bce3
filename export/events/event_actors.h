#ifndef GRIOT_EXPORT_EVENTS_EVENT_ACTORS_H_
#define GRIOT_EXPORT_EVENTS_EVENT_ACTORS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "export/events/identities.h"
#include "export/events/tellings.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Tells who takes part in what facts tell.
class EventActors {
 public:
  // Both must outlive this.
  EventActors(const graph::Graph& graph, const Ontology& ontology);

  // A person, body or country that somebody could tell from others: no
  // pronoun, nor "others".
  bool IsSomebody(graph::EntityId id) const;

  // Who does it, and whom it is done to or with; none where that is no
  // person, body or country, or nobody in particular: "others", "his family".
  graph::EntityId Actor1Of(const graph::Fact& fact) const;
  graph::EntityId Actor2Of(const graph::Fact& fact,
                           const EventCodes& codes) const;

  // Whether the fact's words tell who is meant: by a name, as a body, as one
  // of whom the text speaks ("the man"), or by their number. "Protesters" and
  // "people" tell only of what kind.
  bool TellsWho(const graph::Fact& fact, graph::EntityId actor) const;

  // Whether it has a name, is a body, or is told whose: "Israeli officials".
  bool IsKnown(graph::EntityId id) const;

  // Whether it is the law, told by its kind: "prosecutors", "a judge".
  bool IsOfTheLaw(graph::EntityId id) const;

  // Whether it is a body or a country, or has a part in one: what two others
  // do with each other is their own affair.
  bool IsInPublicLife(graph::EntityId id) const;

  // Its name, or the words of the first fact that has any for it, or those by
  // which a report first speaks of it, without an article: of those without a
  // name other sentences say other things. Whose they are is told by the name:
  // "two of NATO's troops" for "two of its troops".
  std::string NameOf(absl::Span<const graph::FactId> facts,
                     graph::EntityId actor) const;

  // Its name, or the words of the mention where it has none, as in NameOf.
  std::string WordsOf(graph::EntityId actor,
                      const graph::Mention& mention) const;

  // "A man", "an individual": a person of whom a report speaks first without
  // saying who it is.
  bool IsOneUnnamed(graph::EntityId id) const {
    return identities_.IsOneWithoutName(id);
  }

  bool HasName(graph::EntityId id) const {
    return id.valid() && graph_.At(id).kind == MentionKind::kName;
  }
  bool IsA(graph::EntityId id, absl::string_view type) const {
    return ontology_.IsA(graph_.Text(graph_.At(id).type), type);
  }

 private:
  std::vector<Telling> TellingsOf() const;
  std::vector<Telling> Owners() const;
  // The country whose government a capital is named for: "Tehran rejected".
  graph::EntityId GovernmentAt(graph::EntityId capital) const;
  // The first of those whom a thing is between or with: "an accord between
  // both", "a summit with the premier".
  graph::EntityId OneBehind(absl::string_view preposition,
                            const graph::Fact& fact) const;
  // The country or armed group that an act is told to be of.
  graph::EntityId WhoseAct(graph::EntityId act) const;
  // The longer words by which the report first calls those whom it then calls
  // "the groups"; empty: there are none.
  std::string FullerOf(graph::EntityId actor, absl::string_view words) const;
  // Whose the thing is that words are about: "rejected Iran's offer".
  graph::EntityId OwnerOfThing(const graph::Fact& fact) const;
  // Who alone said or asked something just before what a fact is about:
  // "rejected that demand".
  graph::EntityId WhoSaidBefore(const graph::Fact& fact) const;
  // With whom those to whom it is done are told to fight.
  graph::EntityId OtherSide(const graph::Fact& fact) const;
  void FindOffices();
  // The first within the words; null: there is none.
  const Telling* OwnerIn(graph::DocumentIndex document,
                         const Span& words) const;
  // Words at a place in a document, with the name of whose they are, if that
  // is not `but`.
  std::string WithOwner(graph::DocumentIndex document, const Span& words,
                        absl::string_view text, graph::EntityId but) const;
  // "In Kenosha, Wisconsin, United States": told as where something lies.
  bool IsOnlyWhere(const graph::Fact& fact) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  // "Its", by which a name is meant; sorted.
  const std::vector<Telling> owners_;
  const std::vector<Telling> told_;  // of somebody, sorted
  const Identities identities_;
  // Where texts name what something lies in.
  absl::flat_hash_set<std::pair<graph::DocumentIndex, int32_t>> wheres_;
  absl::flat_hash_map<std::string, graph::EntityId> countries_;  // by ISO code
  absl::flat_hash_set<graph::EntityId> in_office_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_ACTORS_H_
