#include "graph/resolution/selection.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/resolution/entity_id.h"
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

// Those that decisions name by the ids of entities that are phrases; what is
// named by names is told by its groups (DecisionRules::SelectGroups).
void SelectPhrases(const std::vector<Decision>& decisions, const Names& names,
                   std::vector<Selected>& selected) {
  absl::flat_hash_map<absl::string_view, std::vector<uint32_t>> uses_of;
  for (const Decision& decision : decisions) {
    for (const NameSelector* end : {&decision.first, &decision.second}) {
      if (IsEntityId(end->name)) uses_of[BeginOfId(end->name)];
    }
  }
  if (uses_of.empty()) return;
  for (uint32_t i = 0; i < names.uses.size(); ++i) {
    const NameUse& use = names.uses[i];
    if (use.kind != MentionKind::kNominal) continue;
    const std::string id =
        IdOf(absl::StrCat("nominal\n", names.document_id(use.document), "\n",
                          names.text(use.key)));
    const auto found = uses_of.find(BeginOfId(id));
    if (found != uses_of.end()) found->second.push_back(i);
  }
  for (size_t i = 0; i < decisions.size(); ++i) {
    const auto take = [&](const NameSelector& end, std::vector<uint32_t>& out) {
      if (IsEntityId(end.name)) out = uses_of.at(BeginOfId(end.name));
    };
    take(decisions[i].first, selected[i].first);
    take(decisions[i].second, selected[i].second);
  }
}

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
  SelectPhrases(decisions, names, selected);

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
