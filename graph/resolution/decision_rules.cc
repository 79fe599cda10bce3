#include "graph/resolution/decision_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/resolution/entity_id.h"
#include "graph/resolution/normalise.h"

namespace griot::graph {
namespace {

const std::vector<Decision>& NoDecisions() {
  static const auto* const kNone = new std::vector<Decision>();
  return *kNone;
}

std::string At(const Decision& decision) {
  return decision.origin.empty() ? std::string("a decision of the store")
                                 : decision.origin;
}

// What a selector selects, for messages.
std::string Quoted(const NameSelector& selector) {
  std::string text = absl::StrCat("\"", selector.name, "\"");
  if (!selector.type.empty())
    absl::StrAppend(&text, " of type ", selector.type);
  if (!selector.document.empty()) {
    absl::StrAppend(&text, " in document ", selector.document);
  }
  return text;
}

bool Overlap(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](uint32_t use) {
    return std::find(b.begin(), b.end(), use) != b.end();
  });
}

absl::Status All(const std::vector<std::string>& errors) {
  if (errors.empty()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
}

}  // namespace

DecisionRules::DecisionRules(const Names& names,
                             const ResolutionKnowledge& knowledge)
    : names_(names),
      decisions_(knowledge.decisions == nullptr ? NoDecisions()
                                                : *knowledge.decisions) {
  if (!decisions_.empty()) {
    selected_ = SelectUses(decisions_, names, knowledge.family_of);
  }
}

void DecisionRules::SelectGroups(
    const NameGroups& groups,
    absl::FunctionRef<std::string(uint32_t group)> key_of) {
  std::vector<std::pair<absl::string_view, std::vector<uint32_t>*>> wanted;
  for (size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    if (IsEntityId(decision.first.name) && selected_[i].first.empty()) {
      wanted.emplace_back(decision.first.name, &selected_[i].first);
    }
    if (IsEntityId(decision.second.name) && selected_[i].second.empty()) {
      wanted.emplace_back(decision.second.name, &selected_[i].second);
    }
  }
  if (wanted.empty()) return;
  absl::flat_hash_map<absl::string_view, std::vector<uint32_t>> uses_of;
  for (const auto& [id, uses] : wanted) uses_of[BeginOfId(id)];
  std::vector<std::vector<uint32_t>*> of_group(groups.groups().size(), nullptr);
  for (uint32_t g = 0; g < of_group.size(); ++g) {
    const std::string id = IdOf(key_of(g));
    const auto found = uses_of.find(BeginOfId(id));
    if (found != uses_of.end()) of_group[g] = &found->second;
  }
  for (uint32_t use = 0; use < names_.uses.size(); ++use) {
    const uint32_t group = groups.GroupOf(use);
    if (group == kNoIndex || of_group[group] == nullptr) continue;
    of_group[group]->push_back(use);
  }
  for (const auto& [id, uses] : wanted) *uses = uses_of.at(BeginOfId(id));
}

absl::Status DecisionRules::Check() const {
  std::vector<std::string> errors;
  for (size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    const auto check = [&](const NameSelector& selector,
                           const std::vector<uint32_t>& uses) {
      if (!uses.empty() || selector.name.empty() || !decision.is_new) return;
      errors.push_back(absl::StrCat(decision.origin, ": no document names ",
                                    Quoted(selector),
                                    ", expected a name of the store"));
    };
    check(decision.first, selected_[i].first);
    check(decision.second, selected_[i].second);
    if (decision.kind == Decision::Kind::kDifferent &&
        Overlap(selected_[i].first, selected_[i].second)) {
      errors.push_back(absl::StrCat(
          At(decision), ": ", Quoted(decision.first), " and ",
          Quoted(decision.second),
          " are one name in one document, expected two that can differ"));
    }
  }
  return All(errors);
}

absl::flat_hash_map<uint32_t, uint32_t> DecisionRules::GroupedUses() const {
  absl::flat_hash_map<uint32_t, uint32_t> grouped;
  uint32_t number = 0;
  for (size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    const bool splits = decision.kind == Decision::Kind::kDifferent &&
                        NormaliseName(decision.first.name) ==
                            NormaliseName(decision.second.name);
    for (const auto* side : {&selected_[i].first, &selected_[i].second}) {
      ++number;
      for (const uint32_t use : *side) {
        const bool phrase = names_.uses[use].kind != MentionKind::kName;
        if (splits) {
          grouped[use] = number;
        } else if (phrase && grouped.emplace(use, number).second) {
          ++number;  // each by itself
        }
      }
    }
  }
  return grouped;
}

// In an order that does not depend on the numbers of groups.
std::vector<uint32_t> DecisionRules::GroupsOf(const std::vector<uint32_t>& uses,
                                              const NameGroups& groups) const {
  std::vector<uint32_t> found;
  for (const uint32_t use : uses) {
    const uint32_t group = groups.GroupOf(use);
    if (group != kNoIndex) found.push_back(group);
  }
  const auto place = [&](uint32_t group) {
    const NameUse& use = names_.uses[groups[group].first_use];
    return std::pair(use.document, names_.text(use.key));
  };
  std::sort(found.begin(), found.end(),
            [&](uint32_t a, uint32_t b) { return place(a) < place(b); });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

absl::Status DecisionRules::Apply(const NameGroups& groups,
                                  Clusters& clusters) const {
  for (size_t i = 0; i < decisions_.size(); ++i) {
    const std::vector<uint32_t>& first = selected_[i].first;
    const std::vector<uint32_t>& second = selected_[i].second;
    if (decisions_[i].kind != Decision::Kind::kSame || first.empty() ||
        second.empty()) {
      continue;
    }
    std::vector<uint32_t> all = GroupsOf(first, groups);
    const uint32_t lead = all[0];
    const std::vector<uint32_t> others = GroupsOf(second, groups);
    all.insert(all.end(), others.begin(), others.end());
    for (const uint32_t group : all) {
      if (clusters.CanForce(lead, group) != Clusters::Verdict::kMay) continue;
      clusters.Merge(lead, group,
                     MergeStep{MergeRule::kDecision,
                               groups[lead].first_use,
                               groups[group].first_use,
                               {},
                               decisions_[i].origin});
    }
  }
  std::vector<std::string> errors;
  for (size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    if (decision.kind != Decision::Kind::kDifferent) continue;
    bool one = false;
    for (const uint32_t a : GroupsOf(selected_[i].first, groups)) {
      for (const uint32_t b : GroupsOf(selected_[i].second, groups)) {
        if (clusters.AreOne(a, b)) {
          one = true;
        } else {
          clusters.Forbid(a, b);
        }
      }
    }
    if (!one) continue;
    errors.push_back(absl::StrCat(
        At(decision), ": ", Quoted(decision.first), " and ",
        Quoted(decision.second),
        " are different here, but the same by another decision, or written "
        "alike in all documents"));
  }
  return All(errors);
}

absl::Status DecisionRules::NameAndType(Resolution& resolution) const {
  std::vector<std::string> errors;
  for (size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    const bool rename = decision.kind == Decision::Kind::kRename;
    if (!rename && decision.kind != Decision::Kind::kType) continue;
    bool clash = false;
    for (const uint32_t use : selected_[i].first) {
      const uint32_t cluster = resolution.cluster_of[use];
      if (cluster == kNoIndex) continue;
      NameCluster& entity = resolution.clusters[cluster];
      std::string& value = rename ? entity.name : entity.type;
      if (value.empty()) value = decision.value;
      clash = clash || value != decision.value;
    }
    if (!clash) continue;
    errors.push_back(
        absl::StrCat(At(decision), ": ", Quoted(decision.first),
                     rename ? " has another name" : " has another type",
                     " by an earlier decision, expected one"));
  }
  return All(errors);
}

}  // namespace griot::graph
