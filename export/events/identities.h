#ifndef GRIOT_EXPORT_EVENTS_IDENTITIES_H_
#define GRIOT_EXPORT_EVENTS_IDENTITIES_H_

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "export/events/report_sentences.h"
#include "export/events/tellings.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Tells by which names texts call those of whom they speak without one at
// first.
class Identities {
 public:
  // `told` are all who may take part in events, sorted. All must outlive this.
  Identities(const graph::Graph& graph, const Ontology& ontology,
             absl::Span<const Telling> told);

  // The name that a text gives somebody, or `id`: "the attacker, identified as
  // …", "a prisoner, suspected to be …", "A journalist was released. … Ana Orr
  // was released on Friday".
  graph::EntityId NamedAs(graph::EntityId id) const;

  // Who is told to have done an event, if anybody is: "the suspect in the
  // shooting".
  graph::EntityId SuspectOf(graph::EntityId act) const;

  // Whether a report first speaks of a person as "a man", "an official".
  bool IsOneWithoutName(graph::EntityId id) const;

 private:
  bool HasName(graph::EntityId id) const;
  bool IsA(graph::EntityId id, absl::string_view type) const;
  bool IsNamedPerson(graph::EntityId id) const;
  void FindNamed();
  // A person's name right behind a part of a statement: "named him as Reading
  // resident Khairi Saadallah".
  graph::EntityId NameBehind(const graph::Fact& fact,
                             const graph::Qualifier& part) const;
  // The one that ends it: "to be 23-year-old Louis De Zoysa".
  graph::EntityId NameAtEnd(const graph::Fact& fact,
                            const graph::Qualifier& part) const;
  void FindSuspects();
  void FindToldAgain();
  // Whether a statement tells the same deed of somebody with a name.
  bool TellsItAgain(const graph::Fact& first, const graph::Fact& again) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  const absl::Span<const Telling> told_;
  absl::flat_hash_map<graph::EntityId, graph::EntityId> named_;
  absl::flat_hash_map<graph::EntityId, graph::EntityId> suspects_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_IDENTITIES_H_
