#include "extract/statements/propositions/mutual.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace griot {
namespace {

constexpr absl::string_view kMeeting[] = {
    "clash", "collide", "meet", "merge", "quarrel", "reconcile", "skirmish"};
constexpr absl::string_view kParting[] = {"divorce", "separate", "split"};
// "have close ties", "restored relations"
constexpr absl::string_view kHaving[] = {
    "build", "cut",      "develop", "establish", "forge",
    "have",  "maintain", "restore", "resume",    "share"};
// What two fight is each other.
constexpr absl::string_view kFighting[] = {"fight", "wage"};
constexpr absl::string_view kFights[] = {"battle", "duel", "war"};
constexpr absl::string_view kTies[] = {"agreement", "border",      "deal",
                                       "pact",      "relation",    "tie",
                                       "treaty",    "relationship"};
// Verbs of two things at least.
constexpr absl::string_view kWeighing[] = {
    "balance", "combine", "compare", "confuse", "juggle", "merge", "reconcile"};
constexpr absl::string_view kAlike[] = {
    "alike", "connect",   "connected",   "different",
    "equal", "identical", "inseparable", "interconnected",
    "link",  "same",      "similar"};
// What several have together, if it is "theirs".
constexpr absl::string_view kShared[] = {
    "alliance", "border",   "coalition",   "dispute",
    "majority", "marriage", "partnership", "relationship"};
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
  const bool fights = objects.size() == 1 && IsOneOf(kFighting, p.lemma) &&
                      IsOneOf(kFights, tree.lemma(objects[0].word));
  for (const Slot& slot : p.slots) {
    if (slot.role == Role::kComplement || slot.role == Role::kIndirectObject ||
        (IsOneOf(kOthers, slot.marker) && !(fights && slot.marker == "over"))) {
      return {};
    }
  }
  if (objects.empty()) {
    return IsOneOf(kMeeting, p.lemma)   ? "with"
           : IsOneOf(kParting, p.lemma) ? "from"
                                        : absl::string_view();
  }
  if (objects.size() != 1 || objects[0].clause) return {};
  const bool ties = (fights || (IsOneOf(kHaving, p.lemma) &&
                                IsOneOf(kTies, tree.lemma(objects[0].word)))) &&
                    !HasPhraseBehind(tree, objects[0].word);
  return ties ? "with" : absl::string_view();
}

bool AreTogether(const Tree& tree, const Proposition& p,
                 const std::vector<int>& subjects,
                 const std::vector<Slot>& objects) {
  if (subjects.size() < 2) return false;
  for (const Slot& slot : p.slots) {
    if (slot.marker == "with" || slot.marker == "to" || slot.marker == "from" ||
        slot.marker == "as") {
      return false;
    }
  }
  // "are connected", "are the same thing"
  if (objects.empty()) {
    const int alike = tree.Child(p.word, Rel::kAmod);
    return IsOneOf(kAlike, p.lemma) || IsOneOf(kAlike, tree.lemma(p.word)) ||
           (alike >= 0 && alike < p.word && tree.lower(alike) == "same");
  }
  // "lost their majority"
  if (objects.size() != 1 || objects[0].clause ||
      !IsOneOf(kShared, tree.lemma(objects[0].word)) ||
      tree.xpos(objects[0].word) != "NN") {
    return false;
  }
  const int owner = tree.Child(objects[0].word, Rel::kNmod, Sub::kPoss);
  return owner >= 0 && tree.lower(owner) == "their";
}

bool AreObjectsTogether(const Tree& tree, const Proposition& p,
                        const std::vector<Slot>& objects) {
  if (objects.size() < 2 || objects[0].word < p.word) return false;
  for (size_t i = 0; i < objects.size(); ++i) {
    const int word = objects[i].word;
    if (objects[i].clause || (i > 0 && tree.rel(word) != Rel::kConj)) {
      return false;
    }
  }
  const bool with =
      std::any_of(p.slots.begin(), p.slots.end(), [](const Slot& slot) {
        return slot.marker == "with" || slot.marker == "to";
      });
  if (IsOneOf(kWeighing, p.lemma)) return !with;
  for (const int child : tree.children(objects[0].word)) {
    if (child < objects[0].word && tree.rel(child) == Rel::kAdvmod &&
        tree.lower(child) == "only" &&
        (child == 0 || tree.lower(child - 1) != "not")) {
      return true;
    }
  }
  return false;
}

bool IsMutualNoun(const Tree& tree, int noun) {
  return tree.xpos(noun) == "NNS" && IsOneOf(kNouns, tree.lemma(noun));
}

}  // namespace griot
