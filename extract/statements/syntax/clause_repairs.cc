// Repairs of clauses: a verb's subjects, objects and times, and which word is
// the verb.

#include <algorithm>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/syntax/word_roles.h"
#include "extract/statements/words/time_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

bool IsBe(absl::string_view lemma) { return lemma == "be" || lemma == "get"; }

// "called on the rebels to release": the verb before the noun, if the verb that
// the noun hangs on is an infinitive that begins after it; -1 if not.
int AskedBefore(const Tree& tree, int word) {
  const int verb = tree.head(word);
  const int governor = tree.head(verb);
  const int to = ChildWithin(tree, verb, Rel::kMark, word + 1, verb);
  return to >= 0 && tree.lower(to) == "to" && governor >= 0 &&
                 governor < word && tree.IsVerb(governor)
             ? governor
             : -1;
}

bool IsTimeWord(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return MonthNamed(form) || WeekdayNamed(form) ||
         UnitNamed(tree.lemma(word)) || ShiftNamed(form) || IsPartOfDay(form) ||
         tree.word(word).mention == "time" ||
         (form.size() == 4 && form[0] >= '1' && form[0] <= '2' &&
          tree.pos(word) == Pos::kNum);
}

}  // namespace

bool MendFalsePassive(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const bool past = tree.xpos(verb) == "VBD";
  if (!tree.IsVerb(verb) || (!past && tree.xpos(verb) != "VBN")) return false;
  int before = -1;
  int after = -1;
  bool object = false;
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kAux || rel == Rel::kCop ||
        (rel == Rel::kObl && tree.sub(child) == Sub::kAgent)) {
      return false;
    }
    object |= rel == Rel::kObj;
    if (rel == Rel::kNsubj) (child < verb ? before : after) = child;
  }
  if (before < 0) return false;
  if (past) {
    // "Two killed in fire": a headline's participle.
    const bool headline = !object && tree.sub(before) == Sub::kPass &&
                          lexicon.NeedsObject(tree.lemma(verb));
    return !headline && draft.Attach(before, verb, Rel::kNsubj);
  }
  if ((after < 0) == !object) return false;
  if (object &&
      (tree.lower(tree.size() - 1) != "." || tree.rel(verb) != Rel::kRoot)) {
    return false;
  }
  bool changed = draft.Attach(before, verb, Rel::kNsubj);
  if (after >= 0) changed |= draft.Attach(after, verb, Rel::kObj);
  return changed;
}

bool MendGap(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(word);
  // "can play safely and fans can be protected": no adverb joins a noun.
  const bool late =
      first >= 0 &&
      (tree.rel(first) == Rel::kObj ||
       (tree.rel(first) == Rel::kAdvmod && tree.pos(first) == Pos::kAdv));
  if (tree.rel(word) != Rel::kConj || !tree.IsNominal(word) || first < 0 ||
      (tree.rel(first) != Rel::kNsubj && !late)) {
    return false;
  }
  const int verb = tree.head(first);
  int next = word + 1;
  bool finite = false;
  while (next < tree.size() &&
         (tree.pos(next) == Pos::kAdv || tree.pos(next) == Pos::kAux)) {
    finite |= tree.pos(next) == Pos::kAux && tree.head(next) > next;
    ++next;
  }
  if (late) {
    // "defeated the rebels and Togo would send troops"
    const int cc = ChildWithin(tree, word, Rel::kCc, first + 1, word);
    if (verb < 0 || verb > first || !finite || cc < 0 || next >= tree.size() ||
        !tree.IsVerb(next) || tree.Has(next, Rel::kNsubj) ||
        !tree.IsVerb(verb) || tree.Below(word, next)) {
      return false;
    }
    draft.Attach(word, next, Rel::kNsubj);
    draft.Attach(cc, next, Rel::kCc);
    draft.Attach(next, verb, Rel::kConj);
    return true;
  }
  if (verb < first || verb > word) return false;
  return next < tree.size() && tree.IsVerb(next) &&
         tree.rel(next) == Rel::kConj && tree.head(next) == verb &&
         draft.Attach(word, next, Rel::kNsubj, tree.sub(first));
}

bool MendFalseContent(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int teller = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kCcomp || teller < 0 ||
      teller > verb) {
    return false;
  }
  const int object = ChildWithin(tree, teller, Rel::kObj, teller, verb);
  const int subject = ChildWithin(tree, verb, Rel::kNsubj, object, verb);
  if (object < 0 || subject < 0) return false;
  for (const int owner : {subject, verb}) {
    const int cc = ChildWithin(tree, owner, Rel::kCc, object, subject);
    if (cc < 0) continue;
    draft.Attach(cc, verb, Rel::kCc);
    return draft.Attach(verb, teller, Rel::kConj);
  }
  return false;
}

bool MendBehindObject(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int object = tree.head(word);
  if (object < 0 || tree.rel(word) != Rel::kNmod || word < object ||
      tree.rel(object) != Rel::kObj ||
      // "searched a hotel in the capital, Oslo": all of one phrase.
      tree.Child(object, Rel::kAppos) > word) {
    return false;
  }
  const int verb = tree.head(object);
  const int marker = tree.Child(word, Rel::kCase);
  if (verb < 0 || verb > object || marker < object || marker > word) {
    return false;
  }
  bool apart = false;
  bool object_ends = false;
  for (const RoleSpan& span : RolesOf(tree, verb)) {
    apart = apart || (span.begin == marker && Covers(span, word));
    object_ends = object_ends || (span.role == "ARG1" && Covers(span, object) &&
                                  span.end == marker);
  }
  return apart && object_ends && draft.Attach(word, verb, Rel::kObl);
}

bool MendBetween(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  if (tree.rel(word) != Rel::kCase || tree.lower(word) != "between" ||
      noun < word || !tree.IsNominal(noun) || tree.Has(noun, Rel::kConj)) {
    return false;
  }
  const absl::string_view kind = tree.word(noun).mention;
  const bool one = tree.xpos(noun) == "NN" || tree.xpos(noun) == "NNP";
  for (int i = noun + 1; i < tree.size(); ++i) {
    const int cc = tree.Child(i, Rel::kCc);
    if (tree.rel(i) != Rel::kConj || !tree.IsNominal(i) || cc < 0 ||
        tree.lower(cc) != "and" || !tree.Below(i, noun)) {
      continue;
    }
    // "talks between leaders of Togo and Chad": of both.
    const bool fits = one || (kind != "none" && tree.word(i).mention == kind &&
                              tree.word(tree.head(i)).mention != kind);
    return fits && draft.Attach(i, noun, Rel::kConj);
  }
  return false;
}

bool MendOfSubject(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  const int marker = tree.Child(word, Rel::kCase);
  if (tree.rel(word) != Rel::kObl || verb < word || marker < 1 ||
      marker > word || tree.lower(marker) != "of") {
    return false;
  }
  const int subject = tree.Child(verb, Rel::kNsubj);
  int noun = marker - 1;
  if (subject < 0 || (noun != subject && !tree.Below(noun, subject))) {
    return false;
  }
  while (noun != subject &&
         (tree.rel(noun) == Rel::kFlat || tree.rel(noun) == Rel::kCompound)) {
    noun = tree.head(noun);
  }
  return tree.IsNominal(noun) && draft.Attach(word, noun, Rel::kNmod);
}

bool MendTimeModifier(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  if (noun < 0 || noun > word || tree.rel(word) != Rel::kNmod ||
      tree.sub(word) == Sub::kPoss) {
    return false;
  }
  const int verb = tree.head(noun);
  if (verb < 0 || verb > noun || !tree.IsVerb(verb)) return false;
  const int marker = ChildWithin(tree, word, Rel::kCase, noun + 1, word);
  const absl::string_view preposition =
      marker < 0 ? absl::string_view() : tree.lower(marker);
  const bool time = IsTimeWord(tree, word);
  if (tree.rel(noun) == Rel::kObl && tree.sub(noun) == Sub::kUnmarked &&
      IsTimeWord(tree, noun) && !time && preposition == "of") {
    return draft.Attach(word, verb, Rel::kObl);
  }
  const bool event = tree.word(noun).mention == "event";
  if (tree.rel(noun) == Rel::kObl && marker < 0 && !IsTimeWord(tree, noun) &&
      WeekdayNamed(tree.lower(word)) && !event) {
    // "in Oslo Monday", the day bare after a place
    return draft.Attach(word, verb, Rel::kObl, Sub::kUnmarked);
  }
  return tree.rel(noun) == Rel::kObj && time && !event && preposition != "of" &&
         preposition != "for" &&
         (tree.HasFeature(verb, "Tense=Past") ||
          tree.HasFeature(verb, "VerbForm=Inf")) &&
         draft.Attach(word, verb, Rel::kObl,
                      marker < 0 ? Sub::kUnmarked : Sub::kNone);
}

bool MendTimeOfParticiple(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  // "A bomb planted in Oslo Monday killed two": of either.
  if (verb < word || tree.rel(word) != Rel::kObl || !tree.IsVerb(verb) ||
      !IsTimeWord(tree, word) || WeekdayNamed(tree.lower(word))) {
    return false;
  }
  const int subject = ChildWithin(tree, verb, Rel::kNsubj, 0, word);
  if (subject < 0) return false;
  const int clause = ChildWithin(tree, subject, Rel::kAcl, subject, word);
  if (clause < 0 || tree.sub(clause) == Sub::kRelcl ||
      (tree.xpos(clause) != "VBN" && tree.xpos(clause) != "VBD")) {
    return false;
  }
  for (int i = clause; i < word; ++i) {
    if (tree.pos(i) == Pos::kPunct) return false;
  }
  return draft.Attach(word, clause, Rel::kObl, tree.sub(word));
}

bool MendTimeBeforeClause(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (verb < word || tree.rel(word) != Rel::kObl ||
      tree.rel(verb) != Rel::kAdvcl || tree.head(verb) < 0 ||
      tree.head(verb) > word || !IsTimeWord(tree, word)) {
    return false;
  }
  const int mark = tree.Child(verb, Rel::kMark);
  if (mark < word) return false;
  for (int i = word + 1; i < mark; ++i) {
    if (tree.lower(i) != ",") continue;
    return draft.Attach(word, tree.head(verb), Rel::kObl, tree.sub(word));
  }
  return false;
}

bool MendFronted(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  if (noun < word || tree.rel(word) != Rel::kNmod ||
      tree.sub(word) != Sub::kNone || tree.head(noun) < noun ||
      tree.rel(noun) != Rel::kNsubj ||
      ChildWithin(tree, word, Rel::kCase, 0, word) < 0) {
    return false;
  }
  for (int i = word + 1; i < noun; ++i) {
    if (tree.lower(i) == ",") {
      return draft.Attach(word, tree.head(noun), Rel::kObl);
    }
  }
  return false;
}

bool MendLateHead(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  const int marker = ChildWithin(tree, word, Rel::kCase, 1, word);
  if (noun < word || tree.rel(word) != Rel::kNmod ||
      tree.sub(word) == Sub::kPoss || marker < 0 ||
      tree.rel(noun) != Rel::kObj || tree.head(noun) > word) {
    return false;
  }
  const int before = marker - 1;
  return tree.IsNominal(before) && tree.head(before) == tree.head(noun) &&
         (tree.rel(before) == Rel::kIobj || tree.rel(before) == Rel::kObj) &&
         draft.Attach(word, before, Rel::kNmod);
}

bool MendSecondary(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (verb < 0 || verb > word || tree.rel(word) != Rel::kObj ||
      UnitNamed(tree.lemma(word)) || !tree.Has(word, Rel::kNummod)) {
    return false;
  }
  const int number = tree.Child(word, Rel::kNummod);
  int object = -1;
  int adjective = -1;
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (child > verb && child < word &&
        (rel == Rel::kObj || rel == Rel::kIobj)) {
      object = child;
    }
  }
  for (const int child : tree.children(word)) {
    if (adjective < 0 && child < number && tree.rel(child) == Rel::kAmod &&
        tree.pos(child) == Pos::kAdj) {
      adjective = child;
    }
  }
  // "found the boat empty 12 miles off Lomé"
  if (object < 0 || adjective != object + 1) return false;
  draft.Attach(object, verb, Rel::kObj);
  draft.Attach(adjective, verb, Rel::kXcomp);
  return draft.Attach(word, verb, Rel::kObl, Sub::kUnmarked);
}

bool MendSubstantive(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (word == 0 || head < 0 || tree.head(word - 1) != word) return false;
  const absl::string_view article = tree.lower(word - 1);
  const bool adjective = tree.pos(word) == Pos::kAdj;
  if (adjective && tree.rel(word) == Rel::kConj && tree.IsNominal(head) &&
      (article == "a" || article == "an") &&
      lexicon.IsPeople(tree.word(word).form)) {
    return draft.Retag(word, Pos::kPropn);
  }
  const Rel rel = tree.rel(word);
  if ((!adjective && tree.xpos(word) != "VBN") || head > word ||
      !tree.IsVerb(head) ||
      (rel != Rel::kAdvcl && rel != Rel::kXcomp && rel != Rel::kCcomp) ||
      tree.rel(word - 1) != Rel::kDet || article != "the" ||
      ChildWithin(tree, head, Rel::kObj, head, tree.size()) >= 0) {
    return false;
  }
  draft.Retag(word, Pos::kNoun);
  return draft.Attach(word, head, Rel::kObj);
}

bool MendAttributive(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (word == 0 || tree.xpos(word) != "VBG" || tree.head(word - 1) != word) {
    return false;
  }
  const absl::string_view before = tree.lower(word - 1);
  if (before != "at" && before != "with" && before != "against" &&
      before != "between" && before != "among") {
    return false;
  }
  int noun = word + 1;
  while (noun < tree.size() && tree.rel(noun) == Rel::kCompound) ++noun;
  if (noun >= tree.size() || tree.pos(noun) != Pos::kNoun ||
      tree.xpos(noun) != "NNS") {
    return false;
  }
  const int head = tree.head(word);
  const bool below = tree.rel(word) == Rel::kAcl && head == noun;
  const bool above = tree.rel(word) == Rel::kAdvcl && head < word &&
                     tree.head(noun) == word && tree.rel(noun) == Rel::kObj;
  if (!below && !above) return false;
  if (above) {
    draft.Attach(noun, head, tree.IsVerb(head) ? Rel::kObl : Rel::kNmod);
  }
  draft.Attach(word, noun, Rel::kAmod);
  draft.Attach(word - 1, noun, Rel::kCase);
  return true;
}

bool MendAttributiveBeforeName(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = word + 1;
  const int verb = tree.head(word);
  if (verb < 0 || verb != word - 1 || name >= tree.size() ||
      tree.xpos(word) != "VBG" || tree.pos(name) != Pos::kPropn ||
      !tree.IsVerb(verb) || tree.Has(verb, Rel::kObj) ||
      tree.Below(word, name)) {
    return false;
  }
  for (const RoleSpan& span : RolesOf(tree, verb)) {
    if (span.begin != word || span.end != name + 1) continue;
    draft.Attach(name, verb, Rel::kObj);
    return draft.Attach(word, name, Rel::kAmod);
  }
  return false;
}

bool MendArranged(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (!tree.IsVerb(verb)) return false;
  int copula = -1;
  int outer = -1;
  bool infinitive = false;
  bool passive = false;
  for (const int child : tree.children(verb)) {
    if (child > verb) break;
    const Rel rel = tree.rel(child);
    // "is to be blamed": the first.
    if (copula < 0 && (rel == Rel::kCop || rel == Rel::kAux) &&
        IsBe(tree.lemma(child))) {
      copula = child;
    }
    passive |= rel == Rel::kAux && tree.sub(child) == Sub::kPass;
    if (rel == Rel::kNsubj && tree.sub(child) == Sub::kOuter) outer = child;
    infinitive |= copula >= 0 && rel == Rel::kMark && tree.lower(child) == "to";
  }
  if (!infinitive) return false;
  // "the aim is to pray", "a start would be to pray": no arrangement
  if (outer >= 0 && !passive &&
      (tree.word(outer).mention == "abstract" ||
       (copula > 0 && tree.xpos(copula - 1) == "MD"))) {
    return false;
  }
  if (tree.lemma(verb) == "blame" && !passive && !tree.Has(verb, Rel::kObj)) {
    // "is to blame": is blamed
    const int to = ChildWithin(tree, verb, Rel::kMark, copula, verb);
    const int subject = ChildWithin(tree, verb, Rel::kNsubj, 0, verb);
    draft.Attach(to, verb, Rel::kOther);
    if (subject >= 0) draft.Attach(subject, verb, Rel::kNsubj, Sub::kPass);
    return draft.Attach(copula, verb, Rel::kAux, Sub::kPass);
  }
  bool changed = draft.Attach(copula, verb, Rel::kAux);
  if (outer >= 0) changed |= draft.Attach(outer, verb, Rel::kNsubj);
  return changed;
}

bool MendLateParticiple(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.xpos(verb) != "VBG" || verb == 0 ||
      tree.rel(verb) != Rel::kAcl || tree.sub(verb) == Sub::kRelcl ||
      tree.lower(verb - 1) != "," || noun > verb || CanAct(tree, noun)) {
    return false;
  }
  const int main = VerbAbove(tree, noun);
  return main >= 0 && main < noun && tree.Has(main, Rel::kNsubj) &&
         draft.Attach(verb, main, Rel::kAdvcl);
}

bool MendCoordination(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(verb);
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kConj || first < 0 ||
      first > verb || tree.rel(first) != Rel::kAcl ||
      tree.sub(first) != Sub::kRelcl ||
      ChildWithin(tree, first, Rel::kConj, first + 1, verb) >= 0 ||
      ChildWithin(tree, verb, Rel::kNsubj, first + 1, verb) >= 0) {
    return false;
  }
  const int cc = ChildWithin(tree, verb, Rel::kCc, first + 1, verb);
  if (cc < 0 || tree.lower(cc - 1) != ",") return false;
  const int main = VerbAbove(tree, first);
  return main >= 0 && tree.Has(main, Rel::kNsubj) &&
         tree.xpos(main) == tree.xpos(verb) &&
         draft.Attach(verb, main, Rel::kConj);
}

bool MendHeadline(DraftTree& draft, int verb, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  if (!tree.IsVerb(verb) || verb < 2 || tree.lower(verb - 1) != "to" ||
      tree.head(verb - 1) != verb || tree.lower(tree.size() - 1) == "." ||
      (tree.rel(verb) != Rel::kAcl && tree.rel(verb) != Rel::kParataxis)) {
    return false;
  }
  int noun = tree.head(verb);
  while (tree.rel(noun) == Rel::kFlat) noun = tree.head(noun);
  if (noun > verb - 2 || !tree.IsNominal(noun) ||
      lexicon.StanceOf(tree.lemma(noun)) != 0) {
    return false;
  }
  // It takes its noun's place: the root, or that of the verb after it.
  const int after = tree.head(noun);
  const bool subject = tree.rel(noun) == Rel::kNsubj && after > verb &&
                       tree.IsVerb(after) &&
                       tree.Child(after, Rel::kNsubj) == noun;
  if (subject) {
    draft.Attach(verb, tree.head(after), tree.rel(after));
    draft.Attach(noun, verb, Rel::kNsubj);
    draft.Attach(after, verb, Rel::kConj);
  } else if (tree.rel(noun) == Rel::kRoot) {
    draft.Attach(verb, -1, Rel::kRoot);
    draft.Attach(noun, verb, Rel::kNsubj);
  } else {
    return false;
  }
  draft.Attach(verb - 1, verb, Rel::kAux);
  return true;
}

bool MendMarkedSubject(DraftTree& draft, int word, const Lexicon&) {
  static constexpr absl::string_view kPrepositions[] = {
      "following", "despite", "during", "amid",    "in",     "on",
      "from",      "at",      "by",     "through", "against"};
  // "after a clash hurt two": these may open a clause instead.
  static constexpr absl::string_view kOpening[] = {
      "after", "before", "since", "because", "for", "with", "without"};
  const Tree& tree = draft.tree();
  if (tree.rel(word) != Rel::kNsubj) return false;
  const int verb = tree.head(word);
  const auto is_marked = [&](absl::Span<const absl::string_view> markers) {
    return std::any_of(markers.begin(), markers.end(), [&](auto marker) {
      return IsMarkedBy(tree, word, marker);
    });
  };
  const bool clause = tree.rel(verb) == Rel::kAdvcl ||
                      (tree.rel(verb) == Rel::kAcl && tree.xpos(verb) == "VBG");
  const bool opened = clause && word < verb &&
                      tree.Child(verb, Rel::kNsubj) == word &&
                      ChildWithin(tree, verb, Rel::kNsubj, word + 1, verb) < 0;
  if (!is_marked(kPrepositions) && (opened || !is_marked(kOpening))) {
    return false;
  }
  const int asked = AskedBefore(tree, word);
  return draft.Attach(word, asked >= 0 ? asked : verb, Rel::kObl);
}

bool MendSmallClause(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int said = tree.head(word);
  if (tree.rel(word) != Rel::kNsubj || said < word ||
      tree.rel(said) != Rel::kXcomp || tree.IsVerb(said) ||
      tree.Has(said, Rel::kCop) || tree.Has(said, Rel::kMark)) {
    return false;
  }
  const int verb = tree.head(said);
  return tree.IsVerb(verb) && verb < word && !tree.Has(verb, Rel::kObj) &&
         draft.Attach(word, verb, Rel::kObj);
}

bool MendHeadlineList(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kParataxis || verb < 0 || verb > word ||
      !tree.IsVerb(verb) || tree.pos(word) != Pos::kNoun ||
      tree.lower(tree.size() - 1) == "." || tree.Has(word, Rel::kNsubj) ||
      tree.Has(word, Rel::kCop)) {
    return false;
  }
  const int object = ChildWithin(tree, verb, Rel::kObj, verb, word);
  const int first = FirstOfPhrase(tree, word, verb + 1);
  return object >= 0 && object == first - 2 && tree.lower(first - 1) == "," &&
         draft.Attach(word, object, Rel::kConj);
}

bool MendClauseOpener(DraftTree& draft, int word, const Lexicon&) {
  static constexpr absl::string_view kOpeners[] = {
      "after", "as", "because", "before", "since", "until", "while"};
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kObl || verb < word || !IsFinite(tree, verb) ||
      tree.sub(word) == Sub::kUnmarked || tree.word(word).mention == "time" ||
      tree.Has(verb, Rel::kNsubj) || tree.Has(verb, Rel::kCsubj)) {
    return false;
  }
  const int opener = ChildWithin(tree, word, Rel::kCase, 0, word);
  const bool opens = opener >= 0 && tree.rel(verb) == Rel::kAdvcl &&
                     !tree.Has(verb, Rel::kMark) &&
                     std::find(std::begin(kOpeners), std::end(kOpeners),
                               tree.lower(opener)) != std::end(kOpeners);
  if (opener >= 0 && !opens) return false;
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (child < verb && child != word && rel != Rel::kPunct &&
        rel != Rel::kAux && rel != Rel::kAdvmod && rel != Rel::kMark &&
        rel != Rel::kCc) {
      return false;
    }
  }
  const bool passive = tree.Child(verb, Rel::kAux, Sub::kPass) >= 0;
  draft.Attach(word, verb, Rel::kNsubj, passive ? Sub::kPass : Sub::kNone);
  if (opener >= 0) draft.Attach(opener, verb, Rel::kMark);
  return true;
}

bool MendMarkedObject(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  // "the coast, which was taken by Togo"
  if (const int by = ChildWithin(tree, word, Rel::kCase, verb + 1, word);
      tree.rel(word) == Rel::kObj && verb < word && by > verb + 1 &&
      tree.lower(by) == "by" && tree.xpos(by - 1) == "VBN" &&
      tree.Child(by - 1, Rel::kAux, Sub::kPass) >= 0) {
    return draft.Attach(word, by - 1, Rel::kObl, Sub::kAgent);
  }
  if (tree.rel(word) != Rel::kObj || verb < word ||
      ChildWithin(tree, word, Rel::kCase, 0, word) < 0) {
    return false;
  }
  const int asked = AskedBefore(tree, word);
  return asked >= 0 && draft.Attach(word, asked, Rel::kObl);
}

bool MendEarlyObject(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if ((tree.rel(word) != Rel::kObj && tree.rel(word) != Rel::kIobj) ||
      verb < word || !tree.IsVerb(verb) || tree.Has(verb, Rel::kNsubj) ||
      (tree.pos(word) != Pos::kNoun && tree.pos(word) != Pos::kPropn) ||
      (tree.xpos(verb) != "VBD" && tree.xpos(verb) != "VBZ" &&
       tree.xpos(verb) != "VBP")) {
    return false;
  }
  for (const int child : tree.children(verb)) {
    if (child < verb && child != word &&
        (tree.rel(child) == Rel::kObj || tree.rel(child) == Rel::kCcomp)) {
      return false;
    }
  }
  for (const int child : tree.children(word)) {
    const absl::string_view form = tree.lower(child);
    if (form == "what" || form == "which" || form == "whose" ||
        tree.rel(child) == Rel::kCase) {
      return false;
    }
  }
  return draft.Attach(word, verb, Rel::kNsubj);
}

bool MendBareParticiple(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(verb);
  const auto is_passive = [&](int i) {
    return tree.Child(i, Rel::kAux, Sub::kPass) >= 0;
  };
  if (tree.rel(verb) != Rel::kConj || !tree.IsVerb(verb) ||
      tree.xpos(verb) != "VBN" || !tree.IsVerb(first) || first > verb ||
      is_passive(first) || tree.Has(verb, Rel::kAux) ||
      tree.Has(verb, Rel::kObj) || tree.Has(verb, Rel::kNsubj) ||
      ChildWithin(tree, first, Rel::kAux, 0, first) < 0 ||
      tree.xpos(first) == "VBN") {
    return false;
  }
  for (int i = verb - 1; i > first; --i) {
    if (is_passive(i) && tree.Below(i, first)) {
      return draft.Attach(verb, i, Rel::kConj);
    }
  }
  return false;
}

bool MendNominalClause(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kAdvcl || tree.pos(word) != Pos::kNoun ||
      verb > word || !tree.IsVerb(verb) ||
      ChildWithin(tree, word, Rel::kNsubj, verb + 1, word) >= 0 ||
      ChildWithin(tree, word, Rel::kCop, verb + 1, word) >= 0 ||
      ChildWithin(tree, word, Rel::kCase, verb + 1, word) < 0) {
    return false;
  }
  bool passive = false;
  for (const int child : tree.children(verb)) {
    passive |= child < verb && tree.sub(child) == Sub::kPass;
  }
  const bool agent = passive && IsMarkedBy(tree, word, "by");
  return draft.Attach(word, verb, Rel::kObl, agent ? Sub::kAgent : Sub::kNone);
}

bool MendVerbBeforeNumber(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  if (tree.rel(word) != Rel::kAmod || noun < word || word == 0 ||
      (tree.xpos(word) != "VBN" && tree.xpos(word) != "VBD") ||
      tree.rel(noun) != Rel::kConj || tree.rel(word - 1) != Rel::kCc ||
      tree.head(word - 1) != noun ||
      ChildWithin(tree, noun, Rel::kNummod, word + 1, noun) < 0) {
    return false;
  }
  const int object = tree.head(noun);
  const int verb = tree.head(object);
  if (tree.rel(object) != Rel::kObj || verb < 0 || verb > object ||
      !tree.IsVerb(verb)) {
    return false;
  }
  draft.Attach(word, verb, Rel::kConj);
  draft.Attach(word - 1, word, Rel::kCc);
  draft.Attach(noun, word, Rel::kObj);
  return true;
}

bool MendNaming(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (tree.rel(word) != Rel::kAdvcl || tree.xpos(word) != "VBN" ||
      (tree.lemma(word) != "identify" && tree.lemma(word) != "name") ||
      tree.Has(word, Rel::kMark) || tree.Has(word, Rel::kNsubj)) {
    return false;
  }
  int before = word - 1;
  while (before > 0 && tree.pos(before) == Pos::kAdv) --before;
  if (before < 1 || tree.lower(before) != ",") return false;
  const int noun = before - 1;
  return tree.word(noun).mention == "person" && tree.head(word) < noun &&
         draft.Attach(word, noun, Rel::kAcl);
}

bool MendTornInfinitive(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int to = ChildWithin(tree, word, Rel::kMark, 1, word);
  if ((tree.rel(word) != Rel::kObl && tree.rel(word) != Rel::kObj) ||
      tree.head(word) < word || to < 1 || tree.lower(to) != "to" ||
      ChildWithin(tree, word, Rel::kCop, to + 1, word) < 0) {
    return false;
  }
  const int verb = to - 1;
  return tree.IsVerb(verb) && !tree.Has(verb, Rel::kXcomp) &&
         draft.Attach(word, verb, Rel::kXcomp);
}

bool MendParticipleOfPlace(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int place = tree.head(verb);
  return tree.IsVerb(verb) && tree.xpos(verb) == "VBG" && verb > 0 &&
         tree.rel(verb) == Rel::kAcl && tree.lower(verb - 1) == "," &&
         place < verb && tree.Has(place, Rel::kCop) &&
         tree.Has(place, Rel::kCase) && tree.Has(place, Rel::kNsubj) &&
         draft.Attach(verb, place, Rel::kAdvcl);
}

bool MendLoneRecipient(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kIobj || verb > word ||
      (lexicon.StanceOf(tree.lemma(verb)) & (kReport | kAsk | kOrder)) != 0) {
    return false;
  }
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (child > verb &&
        (rel == Rel::kObj || rel == Rel::kCcomp || rel == Rel::kXcomp)) {
      return false;
    }
  }
  return draft.Attach(word, verb, Rel::kObj);
}

}  // namespace griot
