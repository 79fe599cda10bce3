#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/node_hash_map.h"
#include "graph/resolution/person_facts.h"
#include "graph/resolution/proposals.h"
#include "graph/resolution/spelling.h"
#include "names/middle_names.h"
#include "names/name_words.h"

namespace griot::graph {
namespace {

// Full names that one surname is held against; a surname that more people have
// says nothing outside its text.
constexpr size_t kMostNamesakes = 64;
// A person in as many texts is one of whom others may write by surname alone.
constexpr size_t kWellKnown = 3;
// Names that two texts must share if the surname fits others, too.
constexpr uint32_t kMuchInCommon = 2;

// The last word, which articles and particles do not change.
absl::string_view SurnameOf(const NameCore& core) { return core.words.back(); }

bool IsFullName(const NameGroup& group) {
  return group.family == TypeFamily::kPerson && !group.is_surname;
}

// What stands between the given name and the surname.
std::vector<absl::string_view> MiddleOf(const NameCore& core) {
  std::vector<absl::string_view> middle(core.words.begin() + 1,
                                        core.words.end() - 1);
  std::erase_if(middle, [](absl::string_view word) {
    return IsNamePart(word, NamePart::kParticle);
  });
  return middle;
}

// Whether `longer` is `shorter` with middle names more.
bool HasMiddleNamesMore(const NameCore& longer, const NameCore& shorter) {
  return longer.words.size() > shorter.words.size() &&
         longer.words.front() == shorter.words.front() &&
         longer.words.back() == shorter.words.back() &&
         MiddleNamesAgree(MiddleOf(longer), MiddleOf(shorter));
}

// Whether the surnames of two are one, in other spellings.
bool SurnamesSoundAlike(absl::string_view a, absl::string_view b) {
  return a != b && CompareSpelling(a, b) == Spelling::kSurely;
}

class PersonRules {
 public:
  explicit PersonRules(const ResolutionState& state)
      : state_(state), facts_(state.names, state.gazetteer) {}

  Proposals MiddleNames() && {
    absl::flat_hash_map<std::pair<absl::string_view, absl::string_view>,
                        std::vector<uint32_t>>
        blocks;
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      const NameCore& core = state_.groups.CoreOf(g);
      if (!IsFullName(state_.groups[g]) || core.words.size() < 2) continue;
      blocks[{core.words.front(), core.words.back()}].push_back(g);
    }
    for (const auto& [names, groups] : blocks) {
      if (groups.size() < 2 || groups.size() > kMostNamesakes) continue;
      for (const uint32_t group : groups) AddMiddleName(group, groups);
    }
    return std::move(proposals_);
  }

  Proposals InText() && {
    const auto documents = static_cast<uint32_t>(state_.names.document_count);
    for (uint32_t d = 0; d < documents; ++d) {
      const auto uses = state_.groups.UsesIn(d);
      for (const uint32_t use : uses) {
        if (GroupOf(use).is_surname) LookAround(use, uses);
      }
    }
    return std::move(proposals_);
  }

  Proposals Across() && {
    absl::flat_hash_map<uint32_t, std::vector<uint32_t>> surnames;  // by core
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      if (IsFullName(state_.groups[g])) {
        namesakes_[SurnameOf(state_.groups.CoreOf(g))].push_back(g);
      } else if (state_.groups[g].is_surname) {
        surnames[state_.groups[g].core].push_back(g);
      }
    }
    for (auto& [core, groups] : surnames) {
      std::sort(groups.begin(), groups.end(), [&](uint32_t a, uint32_t b) {
        return state_.groups[a].apart_by < state_.groups[b].apart_by;
      });
      FindPersons(core, groups);
    }
    return std::move(proposals_);
  }

 private:
  const NameGroup& GroupOf(uint32_t use) const {
    return state_.groups[state_.groups.GroupOf(use)];
  }
  const NameCore& CoreOf(uint32_t use) const {
    return state_.groups.CoreOf(state_.groups.GroupOf(use));
  }
  const PersonFacts& FactsOf(uint32_t root) {
    const auto [it, inserted] = facts_of_root_.try_emplace(root);
    if (inserted) it->second = facts_.Of(state_.occurrences.UsesOf(root));
    return it->second;
  }

  // Merges `shorter` with the one among `groups` that has middle names more.
  void AddMiddleName(uint32_t shorter, const std::vector<uint32_t>& groups) {
    std::vector<uint32_t> longer;  // one group for each cluster
    for (const uint32_t group : groups) {
      if (state_.clusters.AreOne(group, shorter) ||
          !HasMiddleNamesMore(state_.groups.CoreOf(group),
                              state_.groups.CoreOf(shorter))) {
        continue;
      }
      AddCluster(group, longer);
    }
    if (longer.empty()) return;
    const uint32_t use = state_.FirstUse(shorter);
    if (longer.size() > 1) {
      for (const uint32_t group : longer) {
        state_.Refuse(MergeRule::kMiddleName, use, state_.FirstUse(group),
                      Refusal::Reason::kAmbiguous);
      }
      return;
    }
    const uint32_t other = state_.FirstUse(longer[0]);
    const uint32_t root = state_.Root(shorter);
    const uint32_t other_root = state_.Root(longer[0]);
    SharedNames shared = state_.occurrences.SharedBetween(root, other_root);
    if (Contradict(FactsOf(root), FactsOf(other_root))) {
      state_.Refuse(MergeRule::kMiddleName, use, other,
                    Refusal::Reason::kConflict);
    } else if (!shared.any()) {
      state_.Refuse(MergeRule::kMiddleName, use, other,
                    Refusal::Reason::kNoEvidence);
    } else {
      proposals_.push_back({{MergeRule::kMiddleName, use, other,
                             std::move(shared.showings), ""}});
    }
  }

  // Keeps one group for each cluster, the first by name.
  void AddCluster(uint32_t group, std::vector<uint32_t>& kept) const {
    for (uint32_t& known : kept) {
      if (!state_.clusters.AreOne(known, group)) continue;
      if (state_.groups.CoreOf(group).text < state_.groups.CoreOf(known).text) {
        known = group;
      }
      return;
    }
    kept.push_back(group);
  }

  void LookAround(uint32_t use, absl::Span<const uint32_t> uses) {
    const absl::string_view name = SurnameOf(CoreOf(use));
    std::vector<uint32_t> by_surname;  // one group for each cluster
    std::vector<uint32_t> by_given_name;
    std::vector<uint32_t> by_sound;
    for (const uint32_t other : uses) {
      const uint32_t group = state_.groups.GroupOf(other);
      if (!IsFullName(state_.groups[group])) continue;
      const NameCore& core = state_.groups.CoreOf(group);
      if (SurnameOf(core) == name) {
        AddCluster(group, by_surname);
      } else if (core.words.front() == name) {
        AddCluster(group, by_given_name);
      } else if (SurnamesSoundAlike(SurnameOf(core), name)) {
        AddCluster(group, by_sound);
      }
    }
    const std::vector<uint32_t>& found = !by_surname.empty() ? by_surname
                                         : !by_given_name.empty()
                                             ? by_given_name
                                             : by_sound;
    const uint32_t document = state_.names.uses[use].document;
    for (const uint32_t group : found) {
      const uint32_t other =
          state_.occurrences.UseIn(state_.Root(group), document);
      if (found.size() > 1) {
        state_.Refuse(MergeRule::kShortNameInText, use, other,
                      Refusal::Reason::kAmbiguous);
      } else if (Contradict(facts_.Of(use), facts_.Of(other))) {
        state_.Refuse(MergeRule::kShortNameInText, use, other,
                      Refusal::Reason::kConflict);
      } else {
        proposals_.push_back(
            {{MergeRule::kShortNameInText, use, other, {}, ""}});
      }
    }
  }

  // A full name that a surname may stand for, and what speaks for it.
  struct Candidate {
    uint32_t group;
    SharedNames shared;
    bool title = false;
    bool well_known = false;
  };

  void FindPersons(uint32_t core, const std::vector<uint32_t>& groups) {
    std::vector<uint32_t> left;
    for (const uint32_t group : groups) {
      // Nothing is looked for where the text itself has told.
      if (state_.occurrences.UsesOf(state_.Root(group)).size() > 1) continue;
      left.push_back(group);
    }
    if (left.empty()) return;
    const auto namesakes = namesakes_.find(SurnameOf(state_.groups.core(core)));
    if (namesakes == namesakes_.end()) {
      JoinUnknown(left);
      return;
    }
    std::vector<uint32_t> persons;
    for (const uint32_t group : namesakes->second) AddCluster(group, persons);
    std::sort(persons.begin(), persons.end(), [&](uint32_t a, uint32_t b) {
      return state_.groups.CoreOf(a).text < state_.groups.CoreOf(b).text;
    });
    for (const uint32_t group : left) {
      if (persons.size() <= kMostNamesakes) {
        FindPerson(group, persons);
        continue;
      }
      state_.Refuse(MergeRule::kShortName, state_.FirstUse(group),
                    state_.FirstUse(persons[0]), Refusal::Reason::kAmbiguous);
    }
  }

  void FindPerson(uint32_t group, const std::vector<uint32_t>& persons) {
    const uint32_t use = state_.FirstUse(group);
    const PersonFacts facts = facts_.Of(use);
    std::vector<Candidate> candidates;
    for (const uint32_t person : persons) {
      const uint32_t root = state_.Root(person);
      const PersonFacts& others = FactsOf(root);
      if (Contradict(facts, others) || AreOfTwoCountries(facts, others)) {
        Refuse(use, person, Refusal::Reason::kConflict);
        continue;
      }
      Candidate& candidate = candidates.emplace_back();
      candidate.group = person;
      candidate.shared = state_.occurrences.Shared(
          state_.names.uses[use].document, root, state_.Root(group));
      candidate.title = !CommonTitle(facts, others).empty();
      candidate.well_known =
          state_.occurrences.UsesOf(root).size() >= kWellKnown;
    }
    const Candidate* chosen = Choose(candidates);
    if (chosen != nullptr) {
      proposals_.push_back(
          {{MergeRule::kShortName, use, state_.FirstUse(chosen->group),
            chosen->shared.showings, ""}});
      return;
    }
    for (const Candidate& candidate : candidates) {
      Refuse(use, candidate.group,
             candidates.size() == 1 ? Refusal::Reason::kNoEvidence
                                    : Refusal::Reason::kAmbiguous);
    }
  }

  static const Candidate* Choose(const std::vector<Candidate>& candidates) {
    if (candidates.size() == 1) {
      const Candidate& only = candidates[0];
      const bool evidence = only.title || only.shared.names > 0 ||
                            (only.well_known && only.shared.countries > 0);
      return evidence ? &only : nullptr;
    }
    // The only one with the title, or the only one with anything in common.
    const Candidate* with_title = nullptr;
    const Candidate* in_common = nullptr;
    int titles = 0;
    int common = 0;
    for (const Candidate& candidate : candidates) {
      if (candidate.title) {
        ++titles;
        with_title = &candidate;
      }
      if (candidate.shared.names > 0) {
        ++common;
        in_common = &candidate;
      }
    }
    if (titles == 1 && with_title->shared.any()) return with_title;
    if (titles == 0 && common == 1 &&
        in_common->shared.names >= kMuchInCommon) {
      return in_common;
    }
    return nullptr;
  }

  // Surnames of which no text has the full name are one person's, unless what
  // the texts call them contradicts that.
  void JoinUnknown(const std::vector<uint32_t>& groups) {
    PersonFacts all;
    for (const uint32_t group : groups) {
      const PersonFacts facts = facts_.Of(state_.FirstUse(group));
      if (Contradict(all, facts) || AreOfTwoCountries(all, facts)) {
        for (size_t i = 1; i < groups.size(); ++i) {
          state_.Refuse(MergeRule::kShortName, state_.FirstUse(groups[0]),
                        state_.FirstUse(groups[i]), Refusal::Reason::kConflict);
        }
        return;
      }
      all.Add(facts);
    }
    for (size_t i = 1; i < groups.size(); ++i) {
      proposals_.push_back({{MergeRule::kShortName,
                             state_.FirstUse(groups[0]),
                             state_.FirstUse(groups[i]),
                             {},
                             ""}});
    }
  }

  void Refuse(uint32_t use, uint32_t person, Refusal::Reason reason) const {
    state_.Refuse(MergeRule::kShortName, use, state_.FirstUse(person), reason);
  }

  const ResolutionState& state_;
  PersonFactsReader facts_;
  absl::node_hash_map<uint32_t, PersonFacts> facts_of_root_;
  absl::flat_hash_map<absl::string_view, std::vector<uint32_t>> namesakes_;
  Proposals proposals_;
};

}  // namespace

Proposals ProposeMiddleNames(const ResolutionState& state) {
  return PersonRules(state).MiddleNames();
}

Proposals ProposeShortNamesInText(const ResolutionState& state) {
  return PersonRules(state).InText();
}

Proposals ProposeShortNames(const ResolutionState& state) {
  return PersonRules(state).Across();
}

}  // namespace griot::graph
