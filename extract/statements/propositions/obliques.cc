#include "extract/statements/propositions/obliques.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extract/statements/propositions/interrogatives.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

// "in front of the house": the noun after a preposition that holds a noun
// itself, or -1.
int InnerOfPreposition(const Tree& tree, int noun, const Lexicon& lexicon) {
  if (tree.pos(noun) != Pos::kNoun ||
      !lexicon.Is(tree.lower(noun), WordClass::kPreposition)) {
    return -1;
  }
  const int before = noun - 1;
  if (before >= 0 && tree.lower(noun) == "wake" &&
      tree.lower(before) == "the") {
    // "in the wake of"
  } else if (before < 0 || tree.head(before) != noun ||
             tree.rel(before) != Rel::kCase) {
    return -1;
  }
  for (const int child : tree.children(noun)) {
    if (child > noun && tree.rel(child) == Rel::kNmod &&
        tree.rel(noun + 1) == Rel::kCase && tree.head(noun + 1) == child) {
      return child;
    }
  }
  return -1;
}

// "the city it came from": a preposition without its noun.
bool IsStrandedPreposition(const Tree& tree, int word) {
  return tree.rel(word) == Rel::kObl && tree.xpos(word) == "IN" &&
         !tree.Has(word, Rel::kCase) &&
         (word + 1 >= tree.size() || tree.lower(word + 1) != "-");
}

// "that I work on": the preposition without its noun, or nothing.
std::string StrandedBelow(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (IsStrandedPreposition(tree, child)) {
      return std::string(tree.lower(child));
    }
  }
  return "";
}

// "was moving, not at a constant speed"
bool IsRuledOut(const Tree& tree, int noun) {
  const int marker = tree.Child(noun, Rel::kCase);
  for (const int child : tree.children(noun)) {
    if (child < marker && tree.rel(child) == Rel::kAdvmod &&
        tree.lower(child) == "not" &&
        (marker + 1 >= tree.size() || tree.lower(child + 1) != "only")) {
      return true;
    }
  }
  return false;
}

// "in addition", "as a result": joins sentences and tells nothing.
bool IsConnective(const SentenceView& view, int noun,
                  absl::string_view marker) {
  static constexpr absl::string_view kMarkers[] = {"in", "for", "of",
                                                   "by", "on",  "as"};
  if (!view.lexicon.Is(view.tree.lower(noun), WordClass::kConnective) ||
      std::find(std::begin(kMarkers), std::end(kMarkers), marker) ==
          std::end(kMarkers)) {
    return false;
  }
  for (const int child : view.tree.children(noun)) {
    const Rel rel = view.tree.rel(child);
    if (rel != Rel::kCase && rel != Rel::kDet && rel != Rel::kPunct) {
      return false;
    }
  }
  return true;
}

// "came back to Oslo", "fell short of a majority": what the adverb leads to.
void AddBehindAdverb(const SentenceView& view, int adverb, Proposition& p) {
  const Tree& tree = view.tree;
  if (adverb < p.word) return;
  for (const int child : tree.children(adverb)) {
    if (child < adverb || tree.rel(child) != Rel::kObl ||
        !tree.IsNominal(child) || view.InTime(child) || IsOpen(tree, child)) {
      continue;
    }
    std::string marker = MarkerOf(tree, child);
    if (marker.empty() || marker == "as" || marker == "than") continue;
    if (marker == "of" || marker == "from") {
      marker = absl::StrCat(tree.lower(adverb), " ", marker);
    }
    for (const int part : ConjunctsThatHold(tree, child)) {
      p.slots.push_back({Role::kOblique, part, marker});
    }
  }
}

// The marker with the adverb before it, where both hang on the verb: "comes
// ahead of the summit".
std::string WithAdverbBefore(const Tree& tree, int noun, std::string marker) {
  if (marker != "of" && !marker.empty()) return marker;
  const int of = marker.empty() ? NounPhrase(tree, noun).begin - 1
                                : tree.Child(noun, Rel::kCase);
  const int adverb = of - 1;
  const bool beside = adverb >= 0 && tree.lower(of) == "of" &&
                      tree.head(adverb) == tree.head(noun) &&
                      tree.rel(adverb) == Rel::kAdvmod;
  return beside ? absl::StrCat(tree.lower(adverb), " of") : marker;
}

// "hours after troops raided it", read as what the raid says.
bool IsLapse(const Tree& tree, int verb, int noun) {
  const int mark = tree.Child(verb, Rel::kMark);
  return mark > noun && !tree.Has(noun, Rel::kCase) &&
         (tree.lower(mark) == "after" || tree.lower(mark) == "before");
}

// "hours after troops raided it": a lapse of time with the clause from which
// it counts; else empty.
WordRange LapseBefore(const Tree& tree, int verb, int noun) {
  if (tree.Has(noun, Rel::kCase)) return {};
  const WordRange phrase = NounPhrase(tree, noun);
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) != Rel::kAdvcl) continue;
    const WordRange clause = Clause(tree, child);
    if (clause.begin == phrase.end && !clause.Contains(verb) &&
        (tree.lower(clause.begin) == "after" ||
         tree.lower(clause.begin) == "before")) {
      return {phrase.begin, clause.end};
    }
  }
  return {};
}

// "accused Togo of it, a charge it denies", "used radio, chiefly its own
// channel": of something before, and no argument.
bool IsRemark(const Tree& tree, int verb, int noun) {
  if (noun < verb || tree.pos(noun) == Pos::kNum ||
      tree.Has(noun, Rel::kNummod)) {
    return false;
  }
  const int begin = NounPhrase(tree, noun).begin;
  return begin > 0 && tree.lower(begin - 1) == "," &&
         LapseBefore(tree, verb, noun).empty();
}

// "In Oslo, police raided a shop and arrested its owner": what stands before
// the subject that coordinated verbs share is of all of them.
void AddShared(const SentenceView& view, int word, Proposition& p) {
  const Tree& tree = view.tree;
  const int first = tree.head(word);
  if (tree.rel(word) != Rel::kConj || first < 0 || first > word ||
      !view.clauses[first].is_clause || !view.clauses[word].shares_subject) {
    return;
  }
  const int subject = tree.Child(first, Rel::kNsubj);
  // "can survive and thrive in salt water": of both.
  if (first + 2 == word && !tree.Has(word, Rel::kObl) &&
      view.clauses[word].objects.empty()) {
    for (const int child : tree.children(first)) {
      if (child < word || tree.rel(child) != Rel::kObl || view.InTime(child) ||
          IsOpen(tree, child) || MarkerOf(tree, child) == "by" ||
          NounPhrase(tree, child).begin > word + 3) {
        continue;
      }
      for (const int part : ConjunctsThatHold(tree, child)) {
        p.slots.push_back({Role::kOblique, part, MarkerOf(tree, child)});
      }
      break;
    }
  }
  for (const int child : tree.children(first)) {
    if (child >= subject || tree.rel(child) != Rel::kObl ||
        tree.word(child).mention != "place" || view.InTime(child)) {
      continue;
    }
    for (const int part : ConjunctsThatHold(tree, child)) {
      p.slots.push_back({Role::kOblique, part, MarkerOf(tree, child)});
    }
  }
}

}  // namespace

namespace {

// Adds the oblique or time that `child` of the predicate `word` is, if it is
// one.
void AddOblique(const SentenceView& view, int word, int child,
                const ClauseCore& core, const std::vector<int>& used,
                Proposition& p) {
  const Tree& tree = view.tree;
  if (absl::c_linear_search(used, child) ||
      absl::c_linear_search(core.agents, child))
    return;
  const Rel rel = tree.rel(child);
  if (view.InTime(child)) {
    if (rel == Rel::kObl || rel == Rel::kAdvmod || rel == Rel::kNmod) {
      p.slots.push_back({Role::kTime, child, MarkerOf(tree, child)});
    }
    return;
  }
  if (rel == Rel::kAdvmod) AddBehindAdverb(view, child, p);
  if (rel != Rel::kObl || IsStrandedPreposition(tree, child) ||
      IsLapse(tree, word, child)) {
    return;
  }
  if (child == core.relative_oblique) {
    std::string marker = MarkerOf(tree, child);
    if (marker.empty()) marker = StrandedBelow(tree, word);
    p.slots.push_back({Role::kOblique, core.antecedent, std::move(marker)});
    return;
  }
  std::string marker = MarkerOf(tree, child);
  if (marker.empty() && IsRemark(tree, word, child)) return;
  if (marker == "according to" || IsRuledOut(tree, child) ||
      IsConnective(view, child, marker)) {
    return;
  }
  if (IsOpen(tree, child)) {
    // "against what he called an attempt", but not "because of how"
    if (tree.Has(child, Rel::kAcl)) {
      p.slots.push_back(
          {Role::kOblique, child, marker, Clause(tree, child), true});
      p.slots.back().range.begin = child;
    }
    return;
  }
  if (const WordRange lapse = LapseBefore(tree, word, child); !lapse.empty()) {
    std::erase_if(p.slots, [&](const Slot& slot) {
      return slot.clause && lapse.Contains(slot.word);
    });
    p.slots.push_back({Role::kOblique, child, marker, lapse, true});
    return;
  }
  marker = WithAdverbBefore(tree, child, std::move(marker));
  int noun = child;
  if (const int inner = InnerOfPreposition(tree, child, view.lexicon);
      inner >= 0) {
    absl::StrAppend(&marker, " ", tree.lower(child), " ",
                    MarkerOf(tree, inner));
    noun = inner;
  }
  for (const int part : ConjunctsThatHold(tree, noun)) {
    p.slots.push_back({Role::kOblique, part, marker});
  }
}

}  // namespace

void AddObliques(const SentenceView& view, int word, const ClauseCore& core,
                 const std::vector<int>& used, Proposition& p) {
  const Tree& tree = view.tree;
  for (const int child : tree.children(word)) {
    AddOblique(view, word, child, core, used, p);
  }
  if (const int other = core.gap_partner; other >= 0) {
    for (const int child : tree.children(other)) {
      if (child > std::max(word, other)) {
        AddOblique(view, word, child, core, used, p);
      }
    }
  }
  AddShared(view, word, p);
  if (core.relative_oblique >= 0 &&
      tree.rel(core.relative_oblique) == Rel::kAdvmod) {
    p.slots.push_back({Role::kOblique, core.antecedent, "in"});
  }
}

void AddStranded(const Tree& tree, int word, std::vector<Slot>& objects,
                 Proposition& p) {
  std::string marker = StrandedBelow(tree, word);
  if (marker.empty() || tree.rel(word) != Rel::kAcl) return;
  const int noun = tree.head(word);
  const size_t moved =
      std::erase_if(objects, [&](const Slot& s) { return s.word == noun; });
  if (moved > 0) p.slots.push_back({Role::kOblique, noun, std::move(marker)});
}

}  // namespace griot
