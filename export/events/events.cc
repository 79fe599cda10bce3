#include "export/events/events.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "export/events/actor_country.h"
#include "export/events/event_actors.h"
#include "export/events/event_facts.h"
#include "export/events/event_place.h"
#include "export/events/event_requests.h"
#include "export/events/event_time.h"
#include "export/events/report_sentences.h"
#include "export/events/report_setting.h"
#include "export/events/toll.h"
#include "graph/questions/support.h"
#include "graph/time_range.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StatementIndex;

// Whether a description says what another does, of two words at least, and
// more before it.
bool TellsMore(absl::string_view longer, absl::string_view shorter) {
  return absl::StrContains(shorter, ' ') && longer.size() > shorter.size() &&
         absl::EndsWith(longer, shorter) &&
         longer[longer.size() - shorter.size() - 1] == ' ';
}

class Finder {
 public:
  Finder(const Graph& graph, const Ontology& ontology)
      : graph_(graph),
        ontology_(ontology),
        actors_(graph, ontology),
        told_(graph, ontology, actors_),
        sentences_(graph),
        places_(graph, ontology, sentences_),
        countries_(graph, ontology) {}

  std::vector<Event> Run() && {
    std::vector<FactId> facts;
    std::vector<FactId> tolls;
    std::vector<FactId> of_law;  // that make no row
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      const EventCodes* codes = told_.CodesOf(fact);
      if (codes == nullptr || !told_.IsStated(fact)) continue;
      if (!codes->type.empty() && told_.MakesARow(fact, *codes)) {
        facts.emplace_back(i);
      } else if (!codes->toll.empty()) {
        tolls.emplace_back(i);
      } else if (codes->context == "legal") {
        of_law.emplace_back(i);
      }
    }
    graph::SortBySalience(graph_, facts);
    graph::SortBySalience(graph_, tolls);
    // Who was killed stands before who was wounded.
    std::stable_partition(facts.begin(), facts.end(), [&](FactId id) {
      return told_.CodesOf(graph_.At(id))->toll != "injured";
    });
    for (const FactId id : facts) {
      if (!Join(id)) Open(id);
    }
    for (const FactId id : tolls) {
      if (!Join(id)) JoinAsDeath(id);
    }
    JoinToldAgainByName();
    SetKeepers();
    std::vector<Event> events;
    for (const Draft& draft : drafts_) {
      if (draft.actor1.valid() || draft.actor2.valid()) {
        events.push_back(Finished(draft));
      }
    }
    // "A man has been arrested": says who did it, also where no row says so.
    const size_t rows = events.size();
    for (const FactId id : of_law) events.push_back(Finished(DraftOf(id)));
    SetInReports(graph_, events);
    events.erase(events.begin() + static_cast<ptrdiff_t>(rows), events.end());
    for (Event& request :
         FindRequests(graph_, ontology_, actors_, told_, sentences_)) {
      if (IsAskedAlready(request, events)) continue;
      request.actor1.country = countries_.Of(request.actor1.entity);
      request.actor2.country = countries_.Of(request.actor2.entity);
      events.push_back(std::move(request));
    }
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
    std::vector<FactId> deaths;  // of whom it hit, at whatever time
    const EventCodes* codes;
    EventStatus status;
    EntityId actor1;
    EntityId actor2;
    EntityId place;
    graph::TimeRange time;  // all of it: not known
  };

  // "Asked him to investigate both": told once for each that it is about.
  bool IsAskedAlready(const Event& request,
                      const std::vector<Event>& events) const {
    return absl::c_any_of(events, [&](const Event& other) {
      return other.codes->type == request.codes->type &&
             other.actor1.entity == request.actor1.entity &&
             other.actor2.entity == request.actor2.entity &&
             ShareASentence(graph_.At(request.facts.front()),
                            graph_.At(other.facts.front()));
    });
  }

  // What is asserted by one and alleged by another is one event.
  static bool AreLike(EventStatus a, EventStatus b) {
    return a == b || (HasHappened(a) && HasHappened(b));
  }

  bool ShareASentence(const Fact& a, const Fact& b) const {
    return std::any_of(
        a.statements.begin(), a.statements.end(), [&](StatementIndex i) {
          return std::any_of(b.statements.begin(), b.statements.end(),
                             [&](StatementIndex k) {
                               // Word for word, also where a report copies
                               // another.
                               return graph_.At(i).quote == graph_.At(k).quote;
                             });
        });
  }

  // Those without a name are of one document; of two reports of one event they
  // are one if they are called the same, in one report also if one tells more
  // of what they are: "tribal leader", "pro-government tribal leader".
  bool AreOne(EntityId a, EntityId b) const {
    if (a == b || !a.valid() || !b.valid()) return a == b;
    const graph::Entity& one = graph_.At(a);
    const graph::Entity& other = graph_.At(b);
    if (one.kind != MentionKind::kNominal ||
        other.kind != MentionKind::kNominal) {
      return false;
    }
    return one.document != other.document
               ? one.name == other.name
               : TellsMore(graph_.Text(one.name), graph_.Text(other.name)) ||
                     TellsMore(graph_.Text(other.name), graph_.Text(one.name));
  }
  bool MayBeOne(EntityId a, EntityId b) const {
    return AreOne(a, b) || !a.valid() || !b.valid();
  }

  static bool IsADay(const graph::TimeRange& time) {
    constexpr int64_t kDay = 24 * 60 * 60;
    return time.begin != IsoTime::kOpenBegin && time.end != IsoTime::kOpenEnd &&
           time.end - time.begin <= kDay;
  }

  // Who agrees, consults or works with another does it both ways.
  static bool IsMutual(const EventCodes& codes) {
    return codes.type == "AGREE" || codes.type == "CONSULT" ||
           codes.type == "COOPERATE";
  }
  bool HaveTheSameActors(const Draft& a, const Draft& b) const {
    return (AreOne(a.actor1, b.actor1) && AreOne(a.actor2, b.actor2)) ||
           (IsMutual(*a.codes) && a.actor1 == b.actor2 && a.actor2 == b.actor1);
  }

  bool ShareADocument(const Fact& a, const Fact& b) const {
    return absl::c_any_of(a.documents, [&](graph::DocumentIndex document) {
      return absl::c_linear_search(b.documents, document);
    });
  }

  // Who is killed, hurt, taken, tried or freed, but for whole bodies and
  // countries, of whom a report tells more than one such deed.
  bool IsHitOnce(const Draft& draft) const {
    static constexpr absl::string_view kOnce[] = {"arrest", "convict",
                                                  "release"};
    const EntityId hit = draft.actor2;
    return hit.valid() &&
           (draft.codes->type == "ASSAULT" ||
            absl::c_linear_search(kOnce, draft.codes->mode)) &&
           (graph_.At(hit).kind == MentionKind::kNominal ||
            actors_.IsA(hit, "person"));
  }

  // Who was abducted was seized: told as an arrest where the sentence does not
  // tell by whom.
  static bool IsTaking(const EventCodes& codes) {
    return codes.mode == "abduct" || codes.mode == "arrest";
  }
  static bool AreOfOneType(const EventCodes& a, const EventCodes& b) {
    return a.type == b.type || (IsTaking(a) && IsTaking(b) && a.mode != b.mode);
  }

  // A report speaks again of what it has told: of the same two, and the same
  // relation, or of one to whom that is done once.
  bool IsToldAgain(const Fact& fact, const Draft& own,
                   const Draft& draft) const {
    if (!own.actor2.valid() || !AreOne(own.actor2, draft.actor2)) return false;
    const bool are_same = own.actor1.valid() && own.actor1 == draft.actor1;
    return absl::c_any_of(draft.facts, [&](FactId id) {
      const Fact& other = graph_.At(id);
      return ((are_same && other.relation == fact.relation) ||
              (IsHitOnce(own) && own.codes->mode == draft.codes->mode) ||
              (IsHitOnce(own) && IsTaking(*own.codes) &&
               IsTaking(*draft.codes)) ||
              (IsHitOnce(own) && own.codes->type == "ASSAULT")) &&
             ShareADocument(fact, other);
    });
  }

  // "They freed the minister and seven guards": one deed done to several.
  bool IsTheSameDeed(const Fact& fact, const Draft& own,
                     const Draft& draft) const {
    return IsDeed(*own.codes) && MayBeOne(own.actor1, draft.actor1) &&
           absl::c_any_of(draft.facts, [&](FactId id) {
             return ShareAPredicate(fact, graph_.At(id));
           });
  }

  bool ShareAPredicate(const Fact& a, const Fact& b) const {
    return a.relation == b.relation &&
           absl::c_any_of(a.statements, [&](StatementIndex i) {
             return absl::c_any_of(b.statements, [&](StatementIndex k) {
               return graph_.At(i).document == graph_.At(k).document &&
                      graph_.At(i).predicate_span ==
                          graph_.At(k).predicate_span;
             });
           });
  }

  // "Police and miners clashed": told as one deed of each.
  bool IsOtherSide(const Fact& fact, const Draft& own,
                   const Draft& draft) const {
    const Fact& first = graph_.At(draft.facts.front());
    return graph_.Text(fact.relation) == kFighting && own.actor1.valid() &&
           draft.actor1.valid() && own.actor1 != draft.actor1 &&
           !own.actor2.valid() && !draft.actor2.valid() &&
           ShareAPredicate(fact, first);
  }

  // "Seven rebels were killed in fighting with soldiers": a fight of both, and
  // what the soldiers did.
  bool IsLossOfFight(const Fact& fact, const Draft& own,
                     const Draft& draft) const {
    const Fact& first = graph_.At(draft.facts.front());
    return (graph_.Text(fact.relation) == kFighting ||
            graph_.Text(first.relation) == kFighting) &&
           own.actor1.valid() && own.actor1 == draft.actor2 &&
           own.actor2.valid() && own.actor2 == draft.actor1 &&
           ShareASentence(fact, first);
  }

  bool MayJoin(const Fact& fact, const Draft& own, const Draft& draft) const {
    if (!own.codes->type.empty() && !AreOfOneType(*own.codes, *draft.codes)) {
      return false;
    }
    if (IsOtherSide(fact, own, draft) || IsLossOfFight(fact, own, draft)) {
      return true;
    }
    const bool are_same =
        draft.codes->type == "ASSAULT"
            ? MayBeOne(own.actor1, draft.actor1)
            : HaveTheSameActors(own, draft) ||
                  IsTheSameDeed(fact, own, draft) ||
                  (IsHitOnce(own) && own.actor2 == draft.actor2 &&
                   MayBeOne(own.actor1, draft.actor1));
    if (!are_same || !AreLike(own.status, draft.status) ||
        !places_.MayBeOne(own.place, draft.place) ||
        !graph::Overlap(own.time, draft.time)) {
      return false;
    }
    const bool same_place_and_time = own.place.valid() &&
                                     own.place == draft.place &&
                                     IsADay(own.time) && IsADay(draft.time);
    return same_place_and_time || IsToldAgain(fact, own, draft) ||
           std::any_of(draft.facts.begin(), draft.facts.end(), [&](FactId id) {
             return ShareASentence(fact, graph_.At(id));
           });
  }

  // Of a relation that is never an event: "12 died".
  bool SuffersIt(const Fact& fact) const {
    return absl::c_all_of(
        ontology_.FindRelation(graph_.Text(fact.relation))->events,
        [](const EventCodes& codes) { return codes.type.empty(); });
  }

  Draft DraftOf(FactId id) const {
    const Fact& fact = graph_.At(id);
    const EventCodes& codes = *told_.CodesOf(fact);
    Draft draft;
    draft.facts = {id};
    draft.codes = &codes;
    draft.status = told_.StatusOf(fact);
    // Whoever suffers a loss has not done it.
    if (!SuffersIt(fact)) {
      draft.actor1 = actors_.Actor1Of(fact);
      draft.actor2 = actors_.Actor2Of(fact, codes);
    }
    draft.place = places_.ToldOf({id}, codes).entity;
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
      if (!draft.actor2.valid()) {
        draft.actor2 =
            IsOtherSide(graph_.At(id), own, draft) ? own.actor1 : own.actor2;
      }
      draft.place = places_.NarrowerOf(draft.place, own.place);
      draft.time = {std::max(draft.time.begin, own.time.begin),
                    std::min(draft.time.end, own.time.end)};
      if (own.status == EventStatus::kAsserted) draft.status = own.status;
      // The one that says how it was done tells more.
      if ((draft.codes->mode.empty() && !own.codes->mode.empty()) ||
          own.codes->mode == "abduct") {
        draft.codes = own.codes;
      }
      Index(number, id);
      return true;
    }
    return false;
  }

  // "Was stabbed last night. … He died today": of what was done to him.
  void JoinAsDeath(FactId id) {
    const Fact& fact = graph_.At(id);
    if (!SuffersIt(fact) || !fact.subject.valid() ||
        told_.CodesOf(fact)->toll != "killed" ||
        !HasHappened(told_.StatusOf(fact))) {
      return;
    }
    for (Draft& draft : drafts_) {
      if (draft.codes->type == "ASSAULT" && HasHappened(draft.status) &&
          draft.actor2 == fact.subject && IsHitOnce(draft) &&
          ShareADocument(fact, graph_.At(draft.facts.front()))) {
        draft.deaths.push_back(id);
        return;
      }
    }
  }

  // "A man", "an individual": of whom the report says later who it is.
  bool IsOneUnnamed(EntityId id) const {
    if (!id.valid() || graph_.At(id).kind != MentionKind::kNominal ||
        !actors_.IsA(id, "person")) {
      return false;
    }
    return absl::c_any_of(
        graph_.At(id).mentions, [&](const graph::Mention& mention) {
          const absl::string_view text = graph_.Text(mention.text);
          return absl::StartsWithIgnoreCase(text, "a ") ||
                 absl::StartsWithIgnoreCase(text, "an ");
        });
  }

  // Who is taken, tried or freed in a report, told first as "a man" and then by
  // his name, if the report tells that of no other.
  void JoinToldAgainByName() {
    absl::flat_hash_map<std::pair<graph::DocumentIndex, absl::string_view>,
                        std::vector<size_t>>
        unnamed, named;
    for (size_t k = 0; k < drafts_.size(); ++k) {
      const Draft& draft = drafts_[k];
      const Fact& fact = graph_.At(draft.facts.front());
      if (!IsHitOnce(draft) || draft.codes->type == "ASSAULT" ||
          fact.documents.size() != 1) {
        continue;
      }
      const std::pair key(fact.documents.front(),
                          absl::string_view(draft.codes->mode));
      if (IsOneUnnamed(draft.actor2)) {
        unnamed[key].push_back(k);
      } else if (actors_.HasName(draft.actor2)) {
        named[key].push_back(k);
      }
    }
    std::vector<size_t> gone;
    for (const auto& [key, numbers] : unnamed) {
      const auto at = named.find(key);
      if (numbers.size() != 1 || at == named.end() || at->second.size() != 1) {
        continue;
      }
      Draft& draft = drafts_[numbers.front()];
      const Draft& other = drafts_[at->second.front()];
      if (!MayBeOne(draft.actor1, other.actor1) ||
          !AreLike(draft.status, other.status) ||
          !places_.MayBeOne(draft.place, other.place) ||
          !graph::Overlap(draft.time, other.time)) {
        continue;
      }
      Absorb(other, draft);
      draft.actor2 = other.actor2;
      gone.push_back(at->second.front());
    }
    absl::c_sort(gone, std::greater<>());
    for (const size_t number : gone) {
      drafts_.erase(drafts_.begin() + static_cast<ptrdiff_t>(number));
    }
  }

  // Takes what another tells of the same event.
  void Absorb(const Draft& other, Draft& draft) const {
    draft.facts.insert(draft.facts.end(), other.facts.begin(),
                       other.facts.end());
    draft.deaths.insert(draft.deaths.end(), other.deaths.begin(),
                        other.deaths.end());
    if (!draft.actor1.valid()) draft.actor1 = other.actor1;
    draft.place = places_.NarrowerOf(draft.place, other.place);
    draft.time = {std::max(draft.time.begin, other.time.begin),
                  std::min(draft.time.end, other.time.end)};
    if (other.status == EventStatus::kAsserted) draft.status = other.status;
  }

  void Open(FactId id) {
    drafts_.push_back(DraftOf(id));
    Index(drafts_.size() - 1, id);
  }

  // "Pirates released two hostages who were kidnapped in May": who lets them go
  // took them, unless it is the law.
  void SetKeepers() {
    for (Draft& taking : drafts_) {
      if (taking.actor1.valid() || !taking.actor2.valid() ||
          !IsTaking(*taking.codes)) {
        continue;
      }
      for (const Draft& release : drafts_) {
        const EntityId by = release.actor1;
        if (release.codes->mode == "release" && by.valid() &&
            release.actor2 == taking.actor2 &&
            (actors_.IsA(by, "organization") || actors_.IsA(by, "group")) &&
            !actors_.IsA(by, "government") &&
            ShareASentence(graph_.At(release.facts.front()),
                           graph_.At(taking.facts.front()))) {
          taking.actor1 = by;
        }
      }
    }
  }

  EventActor ActorOf(const Draft& draft, EntityId id) const {
    return {id, actors_.NameOf(draft.facts, id), countries_.Of(id)};
  }

  // "Seven guards": told by how many they are.
  static bool IsCounted(const Fact& fact) {
    return absl::c_any_of(fact.figures, [](const graph::Figure& figure) {
      return figure.role == Role::kObject;
    });
  }

  // Whom it is done to: all whom the same predicate has, those with a name
  // first, whose entity stands for them; of assaults also "three others" whom
  // the sentence tells to be hurt.
  EventActor WhomOf(const Draft& draft) const {
    if (!IsDeed(*draft.codes) || !draft.actor2.valid()) {
      return ActorOf(draft, draft.actor2);
    }
    const auto first = absl::c_find_if(draft.facts, [&](FactId id) {
      return actors_.Actor2Of(graph_.At(id), *draft.codes) == draft.actor2;
    });
    std::vector<EntityId> all = {draft.actor2};
    for (const FactId id : draft.facts) {
      if (first == draft.facts.end()) break;
      const Fact& fact = graph_.At(id);
      const EntityId whom = actors_.Actor2Of(fact, *draft.codes);
      if (whom.valid() && !absl::c_linear_search(all, whom) &&
          (actors_.HasName(whom) || IsCounted(fact) ||
           actors_.TellsWho(fact, whom)) &&
          (ShareAPredicate(fact, graph_.At(*first)) ||
           (draft.codes->type == "ASSAULT" && IsCounted(fact) &&
            ShareASentence(fact, graph_.At(*first))))) {
        all.push_back(whom);
      }
    }
    std::stable_partition(all.begin(), all.end(),
                          [&](EntityId id) { return actors_.HasName(id); });
    EventActor whom = ActorOf(draft, all.front());
    for (size_t i = 1; i < all.size(); ++i) {
      absl::StrAppend(&whom.name, i + 1 < all.size() ? ", " : " and ",
                      actors_.NameOf(draft.facts, all[i]));
    }
    return whom;
  }

  // "Was stabbed", "a bullet hit him": one person, of whom no more is told.
  bool HurtsOne(const Fact& fact) const {
    static constexpr absl::string_view kHurting[] = {"knife", "shoot", "stab"};
    const absl::string_view lemma = graph_.Text(fact.lemma);
    const bool hurts = absl::c_linear_search(kHurting, lemma) ||
                       (lemma == "hit" && fact.subject.valid() &&
                        actors_.IsA(fact.subject, "weapon"));
    return hurts && fact.object.valid() && actors_.IsA(fact.object, "person") &&
           (actors_.HasName(fact.object) || IsOneUnnamed(fact.object));
  }

  // "Suleiman met with members of the party": of what two do with each other
  // the text tells one first.
  bool IsTheOtherWay(const Draft& draft) const {
    const graph::StatementRecord& statement =
        graph::SurestStatement(graph_, graph_.At(draft.facts.front()));
    return IsMutual(*draft.codes) &&
           absl::c_any_of(graph_.ArgumentsOf(statement),
                          [&](const graph::ArgumentRecord& part) {
                            return part.role == Role::kSubject &&
                                   part.entity == draft.actor2;
                          });
  }

  Event Finished(const Draft& draft) const {
    Event event;
    event.facts = draft.facts;
    event.codes = draft.codes;
    event.relation =
        std::string(graph_.Text(graph_.At(draft.facts.front()).relation));
    event.status = draft.status;
    event.time = TimeOfEvent(graph_, draft.facts);
    event.reported = FirstReported(graph_, draft.facts);
    event.place = places_.Of(draft.facts, *draft.codes);
    event.actor1 = ActorOf(draft, draft.actor1);
    event.actor2 = WhomOf(draft);
    if (IsTheOtherWay(draft)) std::swap(event.actor1, event.actor2);
    event.facts.insert(event.facts.end(), draft.deaths.begin(),
                       draft.deaths.end());
    if (HasHappened(draft.status)) {
      event.killed = TollOf(graph_, ontology_, event.facts, "killed");
      event.injured = TollOf(graph_, ontology_, event.facts, "injured");
      const bool is_hurt = absl::c_any_of(
          draft.facts, [&](FactId id) { return HurtsOne(graph_.At(id)); });
      if (is_hurt && !event.killed.low && !event.injured.low) {
        event.injured = {1, 1};
      }
    }
    return event;
  }

  const Graph& graph_;
  const Ontology& ontology_;
  const EventActors actors_;
  const EventFacts told_;
  const ReportSentences sentences_;
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
