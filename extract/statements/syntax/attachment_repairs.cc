// Repairs of attachment: which noun or verb a phrase with a preposition is of.

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/syntax/word_roles.h"

namespace griot {

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

}  // namespace griot
