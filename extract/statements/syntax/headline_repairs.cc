// Repairs of headlines, which leave out articles, auxiliaries and conjunctions,
// so that their verbs look like nouns.

#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

bool IsInPhrase(const Tree& tree, int word) {
  const Pos pos = tree.pos(word);
  return IsNoun(tree, word) || pos == Pos::kAdj || pos == Pos::kNum ||
         pos == Pos::kDet || pos == Pos::kSym;
}

// Whether `word` may be the verb of what stands before and behind it: a plural
// takes the bare form, a singular the one in -s.
bool MayBeVerb(const Tree& tree, int word, const Lexicon& lexicon) {
  if (word == 0 || word + 1 >= tree.size() || !IsNoun(tree, word - 1) ||
      !IsInPhrase(tree, word + 1) ||
      !lexicon.IsHeadlineVerb(tree.lemma(word))) {
    return false;
  }
  const bool plural = tree.xpos(word - 1) == "NNS" ||
                      tree.xpos(word - 1) == "NNPS" ||
                      tree.lower(word - 1) == "police";
  const bool bare = tree.lower(word) == tree.lemma(word);
  return plural == bare;
}

// The head of the phrase [begin, end): its last noun, a name's first word.
int HeadOf(const Tree& tree, int begin, int end) {
  int head = end - 1;
  while (head > begin && !IsNoun(tree, head)) --head;
  if (!IsNoun(tree, head)) head = end - 1;
  while (tree.rel(head) == Rel::kFlat && tree.head(head) >= begin &&
         tree.head(head) < head) {
    head = tree.head(head);
  }
  return head;
}

// Hangs the phrase [begin, end) on `head`, and that on `verb`.
void AttachPhrase(DraftTree& draft, int begin, int end, int head, int verb,
                  Rel rel) {
  const Tree& tree = draft.tree();
  draft.Attach(head, verb, rel);
  for (int i = begin; i < end; ++i) {
    const int governor = tree.head(i);
    if (i == head || (begin <= governor && governor < end)) continue;
    draft.Attach(i, head, IsNoun(tree, i) ? Rel::kCompound : tree.rel(i));
  }
}

}  // namespace

bool MendHeadlineVerb(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  if (!MayBeVerb(tree, word, lexicon) || tree.lower(tree.size() - 1) == ".") {
    return false;
  }
  for (int i = 0; i < tree.size(); ++i) {
    if (i < word && !IsInPhrase(tree, i)) return false;
    if (i != word && (tree.IsVerb(i) || tree.pos(i) == Pos::kAux ||
                      (i > word && MayBeVerb(tree, i, lexicon)))) {
      return false;
    }
  }
  int end = word + 1;
  while (end < tree.size() && IsInPhrase(tree, end)) ++end;
  int root = word;
  while (tree.head(root) >= 0) root = tree.head(root);
  const int subject = HeadOf(tree, 0, word);
  const int object = HeadOf(tree, word + 1, end);
  // "Workers strike action": two things done, no doing of one.
  if (end == word + 2 && tree.word(object).mention == "event") return false;
  draft.Retag(word, Pos::kVerb);
  draft.Attach(word, -1, Rel::kRoot);
  if (root >= end) draft.Attach(root, word, Rel::kObl);
  AttachPhrase(draft, 0, word, subject, word, Rel::kNsubj);
  AttachPhrase(draft, word + 1, end, object, word, Rel::kObj);
  return true;
}

bool MendHeadlineInfinitive(DraftTree& draft, int verb, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (!tree.IsVerb(verb) || tree.rel(verb) != Rel::kRoot || verb < 2 ||
      tree.lower(verb - 1) != "to" || tree.head(verb - 1) != verb ||
      tree.rel(verb - 1) != Rel::kMark) {
    return false;
  }
  if (tree.Has(verb, Rel::kAux) || tree.Has(verb, Rel::kCop)) return false;
  const int subject = tree.Child(verb, Rel::kNsubj);
  return subject >= 0 && subject < verb &&
         draft.Attach(verb - 1, verb, Rel::kAux);
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

}  // namespace griot
