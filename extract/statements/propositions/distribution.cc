#include "extract/statements/propositions/distribution.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/propositions/mutual.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"

namespace griot {
namespace {

// Whether the clause sorts two lists: "won one and two seats, respectively".
bool IsRespective(const Tree& tree, int clause) {
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.lower(i) == "respectively" && tree.Below(i, clause)) return true;
  }
  return false;
}

bool HoldsAnd(const Tree& tree, int noun) {
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.rel(i) == Rel::kCc && tree.Below(i, noun)) return true;
  }
  return false;
}

// One for each pair of subject and object.
void AddPairs(const Proposition& base, const std::vector<int>& subjects,
              const std::vector<Slot>& objects, std::vector<Proposition>& out) {
  const auto add_objects = [&](Proposition with_subject) {
    if (objects.empty()) {
      out.push_back(std::move(with_subject));
      return;
    }
    for (const Slot& object : objects) {
      if (const Slot* subject = with_subject.Find(Role::kSubject);
          subject != nullptr && subject->word == object.word) {
        continue;
      }
      Proposition p = with_subject;
      const size_t at =
          p.slots.empty() || p.slots[0].role != Role::kSubject ? 0 : 1;
      p.slots.insert(p.slots.begin() + static_cast<std::ptrdiff_t>(at), object);
      out.push_back(std::move(p));
    }
  };
  if (subjects.empty()) {
    add_objects(base);
    return;
  }
  for (const int subject : subjects) {
    Proposition p = base;
    p.slots.insert(p.slots.begin(), Slot{Role::kSubject, subject, ""});
    add_objects(std::move(p));
  }
}

// "Ana and Bo lead the Reds and the Greens, respectively": the first the
// first, and the second the second. Of lists that do not match, none is told
// which is whose.
void AddInTurn(const Tree& tree, Proposition p,
               const std::vector<int>& subjects,
               const std::vector<Slot>& objects,
               std::vector<Proposition>& out) {
  if (subjects.size() > 1 && objects.size() == subjects.size()) {
    for (size_t i = 0; i < subjects.size(); ++i) {
      AddPairs(p, {subjects[i]}, {objects[i]}, out);
    }
    return;
  }
  if (subjects.size() > 1 || objects.size() > 1) {
    // "won the first and second prize"
    const auto is_list = [&](const Slot& slot) {
      return HoldsAnd(tree, slot.word) ||
             std::count_if(p.slots.begin(), p.slots.end(),
                           [&](const Slot& other) {
                             return other.marker == slot.marker &&
                                    other.role == slot.role;
                           }) > 1;
    };
    if (objects.size() == 1 && is_list(objects[0])) return;
    std::vector<Slot> kept;
    std::copy_if(p.slots.begin(), p.slots.end(), std::back_inserter(kept),
                 [&](const Slot& slot) { return !is_list(slot); });
    const bool lost = kept.size() < p.slots.size();
    p.slots = std::move(kept);
    if (objects.empty() && p.slots.empty() && lost) return;
  }
  AddPairs(p, subjects, objects, out);
}

// One for all subjects together, if they stand side by side. Whether they do.
bool AddTogether(const Tree& tree, const Proposition& p,
                 const std::vector<int>& subjects,
                 const std::vector<Slot>& objects,
                 std::vector<Proposition>& out) {
  const WordRange all = {NounPhrase(tree, subjects.front()).begin,
                         NounPhrase(tree, subjects.back()).end};
  if (all.empty() || all.Contains(p.word)) return false;
  const size_t before = out.size();
  AddPairs(p, {subjects.front()}, objects, out);
  for (size_t i = before; i < out.size(); ++i) out[i].slots[0].range = all;
  return true;
}

// "Togo and Chad are allies": of each other. Whether it is such a noun.
bool AddMutualNoun(const Tree& tree, const Proposition& p,
                   const std::vector<int>& subjects,
                   std::vector<Proposition>& out) {
  if (subjects.size() != 2 || !IsMutualNoun(tree, p.word)) return false;
  AddPairs(p, {subjects[0]}, {{Role::kObject, subjects[1], "of"}}, out);
  AddPairs(p, {subjects[1]}, {{Role::kObject, subjects[0], "of"}}, out);
  return true;
}

}  // namespace

std::vector<Proposition> Distribute(const SentenceView& view, Proposition p,
                                    const std::vector<int>& subjects,
                                    const std::vector<Slot>& objects) {
  const Tree& tree = view.tree;
  const ClauseCore& core = view.clauses[p.word];
  std::vector<Proposition> out;
  if (AreObjectsTogether(tree, p, objects)) {
    Slot all = objects.front();
    all.range = {NounPhrase(tree, objects.front().word).begin,
                 NounPhrase(tree, objects.back().word).end};
    AddPairs(p, subjects, {std::move(all)}, out);
    return out;
  }
  if (!IsRespective(tree, p.word) && AreTogether(tree, p, subjects, objects) &&
      AddTogether(tree, p, subjects, objects, out)) {
    return out;
  }
  if (core.copular) {
    if (!objects.empty() || !AddMutualNoun(tree, p, subjects, out)) {
      AddPairs(p, subjects, objects, out);
    }
    return out;
  }
  if (IsRespective(tree, p.word)) {
    AddInTurn(tree, std::move(p), subjects, objects, out);
    return out;
  }
  const absl::string_view with = core.passive
                                     ? absl::string_view()
                                     : MutualMarker(tree, p, subjects, objects);
  if (with.empty()) {
    AddPairs(p, subjects, objects, out);
    return out;
  }
  for (size_t i = 0; i < subjects.size(); ++i) {
    Proposition one = p;
    one.slots.push_back({Role::kOblique, subjects[1 - i], std::string(with)});
    AddPairs(one, {subjects[i]}, objects, out);
  }
  return out;
}

}  // namespace griot
