#include "graph/resolution/selection.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "graph/resolution/normalise.h"

namespace griot::graph {
namespace {

// Types that one thing may have in two texts.
enum class Kind { kPerson, kPlaceOrPeople, kOther };

Kind KindOf(TypeFamily family) {
  switch (family) {
    case TypeFamily::kPerson:
      return Kind::kPerson;
    case TypeFamily::kPlace:
    case TypeFamily::kCountry:
    case TypeFamily::kGovernment:
    case TypeFamily::kOrganization:
      return Kind::kPlaceOrPeople;
    default:
      return Kind::kOther;
  }
}

// What a selector asks for, ready to be compared.
struct Wanted {
  const NameSelector* selector;
  bool any_family;
  TypeFamily family;
  std::vector<uint32_t>* out;

  bool Takes(const NameUse& use, const Names& names) const {
    if (!any_family && use.family != family &&
        (KindOf(use.family) != KindOf(family) ||
         KindOf(family) == Kind::kOther)) {
      return false;
    }
    return selector->document.empty() ||
           names.document_id(use.document) == selector->document;
  }
};

}  // namespace

std::vector<Selected> SelectUses(
    const std::vector<Decision>& decisions, const Names& names,
    const std::function<TypeFamily(absl::string_view)>& family_of) {
  std::vector<Selected> selected(decisions.size());
  absl::flat_hash_map<std::string, std::vector<Wanted>> wanted;
  const auto want = [&](const NameSelector& selector,
                        std::vector<uint32_t>& out) {
    if (selector.name.empty()) return;
    wanted[NormaliseName(selector.name)].push_back(
        {&selector, selector.type.empty(),
         selector.type.empty() ? TypeFamily::kUnknown
                               : family_of(selector.type),
         &out});
  };
  for (size_t i = 0; i < decisions.size(); ++i) {
    want(decisions[i].first, selected[i].first);
    want(decisions[i].second, selected[i].second);
  }
  if (wanted.empty()) return selected;

  for (uint32_t i = 0; i < names.uses.size(); ++i) {
    const NameUse& use = names.uses[i];
    if (use.kind == MentionKind::kPronoun) continue;
    const auto found = wanted.find(names.text(use.key));
    if (found == wanted.end()) continue;
    for (const Wanted& one : found->second) {
      if (one.Takes(use, names)) one.out->push_back(i);
    }
  }
  bool all = true;
  for (auto& [name, list] : wanted) {
    std::erase_if(list, [](const Wanted& one) { return !one.out->empty(); });
    all = all && list.empty();
  }
  if (all) return selected;

  absl::flat_hash_map<uint32_t, const std::vector<Wanted>*> of_text;
  for (uint32_t i = 0; i < names.uses.size(); ++i) {
    const NameUse& use = names.uses[i];
    if (use.kind != MentionKind::kName) continue;
    for (uint32_t f = 0; f < use.form_count; ++f) {
      const NameForm& form = names.forms[use.first_form + f];
      if (form.kind != MentionKind::kName) continue;
      const auto [it, inserted] = of_text.try_emplace(form.text, nullptr);
      if (inserted) {
        const auto found = wanted.find(NormaliseName(names.text(form.text)));
        if (found != wanted.end()) it->second = &found->second;
      }
      if (it->second == nullptr) continue;
      for (const Wanted& one : *it->second) {
        const bool again = !one.out->empty() && one.out->back() == i;
        if (!again && one.Takes(use, names)) one.out->push_back(i);
      }
    }
  }
  return selected;
}

}  // namespace griot::graph
