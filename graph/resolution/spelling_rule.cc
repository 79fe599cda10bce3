#include <algorithm>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "graph/resolution/person_facts.h"
#include "graph/resolution/proposals.h"
#include "graph/resolution/spelling.h"

namespace griot::graph {
namespace {

// Names of a block that each is compared with. Blocks are small but for made-up
// ones.
constexpr size_t kMostCompared = 64;
// Names that texts share, to take two short names that sound alike for one.
constexpr uint32_t kMuchInCommon = 2;

class SpellingRule {
 public:
  explicit SpellingRule(const ResolutionState& state)
      : state_(state), facts_(state.names, state.gazetteer) {}

  Proposals Run() && {
    for (auto& [block, groups] : Blocks()) Compare(groups);
    return std::move(proposals_);
  }

 private:
  using Block = std::pair<std::string, TypeFamily>;

  static bool HasSpellings(const NameGroup& group) {
    const bool family = group.family == TypeFamily::kPerson ||
                        group.family == TypeFamily::kPlace ||
                        group.family == TypeFamily::kOrganization ||
                        group.family == TypeFamily::kUnknown;
    return family && !group.is_acronym && !group.is_surname &&
           (group.apart == Apart::kNothing || group.apart == Apart::kPlace);
  }

  absl::flat_hash_map<Block, std::vector<uint32_t>> Blocks() const {
    absl::flat_hash_map<Block, std::vector<uint32_t>> blocks;
    for (uint32_t g = 0; g < state_.groups.groups().size(); ++g) {
      const NameGroup& group = state_.groups[g];
      if (!HasSpellings(group)) continue;
      std::string block = ConsonantBlock(Text(g));
      if (block.size() > 1)
        blocks[{std::move(block), group.family}].push_back(g);
    }
    return blocks;
  }

  const std::string& Text(uint32_t group) const {
    return state_.groups.CoreOf(group).text;
  }

  void Compare(std::vector<uint32_t>& groups) {
    if (groups.size() < 2) return;
    std::sort(groups.begin(), groups.end(), [&](uint32_t a, uint32_t b) {
      if (Text(a) != Text(b)) return Text(a) < Text(b);
      return state_.FirstUse(a) != state_.FirstUse(b) &&
             DocumentOf(a) < DocumentOf(b);
    });
    for (size_t i = 0; i < groups.size(); ++i) {
      const size_t end = std::min(groups.size(), i + 1 + kMostCompared);
      for (size_t j = i + 1; j < end; ++j) Compare(groups[i], groups[j]);
    }
  }

  // Of one word that is not long: many sound like it.
  bool IsShort(uint32_t group) const {
    return state_.groups.CoreOf(group).words.size() == 1;
  }

  uint32_t DocumentOf(uint32_t group) const {
    return state_.names.uses[state_.FirstUse(group)].document;
  }

  void Compare(uint32_t a, uint32_t b) {
    if (state_.clusters.AreOne(a, b) || Text(a) == Text(b)) return;
    const Spelling spelling = CompareSpelling(Text(a), Text(b));
    if (spelling == Spelling::kDifferent) return;
    const bool person = state_.groups[a].family == TypeFamily::kPerson;
    SharedNames shared;
    if (person || spelling != Spelling::kSurely) {
      shared = state_.occurrences.SharedBetween(state_.Root(a), state_.Root(b));
      // A text that has both tells them apart, unless they cannot be but one
      // name: "Muammar Orrafi", quoted as "Moammar Orrafi".
      const bool one_name =
          spelling == Spelling::kSurely && !IsShort(a) && !IsShort(b);
      if (shared.in_one_text && one_name) return Propose(a, b, shared);
      if (shared.in_one_text) return Refuse(a, b, Refusal::Reason::kAmbiguous);
      const bool enough =
          IsShort(a) ? shared.names >= kMuchInCommon : shared.any();
      if (!enough) return Refuse(a, b, Refusal::Reason::kNoEvidence);
    }
    Propose(a, b, shared);
  }

  void Propose(uint32_t a, uint32_t b, const SharedNames& shared) {
    if (state_.groups[a].family == TypeFamily::kPerson &&
        Contradict(FactsOf(a), FactsOf(b))) {
      return Refuse(a, b, Refusal::Reason::kConflict);
    }
    proposals_.push_back({{MergeRule::kSpelling, state_.FirstUse(a),
                           state_.FirstUse(b), shared.showings, ""}});
  }

  PersonFacts FactsOf(uint32_t group) {
    return facts_.Of(state_.occurrences.UsesOf(state_.Root(group)));
  }

  void Refuse(uint32_t a, uint32_t b, Refusal::Reason reason) {
    state_.Refuse(MergeRule::kSpelling, state_.FirstUse(a), state_.FirstUse(b),
                  reason);
  }

  const ResolutionState& state_;
  PersonFactsReader facts_;
  Proposals proposals_;
};

}  // namespace

Proposals ProposeSpellings(const ResolutionState& state) {
  return SpellingRule(state).Run();
}

}  // namespace griot::graph
