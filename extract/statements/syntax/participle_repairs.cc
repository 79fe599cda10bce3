// Repairs of participles: whether they are verbs, describe a noun or are one,
// and whose they are.

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/syntax/word_roles.h"

namespace griot {

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

bool MendParticipleOfPlace(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int place = tree.head(verb);
  return tree.IsVerb(verb) && tree.xpos(verb) == "VBG" && verb > 0 &&
         tree.rel(verb) == Rel::kAcl && tree.lower(verb - 1) == "," &&
         place < verb && tree.Has(place, Rel::kCop) &&
         tree.Has(place, Rel::kCase) && tree.Has(place, Rel::kNsubj) &&
         draft.Attach(verb, place, Rel::kAdvcl);
}

}  // namespace griot
