#include "graph/resolution/known_name_rule.h"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/resolution/normalise.h"

namespace griot::graph {
namespace {

bool IsShort(const NameGroup& group) {
  return group.is_surname || group.is_acronym;
}

}  // namespace

KnownNameRule::KnownNameRule(const Names& names,
                             const std::vector<KnownName>* known)
    : names_(names) {
  if (known == nullptr) return;
  for (const KnownName& name : *known) ids_.push_back(name.id);
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  for (const KnownName& name : *known) {
    const auto label = static_cast<uint32_t>(
        std::lower_bound(ids_.begin(), ids_.end(), name.id) - ids_.begin() + 1);
    const auto [it, inserted] =
        label_of_name_.emplace(NormaliseName(name.name), label);
    if (it->second != label) it->second = 0;
  }
}

uint32_t KnownNameRule::LabelOf(uint32_t group,
                                const NameGroups& groups) const {
  const NameUse& use = names_.uses[groups[group].first_use];
  auto found = label_of_name_.find(names_.text(use.key));
  if (found == label_of_name_.end()) {
    found = label_of_name_.find(groups.CoreOf(group).text);
  }
  return found == label_of_name_.end() ? 0 : found->second;
}

Proposals KnownNameRule::Propose(const NameGroups& groups, Clusters& clusters,
                                 bool short_names) const {
  Proposals proposals;
  if (ids_.empty()) return proposals;
  const auto size = static_cast<uint32_t>(groups.groups().size());
  std::map<uint32_t, std::vector<uint32_t>> of_label;
  for (uint32_t g = 0; g < size; ++g) {
    if (IsShort(groups[g]) != short_names ||
        clusters.LabelOf(g, Clusters::kTable) != 0) {
      continue;
    }
    const uint32_t label = LabelOf(g, groups);
    if (label == 0) continue;
    of_label[label].push_back(g);
  }
  for (const auto& [label, members] : of_label) {
    for (const uint32_t g : members) {
      if (clusters.LabelOf(g, Clusters::kTable) == 0) {
        clusters.SetLabel(g, Clusters::kTable, label);
      }
    }
  }
  if (short_names) {  // they join the full names that have had their turn
    for (uint32_t g = 0; g < size; ++g) {
      const auto known = of_label.find(clusters.LabelOf(g, Clusters::kTable));
      if (known != of_label.end() && !IsShort(groups[g])) {
        known->second.push_back(g);
      }
    }
  }
  const auto place = [&](uint32_t group) {
    const NameUse& use = names_.uses[groups[group].first_use];
    return std::pair(use.document, names_.text(use.key));
  };
  for (auto& [label, members] : of_label) {
    std::sort(members.begin(), members.end(),
              [&](uint32_t a, uint32_t b) { return place(a) < place(b); });
    for (const uint32_t group : members) {
      if (clusters.AreOne(group, members[0])) continue;
      proposals.push_back({{MergeRule::kKnownEntity,
                            groups[members[0]].first_use,
                            groups[group].first_use,
                            {},
                            ids_[label - 1]}});
    }
  }
  return proposals;
}

}  // namespace griot::graph
