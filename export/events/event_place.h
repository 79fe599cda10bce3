#ifndef GRIOT_EXPORT_EVENTS_EVENT_PLACE_H_
#define GRIOT_EXPORT_EVENTS_EVENT_PLACE_H_

#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "export/events/event.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Finds where events happened. Where they were reported, and where those who
// speak of them are, is never asked.
class EventPlaces {
 public:
  // Both must outlive this.
  EventPlaces(const graph::Graph& graph, const Ontology& ontology);

  // Of the event that the facts tell; among places of equal reason the
  // narrowest, then the one that more statements have.
  // What is only said ("accused Chad of training rebels near Goré") is not
  // where other things in its sentence happen.
  EventPlace Of(absl::Span<const graph::FactId> facts, bool is_deed) const;

 private:
  struct Candidate;

  bool IsPlace(graph::EntityId entity) const;
  std::vector<Candidate> Said(absl::Span<const graph::FactId> facts) const;
  std::vector<Candidate> ActedOn(absl::Span<const graph::FactId> facts) const;
  std::vector<Candidate> WhereIs(absl::Span<const graph::FactId> facts) const;
  std::vector<Candidate> InSentence(
      absl::Span<const graph::FactId> facts) const;
  // The places named within an argument's words: "an army base in Kano".
  std::vector<graph::EntityId> NamedIn(
      graph::DocumentIndex document,
      const graph::ArgumentRecord& argument) const;
  // Adds those named within the words for an object that is a place, or for a
  // subject, if these are no names themselves.
  void AddNamedIn(const graph::Fact& fact, Role role,
                  std::vector<Candidate>& found) const;
  // Whether it is where something happens, by a name or not: "at a market in
  // Kano", "inside the embassy", "in clashes in Kano".
  bool IsSetting(const graph::ArgumentRecord& argument) const;
  // Places that the gazetteer knows come first, then the narrower ones.
  std::pair<bool, EventPlace::Precision> Rank(graph::EntityId entity) const;
  // A place with what the gazetteer and the texts say of it.
  EventPlace Located(graph::EntityId entity) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  // Of what is said to be somewhere: the place, and the statement.
  absl::flat_hash_map<
      graph::EntityId,
      std::vector<std::pair<graph::EntityId, graph::StatementIndex>>>
      where_;
  // Places' names, where a text has them.
  struct Naming {
    graph::DocumentIndex document;
    Span span;
    graph::EntityId place;
  };
  std::vector<Naming> names_;  // by document, then by begin
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_PLACE_H_
