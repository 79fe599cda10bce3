#include "extract/statements/syntax/predicate.h"

#include "absl/strings/str_cat.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/coordination.h"

namespace griot {
namespace {

// "compared with", "depending on": participles that have become prepositions.
bool IsPrepositional(const Tree& tree, int word, const Lexicon& lexicon) {
  return tree.rel(word) == Rel::kAdvcl && !tree.Has(word, Rel::kNsubj) &&
         lexicon.Is(tree.lower(word), WordClass::kParticiple) &&
         !tree.Has(word, Rel::kMark) && !tree.Has(word, Rel::kAux);
}

// "was held for questioning": a noun.
bool IsQuestioning(const Tree& tree, int word) {
  return tree.lower(word) == "questioning" && tree.rel(word) == Rel::kAdvcl &&
         tree.Has(word, Rel::kMark) && !tree.Has(word, Rel::kObj);
}

bool HasAux(const Tree& tree, int word) {
  return tree.Has(word, Rel::kAux) || tree.Has(word, Rel::kCop);
}

bool HasPerfectAux(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAux && tree.lemma(child) == "have") {
      return true;
    }
  }
  return false;
}

}  // namespace

bool IsPredicate(const Tree& tree, int word, const Lexicon& lexicon) {
  const Pos pos = tree.pos(word);
  const Rel rel = tree.rel(word);
  if (tree.Has(word, Rel::kCop)) return true;
  // "groups allied with X": a participle after its noun is a clause.
  if (rel == Rel::kAmod && (pos == Pos::kVerb || pos == Pos::kAdj)) {
    return tree.head(word) >= 0 && word > tree.head(word) &&
           tree.Has(word, Rel::kObl);
  }
  if (pos == Pos::kVerb) {
    if (IsPrepositional(tree, word, lexicon) || IsQuestioning(tree, word))
      return false;
    return rel != Rel::kAmod && rel != Rel::kCompound && rel != Rel::kCase &&
           rel != Rel::kFixed && rel != Rel::kAux && rel != Rel::kMark &&
           rel != Rel::kFlat && rel != Rel::kDiscourse;
  }
  // "X is at home", "the man able to": predicates without a copula.
  if (pos == Pos::kAdj || pos == Pos::kNoun) {
    if (tree.Has(word, Rel::kNsubj)) return true;
    // "left five dead" is one predicate, "remains its leader" another.
    if (rel == Rel::kXcomp) {
      return tree.head(word) < 0 ||
             (!tree.Has(tree.head(word), Rel::kObj) &&
              (tree.Has(tree.head(word), Rel::kCop) ||
               (lexicon.StanceOf(tree.lemma(tree.head(word))) &
                (kRaise | kSeem | kBelieve | kReport)) != 0));
    }
    if (pos == Pos::kAdj && (rel == Rel::kAcl || rel == Rel::kAdvcl)) {
      return true;
    }
    return rel == Rel::kConj && tree.head(word) >= 0 &&
           pos == tree.pos(tree.head(word)) &&
           tree.Has(tree.head(word), Rel::kCop) && !SharesCase(tree, word);
  }
  return false;
}

bool IsPassive(const Tree& tree, int word, bool beside_passive,
               const Lexicon& lexicon) {
  if (tree.pos(word) != Pos::kVerb) return false;
  if (lexicon.IsStativeParticiple(tree.lemma(word)) &&
      tree.Child(word, Rel::kObl, Sub::kAgent) < 0) {
    return false;
  }
  if (tree.Child(word, Rel::kAux, Sub::kPass) >= 0 ||
      tree.Child(word, Rel::kNsubj, Sub::kPass) >= 0 ||
      tree.Child(word, Rel::kObl, Sub::kAgent) >= 0) {
    return true;
  }
  if (tree.xpos(word) != "VBN" || HasPerfectAux(tree, word)) return false;
  switch (tree.rel(word)) {
    case Rel::kAcl:
      // "the bridge that rebels destroyed" has a subject of its own.
      return tree.sub(word) != Sub::kRelcl || !tree.Has(word, Rel::kNsubj);
    case Rel::kXcomp:
      // "tried to mend", with an infinitive that the tagger has for a
      // participle
      return !IsMarked(tree, word, "to");
    case Rel::kAmod:
    case Rel::kAdvcl:
      return true;
    case Rel::kConj:
      return beside_passive && !tree.Has(word, Rel::kNsubj) &&
             !tree.Has(word, Rel::kObj);
    case Rel::kRoot:  // a headline: "Two killed in blast"
    case Rel::kParataxis:
      return !tree.Has(word, Rel::kObj) && !HasAux(tree, word) &&
             tree.Has(word, Rel::kNsubj);
    default:
      return false;
  }
}

std::string VerbLemma(const Tree& tree, int word) {
  // "the docker is missing": he misses nothing.
  if (tree.lower(word) == "missing" && !tree.Has(word, Rel::kObj)) {
    return "missing";
  }
  std::string lemma(tree.lemma(word));
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kCompound &&
        tree.sub(child) == Sub::kParticle) {
      absl::StrAppend(&lemma, " ", tree.lower(child));
    }
  }
  return lemma;
}

uint32_t StanceOfVerb(const Tree& tree, int verb, const Lexicon& lexicon) {
  const uint32_t stance = lexicon.StanceOf(tree.lemma(verb));
  if (tree.Child(verb, Rel::kCompound, Sub::kParticle) < 0) return stance;
  const uint32_t whole = lexicon.StanceOf(VerbLemma(tree, verb));
  return whole != 0 ? whole : stance & ~uint32_t{kOrder | kForce};
}

}  // namespace griot
