#ifndef GRIOT_EXPORT_EVENTS_EVENT_PLACE_H_
#define GRIOT_EXPORT_EVENTS_EVENT_PLACE_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"
#include "export/events/actor_country.h"
#include "export/events/event.h"
#include "export/events/named_places.h"
#include "export/events/place_features.h"
#include "export/events/report_sentences.h"
#include "gazetteer/gazetteer.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Finds where events happened: the likeliest, by logistic regression over what
// the reports show (place_features.h, place_model.h), of all places that they
// name; none, if that is likelier.
class EventPlaces {
 public:
  // A place that may be it, with what speaks for it.
  struct Candidate {
    graph::EntityId place;
    graph::StatementIndex statement;  // that shows it
    EventPlace::Reason reason = EventPlace::Reason::kNone;
    PlaceFeatures features = {};
  };

  // All must outlive this.
  EventPlaces(const graph::Graph& graph, const Ontology& ontology,
              const ReportSentences& sentences);

  // Of the event that the facts tell.
  EventPlace Of(absl::Span<const graph::FactId> facts,
                const EventCodes& codes) const;
  // What their own words tell of it.
  EventPlace ToldOf(absl::Span<const graph::FactId> facts,
                    const EventCodes& codes) const;

  // Whether what happens at one may happen at the other: they are one, one lies
  // in the other or may, or one is not known.
  bool MayBeOne(graph::EntityId a, graph::EntityId b) const;
  // Of two that may be one; of equals the first.
  graph::EntityId NarrowerOf(graph::EntityId a, graph::EntityId b) const;

  // What Of chooses from; a place may stand more than once.
  std::vector<Candidate> CandidatesFor(absl::Span<const graph::FactId> facts,
                                       const EventCodes& codes) const;

 private:
  using Naming = NamedPlaces::Naming;

  std::vector<Candidate> CandidatesOf(absl::Span<const graph::FactId> facts,
                                      const EventCodes& codes,
                                      bool by_own_words_alone) const;
  void AddKnownOf(const graph::Fact& fact, std::vector<Candidate>& found) const;
  void FindDeeds();
  void AddLandsOf(const graph::Fact& fact, std::vector<Candidate>& found) const;
  void AddNamedBy(graph::StatementIndex i, bool by_own_words_alone,
                  std::vector<Candidate>& found) const;
  void AddInSentence(graph::StatementIndex i, const Naming& naming,
                     Candidate& candidate) const;
  void AddInAnother(graph::StatementIndex i, const Naming& naming,
                    Candidate& candidate) const;
  void AddExtent(std::vector<Candidate>& found) const;
  // Whether it is where something happens, by a name or not: "at a market in
  // Kano", "inside the embassy", "in clashes in Kano".
  bool IsSetting(const graph::ArgumentRecord& argument) const;
  // Told of another time than the report's news.
  bool IsOld(absl::Span<const graph::FactId> facts) const;
  EventPlace BestOf(const std::vector<Candidate>& found) const;
  // The gazetteer's place that it is, or lies in as texts say.
  std::optional<Place> KnownPlace(graph::EntityId entity) const;
  std::optional<Place> OwnPlace(graph::EntityId entity) const;
  bool LiesWithin(graph::EntityId inner, graph::EntityId outer) const;
  EventPlace::Precision PrecisionOf(graph::EntityId entity) const;
  // A place with what the gazetteer and the texts say of it.
  EventPlace Located(graph::EntityId entity) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  const ReportSentences& sentences_;
  const NamedPlaces names_;
  const ActorCountries countries_;
  // Where deeds of force are said to be, by document.
  std::vector<absl::flat_hash_set<graph::EntityId>> deeds_;
  absl::flat_hash_map<std::string, graph::EntityId> lands_;  // by ISO code
  // Of what is said to be somewhere: the place, and the statement.
  absl::flat_hash_map<
      graph::EntityId,
      std::vector<std::pair<graph::EntityId, graph::StatementIndex>>>
      where_;
};

// How likely a candidate is the place, as odds' logarithm; above nothing it is
// likelier than none.
double ScoreOf(const PlaceFeatures& features);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_PLACE_H_
