#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/proposals.h"
#include "names/acronyms.h"

namespace griot::graph {
namespace {

// Acronyms of as many letters rarely stand for two things in the same news.
constexpr size_t kLongAcronym = 4;
// Initials of as many letters rarely agree by chance.
constexpr size_t kSureInitials = 3;

// "us secretary" does not explain "us".
bool Contains(const NameCore& core, absl::string_view word) {
  return std::find(core.words.begin(), core.words.end(), word) !=
         core.words.end();
}

bool HasInitials(const NameCore& core, absl::string_view acronym) {
  if (core.words.size() < 2 || core.text[0] != acronym[0] ||
      Contains(core, acronym)) {
    return false;
  }
  const std::vector<std::string> initials = InitialsOf(core.text);
  return std::find(initials.begin(), initials.end(), acronym) != initials.end();
}

bool CanHaveAcronym(const NameGroup& group) {
  return !group.is_acronym && !group.is_surname &&
         group.family != TypeFamily::kPerson;
}

class AcronymRule {
 public:
  explicit AcronymRule(const ResolutionState& state) : state_(state) {}

  Proposals InText() && {
    const auto documents = static_cast<uint32_t>(state_.names.document_count);
    for (uint32_t d = 0; d < documents; ++d) {
      const auto uses = state_.groups.UsesIn(d);
      for (const uint32_t use : uses) {
        if (GroupOf(use).is_acronym) LookAround(use, uses);
      }
    }
    return std::move(proposals_);
  }

  Proposals Across() && {
    GroupByAcronym();
    FindStatedOnes();
    FindInitials();
    for (const auto& [core, groups] : acronyms_) Explain(core, groups);
    return std::move(proposals_);
  }

 private:
  // A name that an acronym may stand for, and where a text shows that it does
  // (a use and a form; kNoIndex if only the initials agree).
  struct Expansion {
    uint32_t root;
    uint32_t use;
    uint32_t form;
    uint32_t documents = 0;  // that state it
  };

  const NameGroup& GroupOf(uint32_t use) const {
    return state_.groups[state_.groups.GroupOf(use)];
  }
  absl::string_view KeyOf(uint32_t use) const {
    return state_.names.text(state_.names.uses[use].key);
  }

  // Uses of the document's names that `fits` takes, one for each cluster.
  template <typename Fits>
  std::vector<uint32_t> FindAround(absl::Span<const uint32_t> uses,
                                   const Fits& fits) const {
    std::vector<uint32_t> found;
    for (const uint32_t other : uses) {
      const uint32_t group = state_.groups.GroupOf(other);
      if (!CanHaveAcronym(state_.groups[group]) ||
          !fits(state_.groups.CoreOf(group))) {
        continue;
      }
      const auto same =
          std::find_if(found.begin(), found.end(), [&](uint32_t known) {
            return state_.clusters.AreOne(group, state_.groups.GroupOf(known));
          });
      if (same == found.end()) {
        found.push_back(other);
      } else if (KeyOf(other) < KeyOf(*same)) {
        *same = other;
      }
    }
    return found;
  }

  void LookAround(uint32_t use, absl::Span<const uint32_t> uses) {
    const std::string& acronym =
        state_.groups.CoreOf(state_.groups.GroupOf(use)).text;
    std::vector<uint32_t> found = FindAround(
        uses, [&](const NameCore& core) { return HasInitials(core, acronym); });
    if (found.empty() && acronym.size() >= kSureInitials) {
      found = FindAround(uses, [&](const NameCore& core) {
        return core.words.size() > 1 && !Contains(core, acronym) &&
               HasInitialsInAnyOrder(acronym, core.text);
      });
    }
    if (found.size() == 1) {
      proposals_.push_back({{MergeRule::kAcronymInText, use, found[0], {}, ""},
                            acronym.size() >= kSureInitials});
    } else if (found.size() > 1) {
      for (const uint32_t other : found) {
        state_.Refuse(MergeRule::kAcronymInText, use, other,
                      Refusal::Reason::kAmbiguous);
      }
    }
  }

  void GroupByAcronym() {
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      if (state_.groups[g].is_acronym) {
        acronyms_[state_.groups[g].core].push_back(g);
      }
    }
    for (auto& [core, groups] : acronyms_) {
      std::sort(groups.begin(), groups.end(), [&](uint32_t a, uint32_t b) {
        const auto place = [&](uint32_t g) {
          return std::pair(state_.groups[g].apart_by, state_.groups[g].family);
        };
        return place(a) < place(b);
      });
    }
  }

  void State(uint32_t core, uint32_t root, uint32_t use, uint32_t form) {
    std::vector<Expansion>& known = stated_[core];
    const auto same =
        std::find_if(known.begin(), known.end(),
                     [&](const Expansion& e) { return e.root == root; });
    if (same == known.end()) {
      known.push_back({root, use, form, 1});
      return;
    }
    ++same->documents;
    const auto place = [&](uint32_t u) {
      return std::pair(state_.names.uses[u].document, KeyOf(u));
    };
    if (place(use) < place(same->use)) {
      same->use = use;
      same->form = form;
    }
  }

  // Texts that use an acronym for a name: as their extractor says, or by
  // ProposeAcronymsInText.
  void FindStatedOnes() {
    std::vector<uint32_t> core_of_text(state_.names.text_count, kUnseen);
    const auto documents = static_cast<uint32_t>(state_.names.document_count);
    for (uint32_t d = 0; d < documents; ++d) {
      for (const uint32_t use : state_.groups.UsesIn(d)) {
        const uint32_t group = state_.groups.GroupOf(use);
        const uint32_t root = state_.Root(group);
        if (state_.groups[group].is_acronym) {
          if (HasName(group)) {
            State(state_.groups[group].core, root, use,
                  state_.names.uses[use].name);
          }
          continue;
        }
        if (!CanHaveAcronym(state_.groups[group])) continue;
        ForEachAcronym(use, core_of_text, [&](uint32_t core, uint32_t form) {
          State(core, root, use, form);
        });
      }
    }
  }

  template <typename Visit>
  void ForEachAcronym(uint32_t use, std::vector<uint32_t>& core_of_text,
                      const Visit& visit) const {
    const NameUse& name = state_.names.uses[use];
    uint32_t last = kNoIndex;
    for (uint32_t i = 0; i < name.form_count; ++i) {
      const NameForm& form = state_.names.forms[name.first_form + i];
      if (form.kind != MentionKind::kName || form.text == name.name) continue;
      uint32_t& core = core_of_text[form.text];
      if (core == kUnseen) core = AcronymCore(form.text);
      if (core == kNoIndex || core == last) continue;
      last = core;
      visit(core, form.text);
    }
  }

  // The core of the acronym that `text` is; kNoIndex if it is none, or none
  // that needs an explanation anywhere.
  uint32_t AcronymCore(uint32_t text) const {
    const absl::string_view written = TrimName(state_.names.text(text));
    if (!IsAcronym(written)) return kNoIndex;
    const uint32_t core = state_.groups.FindCore(NormaliseName(written));
    return acronyms_.contains(core) ? core : kNoIndex;
  }

  // Whether the acronym's cluster holds more than acronyms.
  bool HasName(uint32_t group) const {
    return explained_.contains(state_.Root(group));
  }

  void FindInitials() {
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      const NameGroup& group = state_.groups[g];
      const NameCore& core = state_.groups.CoreOf(g);
      if (!CanHaveAcronym(group) || core.words.size() < 2 ||
          group.family != TypeFamily::kOrganization) {
        continue;
      }
      for (const std::string& initials : InitialsOf(core.text)) {
        if (initials.size() < kSureInitials) continue;
        const uint32_t acronym = state_.groups.FindCore(initials);
        if (!acronyms_.contains(acronym) || Contains(core, initials)) continue;
        std::vector<Expansion>& known = by_initials_[acronym];
        const uint32_t root = state_.Root(g);
        if (std::none_of(known.begin(), known.end(),
                         [&](const Expansion& e) { return e.root == root; })) {
          known.push_back({root, state_.FirstUse(g), kNoIndex, 0});
        }
      }
    }
  }

  void Explain(uint32_t core, const std::vector<uint32_t>& groups) {
    const auto stated = stated_.find(core);
    const auto initials = by_initials_.find(core);
    const std::vector<Expansion> none;
    const std::vector<Expansion>& expansions =
        stated != stated_.end()          ? stated->second
        : initials != by_initials_.end() ? initials->second
                                         : none;
    const std::string& text = state_.groups.core(core).text;
    std::vector<uint32_t> left;
    for (const uint32_t group : groups) {
      if (HasName(group)) continue;
      if (!Attach(group, text, expansions)) left.push_back(group);
    }
    // Nothing says that they are different things.
    const bool one_thing = expansions.empty() ||
                           (stated == stated_.end() && expansions.size() == 1 &&
                            left.size() == groups.size());
    if (one_thing) {
      for (size_t i = 1; i < left.size(); ++i) {
        if (state_.groups[left[i]].family != state_.groups[left[0]].family) {
          continue;
        }
        proposals_.push_back({{MergeRule::kAcronym,
                               state_.FirstUse(left[0]),
                               state_.FirstUse(left[i]),
                               {},
                               ""}});
      }
    }
  }

  bool Attach(uint32_t group, const std::string& text,
              const std::vector<Expansion>& expansions) {
    const uint32_t use = state_.FirstUse(group);
    const uint32_t document = state_.names.uses[use].document;
    std::vector<std::pair<const Expansion*, SharedNames>> shown;
    for (const Expansion& expansion : expansions) {
      SharedNames shared = state_.occurrences.Shared(document, expansion.root,
                                                     state_.Root(group));
      const bool alone = expansions.size() == 1;
      const bool enough =
          alone ? shared.any() ||
                      (expansion.form != kNoIndex &&
                       (text.size() >= kLongAcronym || expansion.documents > 1))
                : shared.names > 0;
      if (enough) shown.push_back({&expansion, std::move(shared)});
    }
    if (shown.size() == 1) {
      const Expansion& expansion = *shown[0].first;
      std::vector<Showing> evidence = std::move(shown[0].second.showings);
      if (expansion.form != kNoIndex) {
        evidence.insert(evidence.begin(), {expansion.use, expansion.form});
      }
      proposals_.push_back(
          {{MergeRule::kAcronym, use, expansion.use, std::move(evidence), ""},
           text.size() >= kSureInitials});
      return true;
    }
    const auto reason = shown.empty() && expansions.size() == 1
                            ? Refusal::Reason::kNoEvidence
                            : Refusal::Reason::kAmbiguous;
    for (const Expansion& expansion : expansions) {
      state_.Refuse(MergeRule::kAcronym, use, expansion.use, reason);
    }
    return false;
  }

 public:
  // Roots of clusters that hold an acronym and a name for it.
  void FindExplained() {
    absl::flat_hash_set<uint32_t> with_acronym;
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      if (state_.groups[g].is_acronym) with_acronym.insert(state_.Root(g));
    }
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      if (state_.groups[g].is_acronym) continue;
      const uint32_t root = state_.Root(g);
      if (with_acronym.contains(root)) explained_.insert(root);
    }
  }

 private:
  static constexpr uint32_t kUnseen = kNoIndex - 1;

  const ResolutionState& state_;
  Proposals proposals_;
  absl::flat_hash_map<uint32_t, std::vector<uint32_t>> acronyms_;  // by core
  absl::flat_hash_map<uint32_t, std::vector<Expansion>> stated_;
  absl::flat_hash_map<uint32_t, std::vector<Expansion>> by_initials_;
  absl::flat_hash_set<uint32_t> explained_;
};

}  // namespace

Proposals ProposeAcronymsInText(const ResolutionState& state) {
  return AcronymRule(state).InText();
}

Proposals ProposeAcronyms(const ResolutionState& state) {
  AcronymRule rule(state);
  rule.FindExplained();
  return std::move(rule).Across();
}

}  // namespace griot::graph
