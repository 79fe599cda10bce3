// Repairs around verbs of saying, telling and accusing.

#include <vector>

#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/words/quotation_marks.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

// Whether "had" or "has" stands with the verb: "had left".
bool IsPerfect(const Tree& tree, int verb) {
  for (const int child : tree.children(verb)) {
    if (child < verb && tree.rel(child) == Rel::kAux &&
        tree.lemma(child) == "have") {
      return true;
    }
  }
  return false;
}

}  // namespace

bool MendNounContent(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(verb);
  if (tree.rel(verb) != Rel::kCcomp || tree.pos(noun) != Pos::kNoun) {
    return false;
  }
  const Rel rel = tree.rel(noun);
  return (rel == Rel::kObj || rel == Rel::kObl || rel == Rel::kNmod ||
          (rel == Rel::kNsubj && noun < tree.head(noun))) &&
         draft.Attach(verb, noun, Rel::kAcl);
}

bool MendSaidState(DraftTree& draft, int noun, const Lexicon& lexicon) {
  constexpr uint32_t kSays = kReport | kBelieve | kDeny;
  const Tree& tree = draft.tree();
  const int verb = tree.head(noun);
  return tree.rel(noun) == Rel::kObl && verb >= 0 && verb < noun &&
         tree.IsVerb(verb) &&
         (lexicon.StanceOf(tree.lemma(verb)) & kSays) != 0 &&
         ChildWithin(tree, noun, Rel::kNsubj, verb + 1, noun) >= 0 &&
         ChildWithin(tree, noun, Rel::kCop, verb + 1, noun) >= 0 &&
         draft.Attach(noun, verb, Rel::kCcomp);
}

bool MendContent(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kAcl ||
      tree.sub(verb) == Sub::kRelcl || noun > verb) {
    return false;
  }
  const int teller = tree.head(noun);
  const bool oblique = tree.rel(noun) == Rel::kObl;
  if (teller < 0 || !tree.IsVerb(teller) ||
      (tree.rel(noun) != Rel::kObj && tree.rel(noun) != Rel::kIobj &&
       !oblique)) {
    return false;
  }
  const auto marked_by = [&](absl::string_view marker) {
    for (const int child : tree.children(verb)) {
      if (child > noun && child < verb && tree.rel(child) == Rel::kMark &&
          (marker.empty() || tree.lower(child) == marker)) {
        return true;
      }
    }
    return false;
  };
  const uint32_t stance = lexicon.StanceOf(tree.lemma(teller));
  if ((stance & (kAccuse | kPrevent)) != 0 && !oblique &&
      tree.xpos(verb) == "VBG" && marked_by("")) {
    // "accused the mine of poisoning the river"
    return draft.Attach(verb, teller, Rel::kAdvcl);
  }
  const uint32_t noun_stance = lexicon.StanceOf(tree.lemma(noun));
  if ((stance & (kOrder | kForce)) != 0 && !oblique && noun_stance == 0 &&
      marked_by("to")) {
    // "ordered troops to deploy", but "ordered works to widen the road" tells
    // what for
    const bool told = CanAct(tree, noun) || tree.pos(noun) == Pos::kPropn ||
                      tree.word(noun).mention == "none";
    return draft.Attach(verb, teller, told ? Rel::kXcomp : Rel::kAdvcl);
  }
  return Reports(tree, teller, lexicon) && tree.Has(verb, Rel::kNsubj) &&
         (noun_stance & (kReport | kBelieve)) == 0 && marked_by("that") &&
         draft.Attach(verb, teller, Rel::kCcomp);
}

bool MendSaidIn(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int event = tree.head(word);
  if (tree.rel(word) != Rel::kNmod || word < event ||
      !lexicon.IsUtterance(tree.lemma(word)) || !IsMarkedBy(tree, word, "in") ||
      tree.word(event).mention != "event" ||
      lexicon.IsUtterance(tree.lemma(event))) {
    return false;
  }
  const int verb = VerbAbove(tree, word);
  constexpr uint32_t kSays = kReport | kDeny | kAccuse | kVow | kOrder;
  if (verb < 0 || verb > event ||
      ((lexicon.StanceOf(tree.lemma(verb)) & kSays) == 0 &&
       !lexicon.JudgesOthers(tree.lemma(verb)))) {
    return false;
  }
  // "a recording broadcast by the station": all that follows is of it.
  const int rest = ChildWithin(tree, event, Rel::kNmod, word + 1, tree.size());
  if (rest >= 0 && !tree.Has(rest, Rel::kCase)) {
    draft.Attach(rest, word, Rel::kNmod);
  }
  return draft.Attach(word, verb, Rel::kObl);
}

bool MendSaidCoordination(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int first = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kConj || first > verb ||
      tree.rel(first) != Rel::kCcomp || tree.Has(verb, Rel::kNsubj)) {
    return false;
  }
  const int teller = tree.head(first);
  const uint32_t telling = lexicon.StanceOf(tree.lemma(teller));
  constexpr uint32_t kByPeople = kReport | kDeny | kVow | kOrder | kAccuse;
  if (teller > first ||
      (!Reports(tree, teller, lexicon) && (telling & kDeny) == 0) ||
      tree.xpos(teller) != tree.xpos(verb) ||
      (lexicon.StanceOf(tree.lemma(verb)) & kByPeople) == 0) {
    return false;
  }
  const int subject = tree.Child(first, Rel::kNsubj);
  if (subject < 0 || tree.pos(subject) == Pos::kPron) return false;
  const absl::string_view kind = tree.word(subject).mention;
  const bool acts = kind == "person" || kind == "organization" ||
                    kind == "place" || kind == "none";
  // ", and mentioned": a comma before "and" ends what is said.
  const int cc = ChildWithin(tree, verb, Rel::kCc, first, verb);
  const bool apart = cc > 0 && tree.lower(cc - 1) == "," &&
                     (lexicon.StanceOf(tree.lemma(first)) & kByPeople) == 0;
  return (!acts || apart ||
          (IsPerfect(tree, first) && !IsPerfect(tree, verb))) &&
         draft.Attach(verb, teller, Rel::kConj);
}

bool MendLateSubject(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kNsubj || verb > word || !tree.IsVerb(verb)) {
    return false;
  }
  const int own = tree.Child(verb, Rel::kNsubj);
  if (own < verb) {
    for (const int next : tree.children(verb)) {
      // "urged both sides to show restraint"
      if (next > word && tree.rel(next) == Rel::kXcomp && tree.IsVerb(next) &&
          tree.lower(next - 1) == "to") {
        return draft.Attach(word, verb, Rel::kObj);
      }
    }
  }
  // "X has bought a stake, the firms said": each has the other's subject.
  const int cue = tree.head(verb);
  if (cue == word + 1 && tree.rel(verb) == Rel::kCcomp &&
      Reports(tree, cue, lexicon) &&
      ChildWithin(tree, verb, Rel::kNsubj, 0, verb) < 0) {
    const int sayer = ChildWithin(tree, cue, Rel::kNsubj, 0, verb);
    if (sayer >= 0) {
      draft.Attach(sayer, verb, Rel::kNsubj);
      return draft.Attach(word, cue, Rel::kNsubj);
    }
  }
  const int before = FirstOfPhrase(tree, word, verb + 1) - 1;
  if (before > verb && Reports(tree, before, lexicon) &&
      !tree.Has(before, Rel::kNsubj)) {
    return draft.Attach(word, before, Rel::kNsubj);
  }
  if (before <= verb + 1 || tree.lower(before) != "," || own == word) {
    return false;
  }
  int noun = before - 1;
  while (noun > verb && !tree.IsNominal(noun)) --noun;
  if (noun <= verb) return false;
  while (tree.head(noun) > verb && tree.IsNominal(tree.head(noun))) {
    noun = tree.head(noun);
  }
  return draft.Attach(word, noun, Rel::kAppos);
}

bool MendLostSubject(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  if (!tree.IsVerb(verb) || verb == 0 || tree.Has(verb, Rel::kNsubj)) {
    return false;
  }
  if (!IsFinite(tree, verb)) return false;
  int before = verb - 1;
  while (before > 0 && tree.head(before) == verb &&
         (tree.rel(before) == Rel::kAux || tree.rel(before) == Rel::kAdvmod)) {
    --before;
  }
  int begin = before;
  while (begin > 0 && tree.rel(begin - 1) != Rel::kPunct) --begin;
  int top = before;
  while (tree.head(top) >= begin && tree.head(top) < verb) top = tree.head(top);
  // "an officer quoted by a paper said": what is told of him is no clause.
  if (const int noun = tree.xpos(top) == "VBN" && tree.Has(top, Rel::kObl) &&
                               !tree.Has(top, Rel::kAux)
                           ? tree.Child(top, Rel::kNsubj)
                           : -1;
      noun >= begin && noun < top && tree.IsNominal(noun)) {
    draft.Attach(noun, verb, Rel::kNsubj);
    draft.Attach(top, noun, Rel::kAcl);
    return true;
  }
  // "when they die their heirs pay": what hangs on the verb of a clause before
  // this one, which has a subject and takes no object from here.
  int noun = before;
  while (tree.head(noun) > 0 && tree.head(noun) < verb &&
         tree.IsNominal(tree.head(noun))) {
    noun = tree.head(noun);
  }
  const int fronted = tree.head(noun);
  if (tree.IsNominal(noun) && tree.rel(noun) == Rel::kObj && fronted >= 0 &&
      fronted < noun && tree.rel(fronted) == Rel::kAdvcl &&
      tree.head(fronted) == verb) {
    if (tree.Has(fronted, Rel::kNsubj)) {
      return draft.Attach(noun, verb, Rel::kNsubj);
    }
    if (fronted == noun - 1 && tree.xpos(fronted) == "VBG") {
      // "Losing candidates challenge results"
      draft.Attach(noun, verb, Rel::kNsubj);
      return draft.Attach(fronted, noun, Rel::kAmod);
    }
  }
  const absl::string_view tag = tree.xpos(verb);
  const bool tensed = tag == "VBD" || tag == "VBZ" || tag == "VBP";
  if (!tensed || !tree.IsNominal(top) || tree.rel(top) == Rel::kNsubj ||
      ChildWithin(tree, top, Rel::kCase, begin, top) >= 0) {
    return false;
  }
  const int head = tree.head(top);
  const bool crosses = head > verb && tree.Below(head, verb);
  const int above = tree.head(verb);
  const bool content =
      Reports(tree, verb, lexicon) &&
      (ChildWithin(tree, verb, Rel::kCcomp, 0, begin) >= 0 ||
       (above >= 0 && above < begin && tree.IsVerb(above) &&
        (tree.rel(verb) == Rel::kParataxis || tree.rel(verb) == Rel::kCcomp)));
  const bool alone = begin > 0 && tree.lower(begin - 1) == ",";
  if (!crosses && !(content && alone)) return false;
  bool changed = draft.Attach(top, verb, Rel::kNsubj);
  // "a group and a charity said" with the group apart
  for (int i = begin; i < top; ++i) {
    if (tree.head(i) >= begin || !tree.IsNominal(i)) continue;
    changed |= draft.Attach(i, verb, Rel::kNsubj);
    changed |= draft.Attach(top, i, Rel::kConj);
    break;
  }
  return changed;
}

bool MendPlaceBeforeSpeaker(DraftTree& draft, int word,
                            const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (verb != word + 1 || !Reports(tree, verb, lexicon) ||
      !IsFinite(tree, verb) || !CanAct(tree, word) ||
      (tree.rel(word) != Rel::kObl && tree.rel(word) != Rel::kNsubj)) {
    return false;
  }
  const int place = ChildWithin(tree, word, Rel::kCompound, 0, word);
  const int marker = place - 1;
  if (marker < 0 || place + 1 >= word || tree.pos(place) != Pos::kPropn ||
      tree.rel(marker) != Rel::kCase ||
      (tree.head(marker) != word && tree.head(marker) != place)) {
    return false;
  }
  draft.Attach(place, verb, Rel::kObl);
  draft.Attach(marker, place, Rel::kCase);
  return draft.Attach(word, verb, Rel::kNsubj);
}

bool MendReportTime(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  const Rel rel = tree.rel(word);
  if (head > word && WeekdayNamed(tree.lower(word)) && word > 0 &&
      Reports(tree, word - 1, lexicon) &&
      (rel == Rel::kObl || rel == Rel::kCompound)) {
    // "said Friday the bombing began", "said Friday EU envoys left"
    return draft.Attach(word, word - 1, Rel::kObl, Sub::kUnmarked);
  }
  if (rel != Rel::kObl || head > word) return false;
  const int cue = FirstOfPhrase(tree, word, head + 1) - 1;
  return cue > head && Reports(tree, cue, lexicon) &&
         (tree.head(head) == cue || tree.head(cue) == head) &&
         draft.Attach(word, cue, Rel::kObl, tree.sub(word));
}

bool MendReport(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const Rel rel = tree.rel(verb);
  const int head = tree.head(verb);
  if (!Reports(tree, verb, lexicon) || head < 0 || head > verb) return false;
  if (rel == Rel::kAdvcl && tree.xpos(verb) == "VBG") {
    // "…, X said, adding that": the speaker goes on.
    for (int i = verb - 1; i > head; --i) {
      if (tree.head(i) == head && tree.rel(i) == Rel::kParataxis &&
          Reports(tree, i, lexicon)) {
        return draft.Attach(verb, i, Rel::kAdvcl);
      }
    }
    return false;
  }
  if ((rel != Rel::kConj && rel != Rel::kCcomp) ||
      !tree.Has(verb, Rel::kNsubj)) {
    return false;
  }
  for (const int child : tree.children(verb)) {
    const Rel below = tree.rel(child);
    // What is said stands before; a clause that is introduced goes on.
    if (below == Rel::kCcomp || below == Rel::kXcomp || below == Rel::kMark ||
        below == Rel::kCc || (below == Rel::kObj && rel == Rel::kConj)) {
      return false;
    }
  }
  // Set off by a comma or a closing quotation mark.
  const int first = FirstOfPhrase(tree, verb, head + 1);
  if (first <= head + 1) return false;
  const absl::string_view before = tree.lower(first - 1);
  return (before == "," || IsQuotationMark(before)) &&
         draft.Attach(verb, head, Rel::kParataxis);
}

bool MendParenthesis(DraftTree& draft, int cue, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(cue);
  if (!tree.IsVerb(cue) || tree.rel(cue) != Rel::kAcl ||
      tree.sub(cue) != Sub::kRelcl || noun > cue || cue + 1 >= tree.size() ||
      tree.lower(cue + 1) != "," ||
      (lexicon.StanceOf(tree.lemma(cue)) & (kReport | kBelieve)) == 0) {
    return false;
  }
  const int subject = ChildWithin(tree, cue, Rel::kNsubj, noun + 1, cue);
  const int above = tree.head(noun);
  if (subject < 0 || tree.xpos(subject).front() == 'W' ||
      tree.rel(noun) != Rel::kNsubj || above < cue) {
    return false;
  }
  for (const int child : tree.children(cue)) {
    if (child != subject && tree.rel(child) != Rel::kPunct &&
        tree.rel(child) != Rel::kAux) {
      return false;
    }
  }
  const int first = FirstOfPhrase(tree, subject, noun + 1);
  return tree.lower(first - 1) == "," &&
         draft.Attach(cue, above, Rel::kParataxis);
}

bool MendInterrupted(DraftTree& draft, int cue, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  if (cue < 2 || cue + 1 >= tree.size() || tree.lower(cue + 1) != "," ||
      !Reports(tree, cue, lexicon)) {
    return false;
  }
  const int said = ChildWithin(tree, cue, Rel::kCcomp, cue + 1, tree.size());
  if (said < 0 || tree.Has(said, Rel::kNsubj) || tree.Has(said, Rel::kMark)) {
    return false;
  }
  const int teller = cue - 1;
  const int first = FirstOfPhrase(tree, teller, 1);
  if (!tree.IsNominal(teller) || tree.lower(first - 1) != ",") return false;
  const int above = tree.head(teller);
  const bool joined =
      (tree.rel(teller) == Rel::kConj && !tree.Has(teller, Rel::kCc)) ||
      tree.rel(teller) == Rel::kAppos;
  if (!joined && (tree.rel(teller) != Rel::kNsubj || above != cue)) {
    return false;
  }
  const int actor =
      joined ? above : ChildWithin(tree, cue, Rel::kNsubj, 0, first);
  if (actor < 0 || tree.rel(actor) != Rel::kNsubj || tree.head(actor) != cue) {
    return false;
  }
  if (joined) draft.Attach(teller, cue, Rel::kNsubj);
  return draft.Attach(actor, said, Rel::kNsubj);
}

bool MendSubjects(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  std::vector<int> subjects;
  for (const int child : tree.children(verb)) {
    if (child < verb && tree.rel(child) == Rel::kNsubj &&
        tree.sub(child) != Sub::kOuter) {
      subjects.push_back(child);
    }
  }
  bool changed = false;
  for (size_t k = 0; k + 1 < subjects.size(); ++k) {
    const int subject = subjects[k];
    const int next = subjects[k + 1];
    for (int i = subject + 1; i < next; ++i) {
      if (tree.IsVerb(i) && tree.rel(i) != Rel::kAmod &&
          (tree.rel(i) == Rel::kCcomp || tree.head(i) == verb ||
           tree.rel(i) == Rel::kParataxis) &&
          !tree.Has(i, Rel::kNsubj)) {
        changed |= draft.Attach(subject, i, Rel::kNsubj, tree.sub(subject));
        break;
      }
    }
    if (tree.head(subject) != verb) continue;
    // "forces loyal to the mayor have": what a preposition ties to the first.
    const int preposition =
        ChildWithin(tree, next, Rel::kCase, subject + 1, next);
    bool apart = false;
    for (int i = subject + 1; i < next; ++i) {
      apart |= tree.rel(i) == Rel::kPunct;
    }
    if (preposition >= 0 && !apart) {
      changed |= draft.Attach(next, subject, Rel::kNmod);
      subjects[k + 1] = subject;
      continue;
    }
    // "The Front (FLP), a faction that …, claimed": an apposition.
    const int first = FirstOfPhrase(tree, next, subject + 1);
    if (tree.lower(first - 1) == "," && !Reports(tree, verb, lexicon) &&
        tree.pos(next) == Pos::kNoun && IsIndefinite(tree, next)) {
      changed |= draft.Attach(next, subject, Rel::kAppos);
      subjects[k + 1] = subject;
    }
  }
  return changed;
}

}  // namespace griot
