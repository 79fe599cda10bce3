#include "graph/resolution/occurrences.h"

#include <algorithm>

namespace griot::graph {
namespace {

// A name in more documents than these is no evidence that two of them tell of
// one matter.
constexpr size_t kMostDocuments = 50;
// Of a cluster that are looked at.
constexpr size_t kMostUses = 64;
// When there is no need to look further.
constexpr uint32_t kEnough = 3;

}  // namespace

Occurrences::Occurrences(const Names& names, const NameGroups& groups,
                         const Clusters& clusters)
    : names_(names), groups_(groups), clusters_(clusters) {
  const size_t size = groups.groups().size();
  first_.assign(size + 1, 0);
  std::vector<uint32_t> roots(size);
  for (uint32_t g = 0; g < size; ++g) roots[g] = clusters.Find(g);
  const auto for_each_use = [&](auto visit) {
    for (uint32_t d = 0; d < names.document_count; ++d) {
      for (const uint32_t use : groups.UsesIn(d)) {
        visit(use, roots[groups.GroupOf(use)]);
      }
    }
  };
  for_each_use([&](uint32_t, uint32_t root) { ++first_[root + 1]; });
  for (size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  uses_.resize(first_.back());
  std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
  for_each_use([&](uint32_t use, uint32_t root) { uses_[next[root]++] = use; });
}

absl::Span<const uint32_t> Occurrences::UsesOf(uint32_t root) const {
  return absl::MakeSpan(uses_).subspan(first_[root],
                                       first_[root + 1] - first_[root]);
}

uint32_t Occurrences::UseIn(uint32_t root, uint32_t document) const {
  const auto uses = UsesOf(root);
  const auto found = std::lower_bound(
      uses.begin(), uses.end(), document,
      [&](uint32_t use, uint32_t d) { return names_.uses[use].document < d; });
  if (found == uses.end() || names_.uses[*found].document != document) {
    return kNoIndex;
  }
  // Uses of one document come in no order; the first by name is taken.
  uint32_t first = *found;
  for (auto it = found;
       it != uses.end() && names_.uses[*it].document == document; ++it) {
    if (names_.text(names_.uses[*it].key) <
        names_.text(names_.uses[first].key)) {
      first = *it;
    }
  }
  return first;
}

bool Occurrences::IsIn(uint32_t root, uint32_t document) const {
  return UseIn(root, document) != kNoIndex;
}

SharedNames Occurrences::Shared(uint32_t document, uint32_t root,
                                uint32_t besides) const {
  // Documents of the same names in the order of their keys, so that what is
  // shown does not depend on the order of uses.
  std::vector<uint32_t> others(groups_.UsesIn(document).begin(),
                               groups_.UsesIn(document).end());
  std::sort(others.begin(), others.end(), [&](uint32_t a, uint32_t b) {
    return names_.text(names_.uses[a].key) < names_.text(names_.uses[b].key);
  });
  SharedNames shared;
  std::vector<uint32_t> seen;
  for (const uint32_t use : others) {
    const uint32_t group = groups_.GroupOf(use);
    const uint32_t other = clusters_.Find(group);
    if (other == root || other == besides ||
        std::find(seen.begin(), seen.end(), other) != seen.end()) {
      continue;
    }
    seen.push_back(other);
    const auto places = UsesOf(other);
    const bool country = groups_.IsCountry(group);
    if (places.size() > kMostDocuments && !country) continue;
    for (const uint32_t there :
         places.subspan(0, std::min(places.size(), kMostUses))) {
      const uint32_t where = names_.uses[there].document;
      if (where == document || !IsIn(root, where)) continue;
      ++(country ? shared.countries : shared.names);
      if (!country || shared.names == 0) {
        shared.showings.push_back({use, names_.uses[use].name});
        const uint32_t shown = UseIn(other, where);
        shared.showings.push_back({shown, names_.uses[shown].name});
      }
      break;
    }
    if (shared.names >= kEnough) break;
  }
  return shared;
}

SharedNames Occurrences::SharedBetween(uint32_t root_a, uint32_t root_b) const {
  if (UsesOf(root_b).size() < UsesOf(root_a).size()) std::swap(root_a, root_b);
  const auto uses =
      UsesOf(root_a).subspan(0, std::min(UsesOf(root_a).size(), kMostUses));
  for (const uint32_t use : uses) {
    const uint32_t other = UseIn(root_b, names_.uses[use].document);
    if (other == kNoIndex) continue;
    SharedNames shared;
    shared.in_one_text = true;
    shared.showings = {{use, names_.uses[use].name},
                       {other, names_.uses[other].name}};
    return shared;
  }
  SharedNames best;
  for (const uint32_t use : uses) {
    SharedNames shared = Shared(names_.uses[use].document, root_b, root_a);
    if (std::pair(shared.names, shared.countries) >
        std::pair(best.names, best.countries)) {
      best = std::move(shared);
    }
    if (best.names >= kEnough) break;
  }
  return best;
}

}  // namespace griot::graph
