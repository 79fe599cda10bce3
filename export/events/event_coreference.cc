#include "export/events/event_coreference.h"

#include <cstdint>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "export/events/shared_evidence.h"
#include "graph/time_range.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::FactId;

// Whether a description says what another does, of two words at least, and
// more before it.
bool TellsMore(absl::string_view longer, absl::string_view shorter) {
  return absl::StrContains(shorter, ' ') && longer.size() > shorter.size() &&
         absl::EndsWith(longer, shorter) &&
         longer[longer.size() - shorter.size() - 1] == ' ';
}

// What is asserted by one and alleged by another is one event.
bool AreLike(EventStatus a, EventStatus b) {
  return a == b || (HasHappened(a) && HasHappened(b));
}

bool IsADay(const graph::TimeRange& time) {
  constexpr int64_t kDay = 24 * 60 * 60;
  return time.begin != IsoTime::kOpenBegin && time.end != IsoTime::kOpenEnd &&
         time.end - time.begin <= kDay;
}

// Who was abducted was seized: told as an arrest where the sentence does not
// tell by whom.
bool AreOfOneType(const EventCodes& a, const EventCodes& b) {
  return a.type == b.type || (IsTaking(a) && IsTaking(b) && a.mode != b.mode);
}

}  // namespace

// Those without a name are of one document; of two reports of one event they
// are one if they are called the same, in one report also if one tells more
// of what they are: "tribal leader", "pro-government tribal leader".
bool EventCoreference::AreOne(EntityId a, EntityId b) const {
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

bool EventCoreference::MayBeOne(EntityId a, EntityId b) const {
  return AreOne(a, b) || !a.valid() || !b.valid();
}

bool EventCoreference::HaveTheSameActors(const EventDraft& a,
                                         const EventDraft& b) const {
  return (AreOne(a.actor1, b.actor1) && AreOne(a.actor2, b.actor2)) ||
         (IsMutual(*a.codes) && a.actor1 == b.actor2 && a.actor2 == b.actor1);
}

bool EventCoreference::MayBeOfOneSetting(const EventDraft& a,
                                         const EventDraft& b) const {
  return AreLike(a.status, b.status) && places_.MayBeOne(a.place, b.place) &&
         graph::Overlap(a.time, b.time);
}

bool EventCoreference::MayBeOneButForWhom(const EventDraft& a,
                                          const EventDraft& b) const {
  return MayBeOne(a.actor1, b.actor1) && MayBeOfOneSetting(a, b);
}

bool EventCoreference::IsHitOnce(const EventDraft& draft) const {
  static constexpr absl::string_view kOnce[] = {"arrest", "convict", "release"};
  const EntityId hit = draft.actor2;
  return hit.valid() &&
         (draft.codes->type == "ASSAULT" ||
          absl::c_linear_search(kOnce, draft.codes->mode)) &&
         (graph_.At(hit).kind == MentionKind::kNominal ||
          actors_.IsA(hit, "person"));
}

// A report speaks again of what it has told: of the same two, and the same
// relation, or of one to whom that is done once.
bool EventCoreference::IsToldAgain(const Fact& fact, const EventDraft& own,
                                   const EventDraft& draft) const {
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
bool EventCoreference::IsTheSameDeed(const Fact& fact, const EventDraft& own,
                                     const EventDraft& draft) const {
  return IsDeed(*own.codes) && MayBeOne(own.actor1, draft.actor1) &&
         absl::c_any_of(draft.facts, [&](FactId id) {
           return ShareAPredicate(graph_, fact, graph_.At(id));
         });
}

bool EventCoreference::IsOtherSide(const Fact& fact, const EventDraft& own,
                                   const EventDraft& draft) const {
  const Fact& first = graph_.At(draft.facts.front());
  return graph_.Text(fact.relation) == kFighting && own.actor1.valid() &&
         draft.actor1.valid() && own.actor1 != draft.actor1 &&
         !own.actor2.valid() && !draft.actor2.valid() &&
         ShareAPredicate(graph_, fact, first);
}

// "Seven rebels were killed in fighting with soldiers": a fight of both, and
// what the soldiers did.
bool EventCoreference::IsLossOfFight(const Fact& fact, const EventDraft& own,
                                     const EventDraft& draft) const {
  const Fact& first = graph_.At(draft.facts.front());
  return (graph_.Text(fact.relation) == kFighting ||
          graph_.Text(first.relation) == kFighting) &&
         own.actor1.valid() && own.actor1 == draft.actor2 &&
         own.actor2.valid() && own.actor2 == draft.actor1 &&
         ShareASentence(graph_, fact, first);
}

std::optional<int32_t> EventCoreference::SentencesBehind(
    const Fact& fact, const EventDraft& draft) const {
  std::optional<int32_t> least;
  for (const graph::StatementIndex i : fact.statements) {
    for (const FactId id : draft.facts) {
      for (const graph::StatementIndex k : graph_.At(id).statements) {
        if (graph_.At(i).document != graph_.At(k).document) continue;
        const int32_t behind = sentences_.NumberOf(i) - sentences_.NumberOf(k);
        if (behind >= 0 && (!least || behind < *least)) least = behind;
      }
    }
  }
  return least;
}

bool EventCoreference::IsAboutOthers(
    const graph::StatementRecord& statement) const {
  return absl::c_any_of(
      graph_.ArgumentsOf(statement), [&](const graph::ArgumentRecord& part) {
        const absl::string_view text = graph_.Text(part.text);
        return part.role == Role::kObject && part.quantity.valid() &&
               (absl::StrContains(text, " other ") ||
                absl::EndsWith(text, " others"));
      });
}

bool EventCoreference::IsCountedBeside(graph::StatementIndex i) const {
  const ReportSentences::Sentence& sentence = sentences_.At(i);
  for (size_t k = sentence.first; k < sentence.end; ++k) {
    const graph::StatementRecord& other = graph_.statements[k];
    if (other.fact != graph_.At(i).fact &&
        absl::c_any_of(
            graph_.ArgumentsOf(other), [](const graph::ArgumentRecord& part) {
              return part.role == Role::kObject && part.quantity.valid();
            })) {
      return true;
    }
  }
  return false;
}

bool EventCoreference::IsOfOthers(const Fact& fact, const EventDraft& own,
                                  const EventDraft& draft) const {
  constexpr int32_t kNear = 2;  // sentences
  if (own.codes->toll != "injured" || draft.codes->type != "ASSAULT" ||
      !MayBeOneButForWhom(own, draft) ||
      absl::c_none_of(draft.facts, [&](FactId id) {
        return CountsWhomItHits(graph_.At(id));
      })) {
    return false;
  }
  // Of whom its own sentence tells first, "killing ten and wounding nine
  // others", the draft tells nothing.
  const bool speaks_of_others =
      absl::c_any_of(fact.statements, [&](graph::StatementIndex i) {
        return IsAboutOthers(graph_.At(i)) && !IsCountedBeside(i);
      });
  if (!speaks_of_others) return false;
  const auto behind = SentencesBehind(fact, draft);
  return behind && *behind <= kNear;
}

bool EventCoreference::IsOf(const Fact& fact, const EventDraft& own,
                            const EventDraft& draft) const {
  if (!own.codes->type.empty() && !AreOfOneType(*own.codes, *draft.codes)) {
    return false;
  }
  if (IsOtherSide(fact, own, draft) || IsLossOfFight(fact, own, draft)) {
    return true;
  }
  const bool are_same =
      draft.codes->type == "ASSAULT"
          ? MayBeOne(own.actor1, draft.actor1)
          : HaveTheSameActors(own, draft) || IsTheSameDeed(fact, own, draft) ||
                (IsHitOnce(own) && own.actor2 == draft.actor2 &&
                 MayBeOne(own.actor1, draft.actor1));
  if (!are_same || !MayBeOfOneSetting(own, draft)) return false;
  const bool same_place_and_time = own.place.valid() &&
                                   own.place == draft.place &&
                                   IsADay(own.time) && IsADay(draft.time);
  return same_place_and_time || IsToldAgain(fact, own, draft) ||
         absl::c_any_of(draft.facts, [&](FactId id) {
           return ShareASentence(graph_, fact, graph_.At(id));
         });
}

}  // namespace griot::exporter
