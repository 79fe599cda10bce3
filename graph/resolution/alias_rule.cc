#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/proposals.h"
#include "names/name_words.h"

namespace griot::graph {
namespace {

bool StartsWith(const NameCore& longer, const NameCore& shorter) {
  return longer.words.size() > shorter.words.size() &&
         std::equal(shorter.words.begin(), shorter.words.end(),
                    longer.words.begin());
}

bool EndsWith(const NameCore& longer, const NameCore& shorter) {
  return longer.words.size() > shorter.words.size() &&
         std::equal(shorter.words.rbegin(), shorter.words.rend(),
                    longer.words.rbegin());
}

// Whether people may use `shorter` for `longer`, by their words alone.
bool IsShortForm(const NameCore& shorter, const NameCore& longer,
                 TypeFamily family) {
  if (family == TypeFamily::kPlace) {
    const size_t rest = longer.words.size() - shorter.words.size();
    if (StartsWith(longer, shorter)) {
      return rest == 1 &&
             IsNameWord(longer.words.back(), NameWord::kKindOfPlace);
    }
    return EndsWith(longer, shorter) &&
           IsNamePart(longer.words[rest - 1], NamePart::kSaint);
  }
  return StartsWith(longer, shorter) || EndsWith(longer, shorter);
}

class AliasRule {
 public:
  explicit AliasRule(const ResolutionState& state) : state_(state) {}

  Proposals Run() && {
    FindStatedOnes();
    for (auto& [shorter, uses] : stated_) Propose(shorter, uses);
    return std::move(proposals_);
  }

 private:
  // A text that uses a shorter name for a longer one.
  struct Statement {
    uint32_t use;
    uint32_t form;
  };

  void FindStatedOnes() {
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      const NameGroup& group = state_.groups[g];
      if (IsPlain(group)) {
        groups_of_core_[{group.core, group.family}].push_back(g);
      }
    }
    const auto documents = static_cast<uint32_t>(state_.names.document_count);
    std::vector<uint32_t> core_of_text(state_.names.text_count, kUnseen);
    for (uint32_t d = 0; d < documents; ++d) {
      for (const uint32_t use : state_.groups.UsesIn(d)) {
        Read(use, core_of_text);
      }
    }
  }

  static bool IsPlain(const NameGroup& group) {
    return (group.family == TypeFamily::kOrganization ||
            group.family == TypeFamily::kPlace) &&
           (group.apart == Apart::kNothing || group.apart == Apart::kPlace);
  }

  void Read(uint32_t use, std::vector<uint32_t>& core_of_text) {
    const uint32_t group = state_.groups.GroupOf(use);
    if (!IsPlain(state_.groups[group])) return;
    const NameCore& longer = state_.groups.CoreOf(group);
    if (longer.words.size() < 2) return;
    const TypeFamily family = state_.groups[group].family;
    const NameUse& name = state_.names.uses[use];
    uint32_t last = kNoIndex;
    for (uint32_t i = 0; i < name.form_count; ++i) {
      const NameForm& form = state_.names.forms[name.first_form + i];
      if (form.kind != MentionKind::kName || form.text == name.name) continue;
      uint32_t& core = core_of_text[form.text];
      if (core == kUnseen) {
        core =
            state_.groups.FindCore(NormaliseName(state_.names.text(form.text)));
      }
      if (core == kNoIndex || core == last ||
          core == state_.groups[group].core) {
        continue;
      }
      last = core;
      if (!IsShortForm(state_.groups.core(core), longer, family)) continue;
      const auto found = groups_of_core_.find({core, family});
      if (found == groups_of_core_.end()) continue;
      for (const uint32_t shorter : found->second) {
        stated_[shorter].push_back({use, form.text});
      }
    }
  }

  void Propose(uint32_t shorter, std::vector<Statement>& statements) {
    if (state_.groups.IsCountry(shorter)) return;
    std::sort(statements.begin(), statements.end(),
              [&](const Statement& a, const Statement& b) {
                return Place(a) < Place(b);
              });
    const uint32_t use = state_.FirstUse(shorter);
    const Statement& first = statements[0];
    const auto root = [&](const Statement& s) {
      return state_.Root(state_.groups.GroupOf(s.use));
    };
    for (const Statement& other : statements) {
      if (root(other) == root(first)) continue;
      state_.Refuse(MergeRule::kAlias, use, first.use,
                    Refusal::Reason::kAmbiguous, {{other.use, other.form}});
      return;
    }
    const SharedNames shared =
        state_.occurrences.SharedBetween(state_.Root(shorter), root(first));
    if (shared.in_one_text) {  // which tells them apart
      state_.Refuse(MergeRule::kAlias, use, first.use,
                    Refusal::Reason::kAmbiguous, shared.showings);
      return;
    }
    if (!shared.any() && statements.size() < 2) {
      state_.Refuse(MergeRule::kAlias, use, first.use,
                    Refusal::Reason::kNoEvidence);
      return;
    }
    std::vector<Showing> evidence = shared.showings;
    evidence.insert(evidence.begin(), {first.use, first.form});
    proposals_.push_back(
        {{MergeRule::kAlias, use, first.use, std::move(evidence), ""}});
  }

  std::pair<uint32_t, absl::string_view> Place(const Statement& s) const {
    const NameUse& use = state_.names.uses[s.use];
    return {use.document, state_.names.text(use.key)};
  }

  static constexpr uint32_t kUnseen = kNoIndex - 1;

  const ResolutionState& state_;
  absl::flat_hash_map<std::pair<uint32_t, TypeFamily>, std::vector<uint32_t>>
      groups_of_core_;
  absl::flat_hash_map<uint32_t, std::vector<Statement>> stated_;  // by group
  Proposals proposals_;
};

}  // namespace

Proposals ProposeAliases(const ResolutionState& state) {
  return AliasRule(state).Run();
}

}  // namespace griot::graph
