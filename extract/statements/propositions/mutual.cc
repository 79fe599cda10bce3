#include "extract/statements/propositions/mutual.h"

#include <algorithm>
#include <iterator>

namespace griot {
namespace {

constexpr absl::string_view kMeeting[] = {
    "clash", "collide", "meet", "merge", "quarrel", "reconcile", "skirmish"};
constexpr absl::string_view kParting[] = {"divorce", "separate", "split"};
// "have close ties", "restored relations"
constexpr absl::string_view kHaving[] = {
    "cut", "establish", "have", "maintain", "restore", "resume", "share"};
constexpr absl::string_view kTies[] = {"agreement", "border",      "deal",
                                       "pact",      "relation",    "tie",
                                       "treaty",    "relationship"};
constexpr absl::string_view kNouns[] = {
    "adversary", "ally",   "brother",  "colleague", "cousin",
    "enemy",     "friend", "neighbor", "neighbour", "partner",
    "rival",     "sister", "twin"};
// With these the predicate names whom it is with, or what both do it to.
constexpr absl::string_view kOthers[] = {"against", "from", "into", "over",
                                         "with"};

template <size_t kSize>
bool IsOneOf(const absl::string_view (&words)[kSize], absl::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool HasPhraseBehind(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child > noun && tree.rel(child) == Rel::kNmod) return true;
  }
  return false;
}

}  // namespace

absl::string_view MutualMarker(const Tree& tree, const Proposition& p,
                               const std::vector<int>& subjects,
                               const std::vector<Slot>& objects) {
  if (subjects.size() != 2) return {};
  for (const Slot& slot : p.slots) {
    if (slot.role == Role::kComplement || slot.role == Role::kIndirectObject ||
        IsOneOf(kOthers, slot.marker)) {
      return {};
    }
  }
  if (objects.empty()) {
    return IsOneOf(kMeeting, p.lemma)   ? "with"
           : IsOneOf(kParting, p.lemma) ? "from"
                                        : absl::string_view();
  }
  const bool ties = objects.size() == 1 && !objects[0].clause &&
                    IsOneOf(kHaving, p.lemma) &&
                    IsOneOf(kTies, tree.lemma(objects[0].word)) &&
                    !HasPhraseBehind(tree, objects[0].word);
  return ties ? "with" : absl::string_view();
}

bool IsMutualNoun(const Tree& tree, int noun) {
  return tree.xpos(noun) == "NNS" && IsOneOf(kNouns, tree.lemma(noun));
}

}  // namespace griot
