#include "export/events/event_clusters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "export/events/elided_doers.h"
#include "export/events/event_coreference.h"
#include "export/events/shared_evidence.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::StatementIndex;
using graph::StringPool;

class Clusters {
 public:
  explicit Clusters(const EventEvidence& evidence)
      : evidence_(evidence),
        graph_(evidence.graph),
        actors_(evidence.actors),
        places_(evidence.places),
        coreference_(evidence) {}

  std::vector<EventDraft> Of(absl::Span<const FactId> facts,
                             absl::Span<const FactId> tolls) && {
    for (const bool may_be_any : {false, true}) {
      for (const FactId id : facts) {
        if (MayBeAny(id) == may_be_any && !Join(id)) Open(id);
      }
    }
    Order(facts);
    std::vector<FactId> rest;
    for (const FactId id : tolls) {
      if (!Join(id) && !JoinAsDeath(id)) rest.push_back(id);
    }
    for (const FactId id : rest) JoinToTheOne(id);
    JoinToldAgainByName();
    SetKeepers();
    SetElidedDoers(evidence_, drafts_);
    return std::move(drafts_);
  }

 private:
  // "Was sentenced", of a report that tells when he was sentenced twice: which
  // it is, the nearest of those tells.
  bool MayBeAny(FactId id) const {
    const Fact& fact = graph_.At(id);
    return fact.time == StringPool::kEmpty &&
           evidence_.told.CodesOf(fact)->type != "ASSAULT";
  }

  // Facts of each draft, and drafts by their first, as they come in `facts`.
  void Order(absl::Span<const FactId> facts) {
    absl::flat_hash_map<FactId, size_t> ranks;
    for (size_t i = 0; i < facts.size(); ++i) ranks.emplace(facts[i], i);
    const auto by_rank = [&](FactId a, FactId b) {
      return ranks.at(a) < ranks.at(b);
    };
    for (EventDraft& draft : drafts_) absl::c_sort(draft.facts, by_rank);
    absl::c_sort(drafts_, [&](const EventDraft& a, const EventDraft& b) {
      return by_rank(a.facts.front(), b.facts.front());
    });
    of_document_.clear();
    of_place_.clear();
    for (size_t number = 0; number < drafts_.size(); ++number) {
      for (const FactId id : drafts_[number].facts) Index(number, id);
    }
  }

  // How many sentences lie between a fact and what tells of a draft in the same
  // report.
  int32_t DistanceOf(const Fact& fact, const EventDraft& draft) const {
    int32_t least = std::numeric_limits<int32_t>::max();
    for (const StatementIndex i : fact.statements) {
      for (const FactId other : draft.facts) {
        for (const StatementIndex k : graph_.At(other).statements) {
          if (graph_.At(i).document != graph_.At(k).document) continue;
          least = std::min(least, std::abs(evidence_.sentences.NumberOf(i) -
                                           evidence_.sentences.NumberOf(k)));
        }
      }
    }
    return least;
  }

  // Events that could be told of in the same sentence or place.
  std::vector<size_t> Candidates(const EventDraft& own) const {
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

  // The draft that a fact joins, if there is one.
  std::optional<size_t> DraftFor(const Fact& fact,
                                 const EventDraft& own) const {
    std::vector<size_t> candidates = Candidates(own);
    if (MayBeAny(own.facts.front())) {
      absl::c_stable_sort(candidates, [&](size_t a, size_t b) {
        return DistanceOf(fact, drafts_[a]) < DistanceOf(fact, drafts_[b]);
      });
    }
    const auto of = absl::c_find_if(candidates, [&](size_t number) {
      return coreference_.IsOf(fact, own, drafts_[number]);
    });
    if (of != candidates.end()) return *of;
    std::optional<size_t> nearest;
    int32_t least = 0;
    for (const size_t number : candidates) {
      if (!coreference_.IsOfOthers(fact, own, drafts_[number])) continue;
      const auto behind = coreference_.SentencesBehind(fact, drafts_[number]);
      if (nearest && *behind >= least) continue;
      nearest = number;
      least = *behind;
    }
    return nearest;
  }

  bool Join(FactId id) {
    const EventDraft own = DraftOf(evidence_, id);
    if (const auto found = DraftFor(graph_.At(id), own)) {
      const size_t number = *found;
      EventDraft& draft = drafts_[number];
      draft.facts.push_back(id);
      if (!draft.actor1.valid()) draft.actor1 = own.actor1;
      if (!draft.actor2.valid()) {
        draft.actor2 = coreference_.IsOtherSide(graph_.At(id), own, draft)
                           ? own.actor1
                           : own.actor2;
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
  bool JoinAsDeath(FactId id) {
    const Fact& fact = graph_.At(id);
    if (!IsSuffered(evidence_, fact) || !fact.subject.valid() ||
        evidence_.told.CodesOf(fact)->toll != "killed" ||
        !HasHappened(evidence_.told.StatusOf(fact))) {
      return false;
    }
    for (EventDraft& draft : drafts_) {
      if (draft.codes->type == "ASSAULT" && HasHappened(draft.status) &&
          draft.actor2 == fact.subject && coreference_.IsHitOnce(draft) &&
          ShareADocument(fact, graph_.At(draft.facts.front()))) {
        draft.deaths.push_back(id);
        return true;
      }
    }
    return false;
  }

  // "Stabbed several people. … Two of them died, and three were injured": if
  // the report tells one assault before it that counts nobody so. A text
  // without a day may be of many reports.
  void JoinToTheOne(FactId id) {
    constexpr int32_t kNear = 4;  // sentences
    const Fact& fact = graph_.At(id);
    const EventDraft own = DraftOf(evidence_, id);
    if (!HasHappened(own.status) || !CountsWhomItHits(fact) ||
        graph_.At(fact.documents.front()).published == StringPool::kEmpty) {
      return;
    }
    EventDraft* one = nullptr;
    for (EventDraft& draft : drafts_) {
      if (draft.codes->type != "ASSAULT" || !HasHappened(draft.status) ||
          (draft.actor2.valid() && actors_.IsA(draft.actor2, "person")) ||
          !ShareADocument(fact, graph_.At(draft.facts.front()))) {
        continue;
      }
      if (one != nullptr) return;
      one = &draft;
    }
    if (one == nullptr) return;
    const auto behind = coreference_.SentencesBehind(fact, *one);
    const bool is_counted = absl::c_any_of(one->facts, [&](FactId other) {
      return evidence_.told.CodesOf(graph_.At(other))->toll == own.codes->toll;
    });
    if (behind && *behind <= kNear && !is_counted &&
        places_.MayBeOne(own.place, one->place) &&
        own.time.end >= one->time.begin) {
      one->deaths.push_back(id);
    }
  }

  // Who is taken, tried or freed in a report, told first as "a man" and then by
  // his name, if the report tells that of no other.
  void JoinToldAgainByName() {
    absl::flat_hash_map<std::pair<graph::DocumentIndex, absl::string_view>,
                        std::vector<size_t>>
        unnamed, named;
    for (size_t k = 0; k < drafts_.size(); ++k) {
      const EventDraft& draft = drafts_[k];
      const Fact& fact = graph_.At(draft.facts.front());
      if (!coreference_.IsHitOnce(draft) || draft.codes->type == "ASSAULT" ||
          fact.documents.size() != 1) {
        continue;
      }
      const std::pair key(fact.documents.front(),
                          absl::string_view(draft.codes->mode));
      if (actors_.IsOneUnnamed(draft.actor2)) {
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
      EventDraft& draft = drafts_[numbers.front()];
      const EventDraft& other = drafts_[at->second.front()];
      if (!coreference_.MayBeOneButForWhom(draft, other)) continue;
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
  void Absorb(const EventDraft& other, EventDraft& draft) const {
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
    drafts_.push_back(DraftOf(evidence_, id));
    Index(drafts_.size() - 1, id);
  }

  // "Pirates released two hostages who were kidnapped in May": who lets them go
  // took them, unless it is the law.
  void SetKeepers() {
    for (EventDraft& taking : drafts_) {
      if (taking.actor1.valid() || !taking.actor2.valid() ||
          !IsTaking(*taking.codes)) {
        continue;
      }
      for (const EventDraft& release : drafts_) {
        const EntityId by = release.actor1;
        if (release.codes->mode == "release" && by.valid() &&
            release.actor2 == taking.actor2 &&
            (actors_.IsA(by, "organization") || actors_.IsA(by, "group")) &&
            !actors_.IsA(by, "government") &&
            ShareASentence(graph_, graph_.At(release.facts.front()),
                           graph_.At(taking.facts.front()))) {
          taking.actor1 = by;
        }
      }
    }
  }

  const EventEvidence& evidence_;
  const graph::Graph& graph_;
  const EventActors& actors_;
  const EventPlaces& places_;
  const EventCoreference coreference_;
  std::vector<EventDraft> drafts_;
  absl::flat_hash_map<graph::DocumentIndex, std::vector<size_t>> of_document_;
  absl::flat_hash_map<EntityId, std::vector<size_t>> of_place_;
};

}  // namespace

std::vector<EventDraft> ClusterFacts(const EventEvidence& evidence,
                                     absl::Span<const FactId> facts,
                                     absl::Span<const FactId> tolls) {
  return Clusters(evidence).Of(facts, tolls);
}

}  // namespace griot::exporter
