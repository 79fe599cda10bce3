#include "graph/merging/exclusive_facts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "graph/merging/timed_facts.h"
#include "names/titles.h"

namespace griot::graph {
namespace {

// What only one can be at a time.
struct Place {
  StringId relation;
  bool of_object = false;  // else the subject's
  EntityId entity;
  absl::string_view office;

  bool operator==(const Place&) const = default;
  template <typename H>
  friend H AbslHashValue(H state, const Place& place) {
    return H::combine(std::move(state), place.relation, place.of_object,
                      place.entity, place.office);
  }
};

class Finder {
 public:
  Finder(const MergeRules& rules, const Graph& graph)
      : graph_(graph), relations_(rules, graph) {}

  using PlacesOfFact = absl::InlinedVector<Place, 2>;

  PlacesOfFact PlacesOf(const Fact& fact) const {
    PlacesOfFact places;
    const bool of_subject = relations_.IsOfOneObject(fact);
    const bool of_object = relations_.IsOfOneSubject(fact);
    if (!of_subject && !of_object) return places;
    const absl::string_view office = OfficeNamed(graph_.Text(fact.lemma));
    if (of_subject) {
      places.push_back({fact.relation, false, fact.subject, office});
    }
    if (of_object) places.push_back({fact.relation, true, fact.object, office});
    return places;
  }

  static EntityId HolderOf(const Fact& fact, bool of_object) {
    return of_object ? fact.subject : fact.object;
  }

  std::vector<std::vector<FactId>> Run() && {
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      const PlacesOfFact places = PlacesOf(fact);
      if (places.empty()) continue;
      const TimedFact timed{FactId(i), HeldIn(graph_, fact)};
      // Nobody knows when.
      if (timed.time == TimeRange()) continue;
      for (const Place& place : places) held_[place].push_back(timed);
    }
    std::vector<std::vector<FactId>> result;
    for (auto& [place, facts] : held_) {
      const auto holder = [&, of_object = place.of_object](FactId id) {
        return HolderOf(graph_.At(id), of_object);
      };
      for (std::vector<FactId>& together : AtOneTime(std::move(facts))) {
        together = WithWeight(together, holder);
        const EntityId first = holder(together.front());
        if (std::any_of(together.begin(), together.end(),
                        [&](FactId id) { return holder(id) != first; })) {
          result.push_back(std::move(together));
        }
      }
    }
    return result;
  }

 private:
  // Without holders that less than a fifth of the documents name that name
  // another: "a statue of President X" claims no office, and what one paper in
  // ten has is a slip more often than a dispute.
  template <typename Holder>
  std::vector<FactId> WithWeight(const std::vector<FactId>& facts,
                                 const Holder& holder) const {
    constexpr size_t kLeastShare = 5;
    // That name the holder; near-copies count once.
    absl::flat_hash_map<EntityId, absl::flat_hash_set<DocumentIndex>> documents;
    size_t most = 0;
    for (const FactId id : facts) {
      auto& naming = documents[holder(id)];
      for (const StatementIndex i : graph_.At(id).statements) {
        naming.insert(graph_.At(graph_.At(i).document).copy_of);
      }
      most = std::max(most, naming.size());
    }
    std::vector<FactId> result;
    absl::c_copy_if(facts, std::back_inserter(result), [&](FactId id) {
      return kLeastShare * documents[holder(id)].size() >= most;
    });
    return result;
  }

  const Graph& graph_;
  const ExclusiveRelations relations_;
  absl::flat_hash_map<Place, std::vector<TimedFact>> held_;
};

}  // namespace

ExclusiveRelations::ExclusiveRelations(const MergeRules& rules,
                                       const Graph& graph)
    : graph_(graph) {
  for (const std::string& relation : rules.functional) {
    functional_.insert(graph.strings.Find(relation));
  }
  for (const std::string& relation : rules.inverse_functional) {
    inverse_functional_.insert(graph.strings.Find(relation));
  }
}

bool ExclusiveRelations::IsOfOneObject(const Fact& fact) const {
  return functional_.contains(fact.relation) && MayExclude(fact);
}

bool ExclusiveRelations::IsOfOneSubject(const Fact& fact) const {
  return inverse_functional_.contains(fact.relation) && MayExclude(fact);
}

bool ExclusiveRelations::MayExclude(const Fact& fact) const {
  return fact.relation != StringPool::kEmpty && fact.is_edge() &&
         fact.polarity == Polarity::kPositive &&
         fact.modality == ModalityClass::kAsserted &&
         graph_.At(fact.subject).kind == MentionKind::kName &&
         graph_.At(fact.object).kind == MentionKind::kName;
}

std::vector<std::vector<FactId>> FindExclusive(const MergeRules& rules,
                                               const Graph& graph) {
  return Finder(rules, graph).Run();
}

std::vector<std::vector<Exclusion>> ExclusionsOf(const MergeRules& rules,
                                                 const Graph& graph) {
  const Finder finder(rules, graph);
  std::vector<std::vector<Exclusion>> result(graph.facts.size());
  for (size_t i = 0; i < result.size(); ++i) {
    const Fact& fact = graph.facts[i];
    for (const Place& place : finder.PlacesOf(fact)) {
      result[i].push_back(
          {absl::StrCat("exclusive\n", graph.Text(place.relation), "\n",
                        place.of_object ? "object" : "subject", "\n",
                        graph.Text(graph.At(place.entity).id), "\n",
                        place.office),
           Finder::HolderOf(fact, place.of_object)});
    }
  }
  return result;
}

}  // namespace griot::graph
