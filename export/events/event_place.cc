#include "export/events/event_place.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "export/events/place_model.h"
#include "schemas/calendar.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StatementIndex;
using graph::StatementRecord;
using Feature = PlaceFeature;
using Precision = EventPlace::Precision;
using Reason = EventPlace::Reason;

// How far from its own sentence an event's place is looked for.
constexpr int32_t kNearSentences = 3;

// Event types whose object is where they happen, if it is a place. "Accuses
// Mali" happens anywhere.
constexpr absl::string_view kActOnPlaces[] = {"ASSAULT", "COERCE", "MOBILIZE",
                                              "RETREAT"};

bool ActsOnPlaces(const EventCodes& codes) {
  return codes.mode == "visit" ||
         absl::c_linear_search(kActOnPlaces, codes.type);
}

// What is said, asked or given happens nowhere in particular: only its own
// words tell where. People meet, and courts sit, somewhere.
bool HappensSomewhere(const EventCodes& codes) {
  return IsDeed(codes) || codes.type == "CONSULT";
}

// What stands out in a report, so that it is told once where it was.
bool StandsOut(const EventCodes& codes) {
  return IsOfForce(codes) || codes.type == "PROTEST";
}

// "It occurred in Kano": said of what the sentences before tell.
bool TellsThatItHappened(absl::string_view lemma) {
  static constexpr absl::string_view kLemmas[] = {"happen", "occur",
                                                  "take place", "unfold"};
  return absl::c_linear_search(kLemmas, lemma);
}

bool Holds(const Span& outer, const Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

double ScoreOf(const PlaceFeatures& features) {
  static_assert(std::size(place_model::kWeights) == kPlaceFeatureCount);
  double score = 0;
  for (size_t i = 0; i < kPlaceFeatureCount; ++i) {
    score += place_model::kWeights[i].weight * features[i];
  }
  return score;
}

EventPlaces::EventPlaces(const Graph& graph, const Ontology& ontology,
                         const ReportSentences& sentences)
    : graph_(graph),
      ontology_(ontology),
      sentences_(sentences),
      names_(graph, ontology, sentences),
      countries_(graph, ontology) {
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    const graph::Entity& entity = graph.entities[i];
    if (entity.kind != MentionKind::kName ||
        !ontology.IsA(graph.Text(entity.type), "country")) {
      continue;
    }
    if (const auto known = FindCountry(graph.Text(entity.name))) {
      lands_.emplace(known->country, EntityId(i));
    }
  }
  FindDeeds();
  for (const Fact& fact : graph.facts) {
    if (graph.Text(fact.relation) != "located_in" || !fact.is_edge() ||
        fact.polarity != Polarity::kPositive || !names_.IsPlace(fact.object)) {
      continue;
    }
    where_[fact.subject].emplace_back(fact.object, fact.statements.front());
  }
}

void EventPlaces::FindDeeds() {
  deeds_.resize(graph_.documents.size());
  for (size_t i = 0; i < graph_.statements.size(); ++i) {
    const StatementRecord& statement = graph_.statements[i];
    const Relation* relation =
        ontology_.FindRelation(graph_.Text(statement.relation));
    if (relation == nullptr || absl::c_none_of(relation->events, StandsOut)) {
      continue;
    }
    for (const Naming& naming : names_.In(statement.document)) {
      if (naming.sentence != sentences_.NumberOf(StatementIndex(i))) continue;
      Candidate candidate;
      candidate.place = naming.place;
      AddInSentence(StatementIndex(i), naming, candidate);
      if (candidate.reason == Reason::kSaid) {
        deeds_[statement.document.value()].insert(naming.place);
      }
    }
  }
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

bool EventPlaces::IsOld(absl::Span<const FactId> facts) const {
  constexpr int64_t kWeek = 7 * 24 * 60 * 60;
  return absl::c_any_of(facts, [&](FactId id) {
    const Fact& fact = graph_.At(id);
    const auto time = ParseIsoTime(graph_.Text(fact.time));
    const auto said = ParseIsoTime(graph_.Text(fact.last_said));
    return time && said && time->end != IsoTime::kOpenEnd &&
           time->end + kWeek < said->begin;
  });
}

// What is acted on, if it is a place, and where texts put what is.
void EventPlaces::AddKnownOf(const Fact& fact,
                             std::vector<Candidate>& found) const {
  if (!fact.object.valid()) return;
  const Relation* relation = ontology_.FindRelation(graph_.Text(fact.relation));
  // The object of a fight is the other side, also if it is a country.
  if (relation != nullptr && relation->name != kFighting &&
      absl::c_any_of(relation->events, ActsOnPlaces) &&
      names_.IsPlace(fact.object)) {
    Candidate& candidate = found.emplace_back();
    candidate.place = fact.object;
    candidate.statement = fact.statements.front();
    candidate.reason = Reason::kActedOn;
    At(candidate.features, Feature::kActedOn) = 1;
  }
  // A name may be known to be anywhere; who has none is known from here.
  const auto at = where_.find(fact.object);
  if (at == where_.end() ||
      (!names_.IsPlace(fact.object) &&
       graph_.At(fact.object).kind != MentionKind::kNominal)) {
    return;
  }
  for (const auto& [place, statement] : at->second) {
    Candidate& candidate = found.emplace_back();
    candidate.place = place;
    candidate.statement = statement;
    candidate.reason = Reason::kWhereIs;
    At(candidate.features, Feature::kKnownWhere) = 1;
  }
}

// The countries of who does it and of whom it is done to: "Saudi police".
void EventPlaces::AddLandsOf(const Fact& fact,
                             std::vector<Candidate>& found) const {
  for (const bool is_doer : {true, false}) {
    const EntityId actor = is_doer ? fact.subject : fact.object;
    const auto land = lands_.find(countries_.Of(actor));
    if (land == lands_.end()) continue;
    Candidate& candidate = found.emplace_back();
    candidate.place = land->second;
    candidate.statement = fact.statements.front();
    candidate.reason = Reason::kWhereIs;
    At(candidate.features,
       is_doer ? Feature::kDoersLand : Feature::kVictimsLand) = 1;
  }
}

void EventPlaces::AddInSentence(StatementIndex i, const Naming& naming,
                                Candidate& candidate) const {
  const StatementRecord& statement = graph_.At(i);
  PlaceFeatures& features = candidate.features;
  candidate.statement = i;
  for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
    const bool is_within = Holds(argument.span, naming.span);
    if (IsSetting(argument) &&
        (argument.entity == naming.place || (is_within && naming.says_where))) {
      At(features, Feature::kSaid) = 1;
      candidate.reason = Reason::kSaid;
      return;
    }
    const bool is_doer = argument.role == Role::kSubject;
    if (!is_within || !naming.says_where ||
        argument.mention != MentionKind::kNominal) {
      continue;
    }
    if (is_doer || argument.role == Role::kObject) {
      At(features, Feature::kOfDoer) = is_doer;
      candidate.reason = Reason::kWhereIs;
      return;
    }
  }
  candidate.reason = Reason::kSentence;
  if (naming.says_where) {
    At(features, naming.opens ? Feature::kOpening : Feature::kSentence) = 1;
  }
}

void EventPlaces::AddInAnother(StatementIndex i, const Naming& naming,
                               Candidate& candidate) const {
  const StatementRecord& statement = graph_.At(i);
  PlaceFeatures& features = candidate.features;
  const int32_t own = sentences_.NumberOf(i);
  candidate.reason = Reason::kReport;
  At(features, naming.sentence + 1 == own   ? Feature::kBefore
               : naming.sentence - 1 == own ? Feature::kAfter
               : std::abs(naming.sentence - own) <= kNearSentences
                   ? Feature::kNear
                   : Feature::kFar) = 1;
  if (naming.sentence <= 1) At(features, Feature::kLead) = 1;
  for (const ArgumentRecord& ours : graph_.ArgumentsOf(statement)) {
    if (graph_.At(ours.entity).kind != MentionKind::kNominal) continue;
    for (const graph::Mention& mention : graph_.At(ours.entity).mentions) {
      if (mention.document == statement.document &&
          Holds(mention.span, naming.span)) {
        At(features, Feature::kOfAnother) = 1;
      }
    }
  }
  const ReportSentences::Sentence& sentence =
      sentences_.In(statement.document)[static_cast<size_t>(naming.sentence)];
  candidate.statement = StatementIndex(sentence.first);
  for (size_t k = sentence.first; k < sentence.end; ++k) {
    const StatementRecord& other = graph_.statements[k];
    if ((other.relation == statement.relation &&
         other.relation != graph::StringPool::kEmpty) ||
        TellsThatItHappened(graph_.Text(other.lemma))) {
      At(features, Feature::kSameDeed) = 1;
    }
    for (const ArgumentRecord& theirs : graph_.ArgumentsOf(other)) {
      if (theirs.entity == naming.place)
        candidate.statement = StatementIndex(k);
      for (const ArgumentRecord& ours : graph_.ArgumentsOf(statement)) {
        const bool has_part =
            (ours.role == Role::kSubject || ours.role == Role::kObject) &&
            (theirs.role == Role::kSubject || theirs.role == Role::kObject);
        if (ours.entity != theirs.entity || !ours.entity.valid() ||
            ours.entity == naming.place) {
          continue;
        }
        if (has_part) At(features, Feature::kSameActor) = 1;
        if (ontology_.IsA(graph_.Text(ours.type), "event")) {
          At(features, Feature::kSameAct) = 1;
        }
      }
    }
  }
}

void EventPlaces::AddNamedBy(StatementIndex i, bool by_own_words_alone,
                             std::vector<Candidate>& found) const {
  const int32_t own = sentences_.NumberOf(i);
  for (const Naming& naming : names_.In(graph_.At(i).document)) {
    const bool is_here = naming.sentence == own;
    const bool is_near = std::abs(naming.sentence - own) <= kNearSentences ||
                         naming.sentence <= 1;
    const bool is_of_deed =
        deeds_[naming.document.value()].contains(naming.place);
    if (!is_here && (by_own_words_alone || !(is_near || is_of_deed) ||
                     !naming.says_where)) {
      continue;
    }
    Candidate candidate;
    candidate.place = naming.place;
    if (is_here) {
      AddInSentence(i, naming, candidate);
      if (by_own_words_alone && candidate.reason == Reason::kSentence) continue;
    } else {
      AddInAnother(i, naming, candidate);
    }
    found.push_back(candidate);
  }
}

// What the places' extents say: the narrower of two that lie in each other is
// the better, and what lies elsewhere than the event's own words is not it.
void EventPlaces::AddExtent(std::vector<Candidate>& found) const {
  const auto is_own = [](const Candidate& candidate) {
    return candidate.reason != Reason::kReport;
  };
  for (Candidate& candidate : found) {
    PlaceFeatures& features = candidate.features;
    At(features, Feature::kOne) = 1;
    const Precision precision = PrecisionOf(candidate.place);
    At(features, Feature::kRegion) = precision == Precision::kRegion;
    At(features, Feature::kCountry) = precision == Precision::kCountry;
    for (const Candidate& other : found) {
      if (!is_own(other) || other.place == candidate.place) continue;
      const bool lies_within = LiesWithin(candidate.place, other.place);
      if (lies_within) {
        At(features,
           is_own(candidate) ? Feature::kFiner : Feature::kFinerElsewhere) = 1;
      }
      if (other.reason != Reason::kSentence && !lies_within &&
          PrecisionOf(other.place) != Precision::kTown && !is_own(candidate) &&
          OwnPlace(candidate.place)) {
        At(features, Feature::kOutside) = 1;
      }
    }
  }
}

std::vector<EventPlaces::Candidate> EventPlaces::CandidatesOf(
    absl::Span<const FactId> facts, const EventCodes& codes,
    bool by_own_words_alone) const {
  std::vector<Candidate> found;
  const bool is_old = IsOld(facts);
  for (const FactId id : facts) {
    AddKnownOf(graph_.At(id), found);
    if (!by_own_words_alone) AddLandsOf(graph_.At(id), found);
    for (const StatementIndex i : graph_.At(id).statements) {
      AddNamedBy(i, by_own_words_alone, found);
    }
  }
  for (Candidate& candidate : found) {
    const bool is_of_another = candidate.reason == Reason::kReport;
    const graph::DocumentIndex report = graph_.At(candidate.statement).document;
    At(candidate.features, Feature::kOfNoForce) =
        candidate.reason == Reason::kSentence && !StandsOut(codes);
    At(candidate.features, Feature::kOldElsewhere) = is_of_another && is_old;
    const auto& deeds = deeds_[report.value()];
    const auto is_only = [&] {
      return absl::c_all_of(deeds, [&](EntityId other) {
        return other == candidate.place || LiesWithin(candidate.place, other);
      });
    };
    At(candidate.features, Feature::kOnlyDeed) =
        is_of_another && StandsOut(codes) && deeds.contains(candidate.place) &&
        is_only();
    At(candidate.features, Feature::kOfRelease) =
        (is_of_another || candidate.reason == Reason::kSentence) &&
        codes.type == "RETREAT";
    At(candidate.features, Feature::kHome) =
        At(candidate.features, Feature::kDoersLand) > 0 &&
        (codes.type == "COERCE" || codes.type == "SANCTION");
  }
  AddExtent(found);
  return found;
}

EventPlace EventPlaces::BestOf(const std::vector<Candidate>& found) const {
  const Candidate* best = nullptr;
  double best_score = 0;
  for (const Candidate& candidate : found) {
    const double score = ScoreOf(candidate.features);
    // Of equals the first that is told, "Croydon, South London".
    if (score <= best_score) continue;
    best = &candidate;
    best_score = score;
  }
  if (best == nullptr) return {};
  EventPlace place = Located(best->place);
  place.reason = best->reason;
  place.statement = best->statement;
  return place;
}

std::vector<EventPlaces::Candidate> EventPlaces::CandidatesFor(
    absl::Span<const FactId> facts, const EventCodes& codes) const {
  return CandidatesOf(facts, codes, !HappensSomewhere(codes));
}

EventPlace EventPlaces::Of(absl::Span<const FactId> facts,
                           const EventCodes& codes) const {
  return BestOf(CandidatesFor(facts, codes));
}

EventPlace EventPlaces::ToldOf(absl::Span<const FactId> facts,
                               const EventCodes& codes) const {
  return BestOf(CandidatesOf(facts, codes, true));
}

// A town and its region of one name are one point in the gazetteer: "Kano" is
// the town.
std::optional<Place> EventPlaces::OwnPlace(EntityId id) const {
  const graph::Entity& entity = graph_.At(id);
  const bool is_country = ontology_.IsA(graph_.Text(entity.type), "country");
  if (entity.country.empty()) {
    return is_country ? FindCountry(graph_.Text(entity.name)) : std::nullopt;
  }
  std::optional<Place> known;
  for (const Place& place : FindPlaces(graph_.Text(entity.name))) {
    if (place.country == entity.country &&
        place.coordinates == entity.coordinates &&
        is_country == (place.kind == PlaceKind::kCountry) &&
        (!known || place.kind > known->kind)) {
      known = place;
    }
  }
  return known;
}

std::optional<Place> EventPlaces::KnownPlace(EntityId entity) const {
  std::optional<Place> known = OwnPlace(entity);
  if (known) return known;
  const auto at = where_.find(entity);
  return at == where_.end() ? std::nullopt : OwnPlace(at->second.front().first);
}

bool EventPlaces::LiesWithin(EntityId inner, EntityId outer) const {
  const auto at = where_.find(inner);
  if (at != where_.end() && absl::c_any_of(at->second, [&](const auto& told) {
        return told.first == outer;
      })) {
    return true;
  }
  const std::optional<Place> small = OwnPlace(inner);
  const std::optional<Place> large = OwnPlace(outer);
  return small && large && large->kind != PlaceKind::kCity &&
         small->kind > large->kind && LiesIn(*small, *large);
}

bool EventPlaces::MayBeOne(EntityId a, EntityId b) const {
  if (a == b || !a.valid() || !b.valid()) return true;
  const auto may_lie_in = [&](EntityId inner, EntityId outer) {
    return LiesWithin(inner, outer) ||
           (!KnownPlace(inner) && PrecisionOf(outer) != Precision::kTown);
  };
  return may_lie_in(a, b) || may_lie_in(b, a);
}

EntityId EventPlaces::NarrowerOf(EntityId a, EntityId b) const {
  if (!a.valid() || !b.valid()) return a.valid() ? a : b;
  return PrecisionOf(b) < PrecisionOf(a) ? b : a;
}

Precision EventPlaces::PrecisionOf(EntityId entity) const {
  const std::optional<Place> known = OwnPlace(entity);
  if (!known) {
    return ontology_.IsA(graph_.Text(graph_.At(entity).type), "country")
               ? Precision::kCountry
               : Precision::kTown;
  }
  return known->kind == PlaceKind::kCity     ? Precision::kTown
         : known->kind == PlaceKind::kRegion ? Precision::kRegion
                                             : Precision::kCountry;
}

EventPlace EventPlaces::Located(EntityId entity) const {
  EventPlace place;
  place.entity = entity;
  place.precision = PrecisionOf(entity);
  place.coordinates = graph_.At(entity).coordinates;
  const std::optional<Place> known = KnownPlace(entity);
  if (!place.coordinates && known && known->kind == PlaceKind::kCountry) {
    place.coordinates = known->coordinates;
  }
  if (!known) {
    place.country = graph_.At(entity).country;
    return place;
  }
  place.country = std::string(known->country);
  if (known->kind == PlaceKind::kRegion) {
    place.region = std::string(known->name);
  }
  if (known->kind == PlaceKind::kCity) {
    if (const auto region = RegionOf(*known)) {
      place.region = std::string(region->name);
    }
  }
  return place;
}

}  // namespace griot::exporter
