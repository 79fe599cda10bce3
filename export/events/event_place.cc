#include "export/events/event_place.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gazetteer/gazetteer.h"
#include "schemas/utf8.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StatementIndex;
using graph::StatementRecord;
using Precision = EventPlace::Precision;
using Reason = EventPlace::Reason;

// Event types whose object is where they happen, if it is a place. "Accuses
// Mali" happens anywhere.
constexpr absl::string_view kActOnPlaces[] = {"ASSAULT", "COERCE", "MOBILIZE",
                                              "RETREAT"};

bool ActsOnPlaces(const EventCodes& codes) {
  return codes.mode == "visit" ||
         std::find(std::begin(kActOnPlaces), std::end(kActOnPlaces),
                   codes.type) != std::end(kActOnPlaces);
}

// The gazetteer's place that an entity was taken for. A town and its region of
// one name are one point there: "Kano" is the town.
std::optional<Place> KnownPlace(const Graph& graph, EntityId id,
                                bool is_country) {
  const graph::Entity& entity = graph.At(id);
  if (entity.country.empty()) return std::nullopt;
  std::optional<Place> known;
  for (const Place& place : FindPlaces(graph.Text(entity.name))) {
    if (place.country == entity.country &&
        place.coordinates == entity.coordinates &&
        is_country == (place.kind == PlaceKind::kCountry) &&
        (!known || place.kind > known->kind)) {
      known = place;
    }
  }
  return known;
}

Precision PrecisionOf(const std::optional<Place>& place) {
  if (!place || place->kind == PlaceKind::kCity) return Precision::kTown;
  return place->kind == PlaceKind::kRegion ? Precision::kRegion
                                           : Precision::kCountry;
}

// It happens where its doers are: "hundreds of people in Karachi protested".
constexpr absl::string_view kProtesting = "protest";

// "Its border with", "the road to": what follows lies beside it.
bool IsBesideAPlace(absl::string_view before) {
  static constexpr absl::string_view kWords[] = {"from", "to", "with"};
  const std::vector<absl::string_view> words =
      absl::StrSplit(before, ' ', absl::SkipEmpty());
  return !words.empty() && absl::c_linear_search(kWords, words.back());
}

}  // namespace

struct EventPlaces::Candidate {
  EntityId place;
  StatementIndex statement;
};

EventPlaces::EventPlaces(const Graph& graph, const Ontology& ontology)
    : graph_(graph), ontology_(ontology) {
  for (const Fact& fact : graph.facts) {
    if (graph.Text(fact.relation) != "located_in" || !fact.is_edge() ||
        fact.polarity != Polarity::kPositive || !IsPlace(fact.object)) {
      continue;
    }
    where_[fact.subject].emplace_back(fact.object, fact.statements.front());
  }
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    if (!IsPlace(EntityId(i))) continue;
    for (const graph::Mention& mention : graph.entities[i].mentions) {
      // "A British raid" is not told to be in Britain.
      if (mention.kind != MentionKind::kName ||
          CountryOfDemonym(graph.Text(mention.text))) {
        continue;
      }
      names_.push_back({mention.document, mention.span, EntityId(i)});
    }
  }
  std::sort(names_.begin(), names_.end(), [](const Naming& a, const Naming& b) {
    return std::tuple(a.document, a.span.begin, a.span.end, a.place) <
           std::tuple(b.document, b.span.begin, b.span.end, b.place);
  });
}

std::vector<EntityId> EventPlaces::NamedIn(
    graph::DocumentIndex document, const ArgumentRecord& argument) const {
  std::vector<EntityId> places;
  auto at = std::lower_bound(
      names_.begin(), names_.end(), std::pair(document, argument.span.begin),
      [](const Naming& naming, const auto& from) {
        return std::pair(naming.document, naming.span.begin) < from;
      });
  for (; at != names_.end() && at->document == document &&
         at->span.begin < argument.span.end;
       ++at) {
    if (at->span.end > argument.span.end) continue;
    const CodePointIndex text(graph_.Text(argument.text));
    const Span before{0, at->span.begin - argument.span.begin};
    if (text.Holds(before) && !IsBesideAPlace(text.Slice(before))) {
      places.push_back(at->place);
    }
  }
  return places;
}

bool EventPlaces::IsSetting(const ArgumentRecord& argument) const {
  if (argument.role == Role::kPlace) return true;
  static constexpr absl::string_view kMarkers[] = {"at", "in", "inside", "near",
                                                   "outside"};
  const absl::string_view type = graph_.Text(argument.type);
  return argument.role == Role::kOblique &&
         absl::c_linear_search(kMarkers, graph_.Text(argument.marker)) &&
         (ontology_.IsA(type, "place") || ontology_.IsA(type, "organization") ||
          ontology_.IsA(type, "event"));
}

bool EventPlaces::IsPlace(EntityId id) const {
  if (!id.valid()) return false;
  const graph::Entity& entity = graph_.At(id);
  return entity.kind == MentionKind::kName &&
         ontology_.IsA(graph_.Text(entity.type), "place");
}

std::vector<EventPlaces::Candidate> EventPlaces::Said(
    absl::Span<const FactId> facts) const {
  std::vector<Candidate> found;
  for (const FactId id : facts) {
    for (const StatementIndex i : graph_.At(id).statements) {
      for (const ArgumentRecord& argument : graph_.ArgumentsOf(graph_.At(i))) {
        if (!IsSetting(argument)) continue;
        if (IsPlace(argument.entity)) {
          found.push_back({argument.entity, i});
          continue;
        }
        for (const EntityId place : NamedIn(graph_.At(i).document, argument)) {
          found.push_back({place, i});
        }
      }
    }
  }
  return found;
}

std::vector<EventPlaces::Candidate> EventPlaces::ActedOn(
    absl::Span<const FactId> facts) const {
  std::vector<Candidate> found;
  for (const FactId id : facts) {
    const Fact& fact = graph_.At(id);
    const Relation* relation =
        ontology_.FindRelation(graph_.Text(fact.relation));
    if (relation != nullptr &&
        // Its object is the other side, also if it is a country.
        relation->name != kFighting &&
        absl::c_any_of(relation->events, ActsOnPlaces) &&
        IsPlace(fact.object)) {
      found.push_back({fact.object, fact.statements.front()});
    }
  }
  return found;
}

void EventPlaces::AddNamedIn(const Fact& fact, Role role,
                             std::vector<Candidate>& found) const {
  for (const StatementIndex i : fact.statements) {
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(graph_.At(i))) {
      const graph::Entity& entity = graph_.At(argument.entity);
      if (argument.role != role || entity.kind != MentionKind::kNominal ||
          (role == Role::kObject &&
           !ontology_.IsA(graph_.Text(entity.type), "place"))) {
        continue;
      }
      for (const EntityId place : NamedIn(graph_.At(i).document, argument)) {
        found.push_back({place, i});
      }
    }
  }
}

std::vector<EventPlaces::Candidate> EventPlaces::WhereIs(
    absl::Span<const FactId> facts) const {
  std::vector<Candidate> found;
  for (const FactId id : facts) {
    const Fact& fact = graph_.At(id);
    if (graph_.Text(fact.relation) == kProtesting) {
      AddNamedIn(fact, Role::kSubject, found);
    }
    if (!fact.object.valid()) continue;
    AddNamedIn(fact, Role::kObject, found);
    // A name may be known to be anywhere; who has none is known from here.
    const bool is_place_or_nameless =
        IsPlace(fact.object) ||
        graph_.At(fact.object).kind == MentionKind::kNominal;
    const auto at = where_.find(fact.object);
    if (!is_place_or_nameless || at == where_.end()) continue;
    for (const auto& [place, statement] : at->second) {
      found.push_back({place, statement});
    }
  }
  return found;
}

std::vector<EventPlaces::Candidate> EventPlaces::InSentence(
    absl::Span<const FactId> facts) const {
  std::vector<Candidate> found;
  for (const FactId id : facts) {
    for (const StatementIndex i : graph_.At(id).statements) {
      const StatementRecord& statement = graph_.At(i);
      const auto beside = [&](const StatementRecord& other) {
        return other.document == statement.document &&
               other.evidence == statement.evidence;
      };
      // Statements of one sentence stand together.
      size_t first = i.value();
      while (first > 0 && beside(graph_.statements[first - 1])) --first;
      std::vector<Candidate> places;
      for (size_t k = first;
           k < graph_.statements.size() && beside(graph_.statements[k]); ++k) {
        for (const ArgumentRecord& argument :
             graph_.ArgumentsOf(graph_.statements[k])) {
          if (!IsSetting(argument)) continue;
          if (IsPlace(argument.entity)) {
            places.push_back({argument.entity, StatementIndex(k)});
            continue;
          }
          const std::vector<EntityId> named =
              NamedIn(statement.document, argument);
          const auto narrowest = absl::c_min_element(
              named, [&](EntityId a, EntityId b) { return Rank(a) < Rank(b); });
          if (narrowest != named.end()) {
            places.push_back({*narrowest, StatementIndex(k)});
          }
        }
      }
      if (!places.empty() &&
          std::all_of(places.begin(), places.end(), [&](const Candidate& c) {
            return c.place == places.front().place;
          })) {
        found.push_back(places.front());
      }
    }
  }
  return found;
}

EventPlace EventPlaces::Of(absl::Span<const FactId> facts, bool is_deed) const {
  using Find =
      std::vector<Candidate> (EventPlaces::*)(absl::Span<const FactId>) const;
  constexpr std::pair<Reason, Find> kWays[] = {
      {Reason::kSaid, &EventPlaces::Said},
      {Reason::kActedOn, &EventPlaces::ActedOn},
      {Reason::kWhereIs, &EventPlaces::WhereIs},
      {Reason::kSentence, &EventPlaces::InSentence}};
  for (const auto& [reason, find] : kWays) {
    if (reason == Reason::kSentence && !is_deed) continue;
    const std::vector<Candidate> found = (this->*find)(facts);
    if (found.empty()) continue;
    const auto rank = [&](const Candidate& candidate) {
      const auto same = [&](const Candidate& other) {
        return other.place == candidate.place;
      };
      // Of two of one rank the first that is told, "Croydon, South London".
      return std::tuple(Rank(candidate.place),
                        -std::count_if(found.begin(), found.end(), same),
                        &candidate - found.data());
    };
    const Candidate& best =
        *std::min_element(found.begin(), found.end(),
                          [&](const Candidate& a, const Candidate& b) {
                            return rank(a) < rank(b);
                          });
    EventPlace place = Located(best.place);
    place.reason = reason;
    place.statement = best.statement;
    return place;
  }
  return {};
}

std::pair<bool, Precision> EventPlaces::Rank(EntityId entity) const {
  const EventPlace place = Located(entity);
  return {place.country.empty(), place.precision};
}

EventPlace EventPlaces::Located(EntityId entity) const {
  EventPlace place;
  place.entity = entity;
  const auto known_place = [&](EntityId id) {
    return KnownPlace(
        graph_, id, ontology_.IsA(graph_.Text(graph_.At(id).type), "country"));
  };
  std::optional<Place> known = known_place(entity);
  place.precision = PrecisionOf(known);
  place.coordinates = graph_.At(entity).coordinates;
  if (!known && ontology_.IsA(graph_.Text(graph_.At(entity).type), "country")) {
    place.precision = Precision::kCountry;
  }
  if (!known) {
    // A place that the gazetteer lacks is where the texts put it.
    const auto at = where_.find(entity);
    if (at != where_.end()) known = known_place(at->second.front().first);
  }
  if (!known) {
    place.country = graph_.At(entity).country;
    return place;
  }
  place.country = std::string(known->country);
  if (known->kind == PlaceKind::kRegion)
    place.region = std::string(known->name);
  if (known->kind == PlaceKind::kCity) {
    if (const auto region = RegionOf(*known)) {
      place.region = std::string(region->name);
    }
  }
  return place;
}

}  // namespace griot::exporter
