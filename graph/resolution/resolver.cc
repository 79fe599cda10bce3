#include "graph/resolution/resolver.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/resolution/clusters.h"
#include "graph/resolution/decision_rules.h"
#include "graph/resolution/known_name_rule.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/occurrences.h"
#include "graph/resolution/proposals.h"
#include "graph/resolution/spelling.h"
#include "names/organisations.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// Unknown families go with all.
uint32_t LabelOf(TypeFamily family) {
  return family == TypeFamily::kUnknown ? 0 : static_cast<uint32_t>(family) + 1;
}

class Resolver {
 public:
  Resolver(const Names& names, const ResolutionKnowledge& knowledge,
           std::vector<Refusal>* refusals)
      : names_(names),
        gazetteer_(knowledge.gazetteer),
        refusals_(refusals),
        decisions_(names, knowledge),
        known_names_(names, knowledge.known_names),
        groups_(names, knowledge.gazetteer, decisions_.GroupedUses()),
        clusters_(groups_.groups().size()) {}

  absl::StatusOr<Resolution> Run() && {
    decisions_.SelectGroups(groups_,
                            [this](uint32_t group) { return KeyOf(group); });
    GRIOT_RETURN_IF_ERROR(decisions_.Check());
    SetLabels();
    GRIOT_RETURN_IF_ERROR(decisions_.Apply(groups_, clusters_));
    JoinPlaces();
    Make(known_names_.Propose(groups_, clusters_, /*short_names=*/false));
    for (const auto rule :
         {&ProposeAcronymsInText, &ProposeSpellings, &ProposeAliases,
          &ProposeAcronyms, &ProposeMiddleNames, &ProposeShortNamesInText,
          &ProposeShortNames}) {
      const Occurrences occurrences(names_, groups_, clusters_);
      Make(rule(
          {names_, groups_, clusters_, occurrences, gazetteer_, refusals_}));
    }
    Make(known_names_.Propose(groups_, clusters_, /*short_names=*/true));
    MakeClusters();
    result_.steps = std::move(clusters_).TakeSteps();
    NoteWritings();
    GRIOT_RETURN_IF_ERROR(decisions_.NameAndType(result_));
    return std::move(result_);
  }

 private:
  // Where a use stands, whatever the numbers of uses.
  std::pair<uint32_t, absl::string_view> PlaceOf(uint32_t use) const {
    return {names_.uses[use].document, names_.text(names_.uses[use].key)};
  }

  void SetLabels() {
    for (uint32_t g = 0; g < groups_.groups().size(); ++g) {
      const NameGroup& group = groups_[g];
      clusters_.SetLabel(g, Clusters::kFamily, LabelOf(group.family));
      if (group.apart == Apart::kPlace) {
        clusters_.SetLabel(g, Clusters::kPlace, group.apart_by);
      }
    }
  }

  void JoinPlaces() {
    for (const auto& [a, b] : groups_.twins()) {
      if (clusters_.CanMerge(a, b) == Clusters::Verdict::kMay) {
        clusters_.Merge(a, b, std::nullopt);
      }
    }
    absl::flat_hash_map<uint32_t, std::vector<uint32_t>> of_place;
    for (uint32_t g = 0; g < groups_.groups().size(); ++g) {
      if (groups_[g].apart == Apart::kPlace) {
        of_place[groups_[g].apart_by].push_back(g);
      }
    }
    Proposals proposals;
    for (const auto& [place, groups] : of_place) {
      const uint32_t first = *std::min_element(
          groups.begin(), groups.end(), [&](uint32_t a, uint32_t b) {
            return PlaceOf(groups_[a].first_use) <
                   PlaceOf(groups_[b].first_use);
          });
      for (const uint32_t group : groups) {
        if (group == first) continue;
        proposals.push_back({{MergeRule::kGazetteer,
                              groups_[first].first_use,
                              groups_[group].first_use,
                              {},
                              ""}});
      }
    }
    Make(std::move(proposals));
  }

  // Makes the merges, in an order that does not depend on numbers.
  void Make(Proposals proposals) {
    const auto place = [&](const Proposal& p) {
      return std::tuple(PlaceOf(p.step.first), PlaceOf(p.step.second),
                        p.step.rule);
    };
    std::sort(proposals.begin(), proposals.end(),
              [&](const Proposal& a, const Proposal& b) {
                return place(a) < place(b);
              });
    for (Proposal& proposal : proposals) Make(std::move(proposal));
    spellings_.clear();
  }

  void Make(Proposal proposal) {
    MergeStep& step = proposal.step;
    const uint32_t a = groups_.GroupOf(step.first);
    const uint32_t b = groups_.GroupOf(step.second);
    std::vector<const std::string*> spellings;
    if (step.rule == MergeRule::kSpelling && !clusters_.AreOne(a, b)) {
      // Sounding alike is not passed on: Hamad, Hamed and Hamid are not one.
      spellings = SpellingsOf(a);
      const std::vector<const std::string*> others = SpellingsOf(b);
      if (!AreAllAlike(spellings, others)) {
        Refuse(step, Refusal::Reason::kAmbiguous);
        return;
      }
      spellings.insert(spellings.end(), others.begin(), others.end());
    }
    switch (proposal.force ? clusters_.CanForce(a, b)
                           : clusters_.CanMerge(a, b)) {
      case Clusters::Verdict::kMay:
        clusters_.Merge(a, b, std::move(step));
        if (!spellings.empty()) {
          spellings_[clusters_.Find(a)] = std::move(spellings);
        }
        break;
      case Clusters::Verdict::kAreOne:
        break;
      case Clusters::Verdict::kForbidden:
        Refuse(step, Refusal::Reason::kDecision);
        break;
      case Clusters::Verdict::kFamilies:
        Refuse(step, Refusal::Reason::kFamilies);
        break;
      case Clusters::Verdict::kPlaces:
        Refuse(step, Refusal::Reason::kPlaces);
        break;
      case Clusters::Verdict::kIds:
        Refuse(step, Refusal::Reason::kIds);
        break;
    }
  }

  std::vector<const std::string*> SpellingsOf(uint32_t group) const {
    const auto found = spellings_.find(clusters_.Find(group));
    if (found != spellings_.end()) return found->second;
    return {&groups_.CoreOf(group).text};
  }

  static bool AreAllAlike(const std::vector<const std::string*>& a,
                          const std::vector<const std::string*>& b) {
    for (const std::string* first : a) {
      for (const std::string* second : b) {
        if (*first != *second &&
            CompareSpelling(*first, *second) == Spelling::kDifferent) {
          return false;
        }
      }
    }
    return true;
  }

  void Refuse(const MergeStep& step, Refusal::Reason reason) {
    if (refusals_ == nullptr) return;
    refusals_->push_back({step.rule, step.first, step.second, reason, {}});
  }

  // By which the group that gives a cluster its key is chosen: a name that
  // stands for itself, the fullest, the first by text.
  auto FullnessOf(uint32_t group) const {
    const NameGroup& g = groups_[group];
    const NameCore& core = groups_.core(g.core);
    return std::tuple(g.apart == Apart::kDocument, g.is_acronym, g.is_surname,
                      -std::ssize(core.words), -std::ssize(core.text),
                      absl::string_view(core.text), g.family, g.apart,
                      g.apart == Apart::kDocument ? g.apart_by : 0,
                      KeyOfApart(g));
  }

  std::string KeyOfApart(const NameGroup& group) const {
    switch (group.apart) {
      case Apart::kNothing:
        return "";
      case Apart::kDocument:
        return absl::StrCat("\nin ", names_.document_id(group.apart_by));
      case Apart::kDecision:
        return absl::StrCat(
            "\ndecided in ",
            names_.document_id(names_.uses[group.first_use].document));
      case Apart::kCountry:
        return absl::StrCat(
            "\nof ", CountryLetters(static_cast<CountryCode>(group.apart_by)));
      case Apart::kPlace:
        return absl::StrCat("\nat ", groups_.PlaceKey(group));
    }
    return "";
  }

  // What an entity of this group alone is known by.
  std::string KeyOf(uint32_t number) const {
    const NameGroup& group = groups_[number];
    return absl::StrCat("name\n", Name(group.family), "\n",
                        groups_.core(group.core).text, KeyOfApart(group));
  }

  void MakeClusters() {
    const auto size = static_cast<uint32_t>(groups_.groups().size());
    const std::vector<uint32_t> cluster_of = clusters_.Components();
    std::vector<uint32_t> fullest;  // group, by cluster
    for (uint32_t g = 0; g < size; ++g) {
      if (cluster_of[g] == fullest.size()) {
        fullest.push_back(g);
      } else if (uint32_t& best = fullest[cluster_of[g]];
                 FullnessOf(g) < FullnessOf(best)) {
        best = g;
      }
    }
    result_.clusters.reserve(fullest.size());
    for (const uint32_t g : fullest) {
      NameCluster& cluster = result_.clusters.emplace_back();
      cluster.key = KeyOf(g);
      cluster.is_name = true;
      cluster.known_id =
          known_names_.IdOf(clusters_.LabelOf(g, Clusters::kTable));
    }
    for (uint32_t g = 0; g < size; ++g) {
      const GazetteerPlace* place = groups_.PlaceOf(g);
      if (place == nullptr) continue;
      std::optional<GazetteerPlace>& known =
          result_.clusters[cluster_of[g]].place;
      if (!known.has_value() || place->id < known->id) known = *place;
    }
    result_.cluster_of.assign(names_.uses.size(), kNoIndex);
    for (uint32_t i = 0; i < names_.uses.size(); ++i) {
      const uint32_t group = groups_.GroupOf(i);
      if (group != kNoIndex) result_.cluster_of[i] = cluster_of[group];
    }
  }

  // Steps for names of one group that are not written alike.
  void NoteWritings() {
    absl::flat_hash_set<std::pair<uint32_t, uint32_t>> seen;
    const auto documents = static_cast<uint32_t>(names_.document_count);
    std::vector<MergeStep> steps;
    for (uint32_t d = 0; d < documents; ++d) {
      for (const uint32_t use : groups_.UsesIn(d)) {
        const uint32_t group = groups_.GroupOf(use);
        const uint32_t first = groups_[group].first_use;
        const uint32_t key = names_.uses[use].key;
        if (key == names_.uses[first].key ||
            !seen.insert({group, key}).second) {
          continue;
        }
        steps.push_back({WritingRule(group, first, use), first, use, {}, ""});
      }
    }
    std::sort(steps.begin(), steps.end(),
              [&](const MergeStep& a, const MergeStep& b) {
                return std::pair(PlaceOf(a.first), PlaceOf(a.second)) <
                       std::pair(PlaceOf(b.first), PlaceOf(b.second));
              });
    result_.steps.insert(result_.steps.end(),
                         std::make_move_iterator(steps.begin()),
                         std::make_move_iterator(steps.end()));
  }

  MergeRule WritingRule(uint32_t group, uint32_t a, uint32_t b) const {
    if (groups_[group].apart == Apart::kCountry) return MergeRule::kCountryForm;
    if (groups_[group].family == TypeFamily::kPerson) return MergeRule::kTitle;
    return HasLegalForm(names_.text(names_.uses[a].key)) ||
                   HasLegalForm(names_.text(names_.uses[b].key))
               ? MergeRule::kLegalForm
               : MergeRule::kWordOrder;
  }

  const Names& names_;
  const Gazetteer* gazetteer_;
  std::vector<Refusal>* refusals_;
  DecisionRules decisions_;
  const KnownNameRule known_names_;
  const NameGroups groups_;
  Clusters clusters_;
  // Of clusters merged by spelling just now: their names, by root.
  absl::flat_hash_map<uint32_t, std::vector<const std::string*>> spellings_;
  Resolution result_;
};

}  // namespace

absl::StatusOr<Resolution> ResolveNames(const Names& names,
                                        const ResolutionKnowledge& knowledge,
                                        std::vector<Refusal>* refusals) {
  return Resolver(names, knowledge, refusals).Run();
}

}  // namespace griot::graph
