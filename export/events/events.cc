#include "export/events/events.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "export/events/actor_country.h"
#include "export/events/event_place.h"
#include "export/events/event_time.h"
#include "export/events/report_setting.h"
#include "export/events/toll.h"
#include "graph/fact_parts.h"
#include "graph/questions/support.h"
#include "graph/time_range.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::ModalityClass;
using graph::Qualifier;
using graph::StatementIndex;
using graph::StringPool;

// What a nameless event's part in the news must be worth.
constexpr double kSalient = 0.5;

// What harms without anybody doing it.
constexpr absl::string_view kMishaps[] = {
    "accident", "avalanche",  "collapse",  "collision", "crash",
    "cyclone",  "derailment", "disaster",  "drought",   "earthquake",
    "epidemic", "eruption",   "famine",    "fire",      "flood",
    "flooding", "floods",     "hurricane", "landslide", "outbreak",
    "pandemic", "quake",      "storm",     "tornado",   "tsunami",
    "typhoon",  "wildfire",   "wildfires"};

class Finder {
 public:
  Finder(const Graph& graph, const Ontology& ontology)
      : graph_(graph),
        ontology_(ontology),
        places_(graph, ontology),
        countries_(graph, ontology) {}

  std::vector<Event> Run() && {
    std::vector<FactId> facts;
    std::vector<FactId> tolls;
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const EventCodes* codes = CodesOf(FactId(i));
      if (codes == nullptr || !MayBeEvent(graph_.facts[i])) continue;
      if (codes->type.empty()) {
        tolls.emplace_back(i);
      } else if (IsWorthARow(graph_.facts[i], *codes)) {
        facts.emplace_back(i);
      }
    }
    graph::SortBySalience(graph_, facts);
    graph::SortBySalience(graph_, tolls);
    for (const FactId id : facts) {
      if (!Join(id)) Open(id);
    }
    for (const FactId id : tolls) Join(id);
    std::vector<Event> events;
    for (const Draft& draft : drafts_) events.push_back(Finished(draft));
    SetInReports(graph_, events);
    std::sort(events.begin(), events.end(),
              [&](const Event& a, const Event& b) {
                const auto rank = [&](const Event& event) {
                  return std::tuple(event.time.first.empty(),
                                    absl::string_view(event.time.first),
                                    IdOf(graph_, event));
                };
                return rank(a) < rank(b);
              });
    return events;
  }

 private:
  // An event while facts join it.
  struct Draft {
    std::vector<FactId> facts;
    const EventCodes* codes;
    EventStatus status;
    EntityId actor1;
    EntityId actor2;
    EntityId place;
    graph::TimeRange time;  // all of it: not known
  };

  const EventCodes* CodesOf(FactId id) const {
    const Relation* relation =
        ontology_.FindRelation(graph_.Text(graph_.At(id).relation));
    return relation != nullptr && relation->event ? &*relation->event : nullptr;
  }

  bool MayBeEvent(const Fact& fact) const {
    if (fact.inferred || fact.statements.empty() ||
        fact.modality == ModalityClass::kGeneric) {
      return false;
    }
    // What may be or might have been is no event.
    return fact.modality != ModalityClass::kPossible;
  }

  bool IsA(EntityId id, absl::string_view type) const {
    return ontology_.IsA(graph_.Text(graph_.At(id).type), type);
  }

  // People, bodies, countries: who can do something or have it done to them.
  bool IsActor(EntityId id) const {
    if (!id.valid() || graph_.At(id).kind == MentionKind::kPronoun) {
      return false;
    }
    return IsA(id, "person") || IsA(id, "group") || IsA(id, "organization") ||
           IsA(id, "country");
  }

  // A weapon, or an event that somebody must have done: "the bombing".
  bool IsViolence(EntityId id) const {
    if (!id.valid()) return false;
    if (IsA(id, "weapon")) return true;
    if (!IsA(id, "event")) return false;
    const std::vector<std::string> words = absl::StrSplit(
        absl::AsciiStrToLower(graph_.Text(graph_.At(id).name)), ' ');
    return std::none_of(words.begin(), words.end(), [](const auto& word) {
      return std::find(std::begin(kMishaps), std::end(kMishaps), word) !=
             std::end(kMishaps);
    });
  }

  // A storm that kills is no assault, nor is a crash.
  bool IsDoneBySomebody(const Fact& fact, const EventCodes& codes) const {
    if (fact.subject.valid()) {
      return IsActor(fact.subject) || IsViolence(fact.subject) ||
             graph_.At(fact.subject).kind == MentionKind::kPronoun;
    }
    bool accident = false;
    for (const Qualifier& part : fact.qualifiers) {
      if (IsViolence(part.entity)) return true;
      accident =
          accident || IsA(part.entity, "event") || IsA(part.entity, "vehicle");
    }
    // Who is only said to be hurt may have fallen.
    return !accident && codes.toll != "injured";
  }

  bool HasName(EntityId id) const {
    return id.valid() && graph_.At(id).kind == MentionKind::kName;
  }

  // Whether it is known well enough who does what to whom. Words need both
  // sides, as does what did not happen. A deed needs one, an assault whom or
  // what it hit; "officials are removed" is a rule unless a day or place is
  // told.
  bool HasItsParts(const Fact& fact, const EventCodes& codes) const {
    const bool by_whom = Actor1Of(fact).valid();
    const bool to_whom = Actor2Of(fact, codes).valid();
    if (codes.cameo <= "13" && codes.type != "RETREAT") {
      return by_whom && to_whom;
    }
    if (!HasHappened(StatusOf(fact))) return by_whom && to_whom;
    if (!(by_whom && to_whom) && !HasName(Actor1Of(fact)) &&
        !HasName(Actor2Of(fact, codes)) && !HasName(fact.object) &&
        !PlaceOf(fact).valid() && fact.time == StringPool::kEmpty) {
      return false;
    }
    if (codes.type != "ASSAULT") return by_whom || to_whom;
    return to_whom || (fact.object.valid() && (IsA(fact.object, "place") ||
                                               IsA(fact.object, "vehicle") ||
                                               IsA(fact.object, "weapon")));
  }

  bool IsWorthARow(const Fact& fact, const EventCodes& codes) const {
    if (codes.type == "ASSAULT" && !IsDoneBySomebody(fact, codes)) return false;
    return HasItsParts(fact, codes) &&
           (fact.backbone != graph::Backbone::kNone ||
            fact.salience >= kSalient);
  }

  EntityId Actor1Of(const Fact& fact) const {
    return IsActor(fact.subject) ? fact.subject : EntityId();
  }

  // Whom it is done to or with: the object, else who else has a part.
  EntityId Actor2Of(const Fact& fact, const EventCodes& codes) const {
    if (IsActor(fact.object)) return fact.object;
    static constexpr absl::string_view kMarkers[] = {"against", "at", "from",
                                                     "on",      "to", "with"};
    for (const Qualifier& part : fact.qualifiers) {
      const bool is_with_whom =
          part.role == Role::kIndirectObject ||
          (part.role == Role::kOblique && codes.type != "ASSAULT" &&
           std::find(std::begin(kMarkers), std::end(kMarkers),
                     graph_.Text(part.marker)) != std::end(kMarkers));
      if (is_with_whom && IsActor(part.entity)) return part.entity;
    }
    return {};
  }

  EntityId PlaceOf(const Fact& fact) const {
    for (const Qualifier& part : fact.qualifiers) {
      if (part.role == Role::kPlace &&
          graph_.At(part.entity).kind == MentionKind::kName) {
        return part.entity;
      }
    }
    return {};
  }

  EventStatus StatusOf(const Fact& fact) const {
    if (fact.polarity == Polarity::kNegative) return EventStatus::kDenied;
    switch (fact.modality) {
      case ModalityClass::kAttempted:
        return EventStatus::kAttempted;
      case ModalityClass::kIntended:
        return EventStatus::kPlanned;
      default:
        break;
    }
    const bool is_only_quoted = std::all_of(
        fact.statements.begin(), fact.statements.end(),
        [&](StatementIndex i) { return graph_.At(i).attribution_count > 0; });
    return is_only_quoted ? EventStatus::kAlleged : EventStatus::kAsserted;
  }

  // What is asserted by one and alleged by another is one event.
  static bool AreLike(EventStatus a, EventStatus b) {
    return a == b || (HasHappened(a) && HasHappened(b));
  }

  bool ShareASentence(const Fact& a, const Fact& b) const {
    return std::any_of(
        a.statements.begin(), a.statements.end(), [&](StatementIndex i) {
          return std::any_of(
              b.statements.begin(), b.statements.end(), [&](StatementIndex k) {
                return graph_.At(i).document == graph_.At(k).document &&
                       graph_.At(i).evidence == graph_.At(k).evidence;
              });
        });
  }

  static bool MayBeOne(EntityId a, EntityId b) {
    return a == b || !a.valid() || !b.valid();
  }

  static bool IsADay(const graph::TimeRange& time) {
    constexpr int64_t kDay = 24 * 60 * 60;
    return time.begin != IsoTime::kOpenBegin && time.end != IsoTime::kOpenEnd &&
           time.end - time.begin <= kDay;
  }

  // Who agrees, consults or works with another does it both ways.
  static bool HaveTheSameActors(const Draft& a, const Draft& b) {
    static constexpr absl::string_view kMutual[] = {"AGREE", "CONSULT",
                                                    "COOPERATE"};
    if (a.actor1 == b.actor1 && a.actor2 == b.actor2) return true;
    return a.actor1 == b.actor2 && a.actor2 == b.actor1 &&
           std::find(std::begin(kMutual), std::end(kMutual), a.codes->type) !=
               std::end(kMutual);
  }

  bool MayJoin(const Fact& fact, const Draft& own, const Draft& draft) const {
    if (!own.codes->type.empty() && own.codes->type != draft.codes->type) {
      return false;
    }
    const bool are_same = draft.codes->type == "ASSAULT"
                              ? MayBeOne(own.actor1, draft.actor1)
                              : HaveTheSameActors(own, draft);
    if (!are_same || !AreLike(own.status, draft.status) ||
        !MayBeOne(own.place, draft.place) ||
        !graph::Overlap(own.time, draft.time)) {
      return false;
    }
    const bool same_place_and_time = own.place.valid() &&
                                     own.place == draft.place &&
                                     IsADay(own.time) && IsADay(draft.time);
    return same_place_and_time ||
           std::any_of(draft.facts.begin(), draft.facts.end(), [&](FactId id) {
             return ShareASentence(fact, graph_.At(id));
           });
  }

  Draft DraftOf(FactId id) const {
    const Fact& fact = graph_.At(id);
    const EventCodes& codes = *CodesOf(id);
    Draft draft;
    draft.facts = {id};
    draft.codes = &codes;
    draft.status = StatusOf(fact);
    // Whoever suffers a loss has not done it.
    if (!codes.type.empty()) draft.actor1 = Actor1Of(fact);
    draft.actor2 = Actor2Of(fact, codes);
    draft.place = places_.Of({id}).entity;
    const auto time = ParseIsoTime(graph_.Text(fact.time));
    if (time) draft.time = {time->begin, time->end};
    return draft;
  }

  // Events that could be told of in the same sentence or place.
  std::vector<size_t> Candidates(const Draft& own) const {
    std::vector<size_t> found;
    for (const FactId id : own.facts) {
      for (const StatementIndex i : graph_.At(id).statements) {
        const auto at = of_document_.find(graph_.At(i).document);
        if (at == of_document_.end()) continue;
        found.insert(found.end(), at->second.begin(), at->second.end());
      }
    }
    if (own.place.valid()) {
      const auto at = of_place_.find(own.place);
      if (at != of_place_.end()) {
        found.insert(found.end(), at->second.begin(), at->second.end());
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  void Index(size_t number, FactId id) {
    for (const StatementIndex i : graph_.At(id).statements) {
      of_document_[graph_.At(i).document].push_back(number);
    }
    if (drafts_[number].place.valid()) {
      of_place_[drafts_[number].place].push_back(number);
    }
  }

  bool Join(FactId id) {
    const Draft own = DraftOf(id);
    for (const size_t number : Candidates(own)) {
      Draft& draft = drafts_[number];
      if (!MayJoin(graph_.At(id), own, draft)) continue;
      draft.facts.push_back(id);
      if (!draft.actor1.valid()) draft.actor1 = own.actor1;
      if (!draft.actor2.valid()) draft.actor2 = own.actor2;
      if (!draft.place.valid()) draft.place = own.place;
      draft.time = {std::max(draft.time.begin, own.time.begin),
                    std::min(draft.time.end, own.time.end)};
      if (own.status == EventStatus::kAsserted) draft.status = own.status;
      // The one that says how it was done tells more.
      if (draft.codes->mode.empty() && !own.codes->mode.empty()) {
        draft.codes = own.codes;
      }
      Index(number, id);
      return true;
    }
    return false;
  }

  void Open(FactId id) {
    drafts_.push_back(DraftOf(id));
    Index(drafts_.size() - 1, id);
  }

  Event Finished(const Draft& draft) const {
    Event event;
    event.facts = draft.facts;
    event.codes = draft.codes;
    event.status = draft.status;
    event.time = TimeOfEvent(graph_, draft.facts, HasHappened(draft.status));
    event.reported = FirstReported(graph_, draft.facts);
    event.place = places_.Of(draft.facts);
    event.actor1 = {draft.actor1, countries_.Of(draft.actor1)};
    event.actor2 = {draft.actor2, countries_.Of(draft.actor2)};
    if (HasHappened(draft.status)) {
      event.killed = TollOf(graph_, ontology_, draft.facts, "killed");
      event.injured = TollOf(graph_, ontology_, draft.facts, "injured");
    }
    return event;
  }

  const Graph& graph_;
  const Ontology& ontology_;
  const EventPlaces places_;
  const ActorCountries countries_;
  std::vector<Draft> drafts_;
  absl::flat_hash_map<graph::DocumentIndex, std::vector<size_t>> of_document_;
  absl::flat_hash_map<EntityId, std::vector<size_t>> of_place_;
};

}  // namespace

std::vector<Event> FindEvents(const Graph& graph, const Ontology& ontology) {
  return Finder(graph, ontology).Run();
}

}  // namespace griot::exporter
