#include "extract/statements/propositions/defining_clauses.h"

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/propositions/clause_marks.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

// The clause behind the noun that belongs to it without a comma, or -1.
int AttachedClause(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child < noun || tree.rel(child) != Rel::kAcl) continue;
    const WordRange range = Clause(tree, child);
    if (range.begin > noun && !IsSetOff(tree, range.begin)) return child;
  }
  return -1;
}

// "trouble maintaining it", "a hard time landing": what one has in doing it, or
// -1.
int ClauseOfHaving(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  if (verb < 0 || verb > noun || tree.rel(noun) != Rel::kObj ||
      tree.lemma(verb) != "have") {
    return -1;
  }
  const int end = NounPhrase(tree, noun).end;
  const bool gerund =
      end < tree.size() && tree.xpos(end) == "VBG" &&
      (tree.head(end) == noun || tree.head(end) == verb) &&
      (tree.rel(end) == Rel::kAcl || tree.rel(end) == Rel::kXcomp ||
       tree.rel(end) == Rel::kAdvcl);
  const absl::string_view kind = tree.word(noun).mention;
  return gerund && (kind == "abstract" || kind == "time" || kind == "none")
             ? end
             : -1;
}

bool IsDefinite(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child < noun && tree.rel(child) == Rel::kDet &&
        tree.lower(child) == "the") {
      return true;
    }
  }
  return false;
}

// "Countries that joined include Togo", "are Togo and Chad": the clause tells
// which they are of which the predicate only gives some.
bool IsListed(const Tree& tree, int noun) {
  const int predicate = tree.head(noun);
  return predicate >= 0 && tree.rel(noun) == Rel::kNsubj &&
         tree.xpos(noun) == "NNS" &&
         (tree.lemma(predicate) == "include" ||
          (tree.pos(predicate) == Pos::kPropn &&
           tree.Has(predicate, Rel::kCop)));
}

// "all candidates who run", "no bridge that", "the only town that": of which of
// them it holds, the clause tells.
bool IsOneOfAll(const Tree& tree, int noun) {
  if (tree.pos(noun) != Pos::kNoun) return false;
  for (const int child : tree.children(noun)) {
    if (child > noun) break;
    const absl::string_view form = tree.lower(child);
    const Rel rel = tree.rel(child);
    if (rel == Rel::kDet &&
        (form == "all" || form == "any" || form == "every" || form == "each" ||
         form == "no")) {
      return true;
    }
    if (rel == Rel::kAmod &&
        (form == "only" || form == "first" || form == "last")) {
      return true;
    }
  }
  return false;
}

// "the number of those who left", "one of the few towns spared": the noun
// behind "of" whose clause tells what is counted; -1 if the noun counts
// nothing.
int Counted(const Tree& tree, int noun) {
  static constexpr absl::string_view kMeasures[] = {
      "bulk",       "majority",   "number", "part", "percent",
      "percentage", "proportion", "rest",   "share"};
  const Pos pos = tree.pos(noun);
  if (pos != Pos::kNum && pos != Pos::kDet && pos != Pos::kPron &&
      !absl::c_linear_search(kMeasures, tree.lemma(noun))) {
    return -1;
  }
  const int of = tree.Child(noun, Rel::kNmod);
  return of > noun && MarkerOf(tree, of) == "of" ? of : -1;
}

// "the condition they will be held", "the last time I played": the clause has
// all that it needs of its own, so it tells what the noun is or when.
bool IsWholeClause(const Tree& tree, int clause) {
  const int subject = tree.Child(clause, Rel::kNsubj);
  if (subject < 0 || subject > clause || IsRelativizer(tree, subject)) {
    return false;
  }
  const bool passive = tree.sub(subject) == Sub::kPass;
  return passive || tree.Has(clause, Rel::kObj) || tree.Has(clause, Rel::kCop);
}

// "a vaccine that would sterilise": there need be none.
bool IsHypothetical(const Tree& tree, int clause) {
  const int subject = tree.Child(clause, Rel::kNsubj);
  if (subject < 0 || !IsRelativizer(tree, subject)) return false;
  for (const int child : tree.children(clause)) {
    const absl::string_view form = tree.lower(child);
    if (child < clause && tree.rel(child) == Rel::kAux &&
        (form == "would" || form == "could" || form == "might" ||
         form == "should")) {
      return true;
    }
  }
  return false;
}

// "there are women being attacked": that there are is not what is told.
bool IsSaidToBeThere(const Tree& tree, int noun) {
  return tree.rel(noun) == Rel::kNsubj && tree.head(noun) >= 0 &&
         tree.Has(tree.head(noun), Rel::kExpl);
}

// "had never seen a bridge that lasted": there may be bridges.
bool IsDeniedObject(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  if (tree.pos(noun) != Pos::kNoun || tree.rel(noun) != Rel::kObj || verb < 0 ||
      verb > noun) {
    return false;
  }
  const int det = tree.Child(noun, Rel::kDet);
  const bool indefinite =
      det < 0 ? tree.Child(noun, Rel::kNmod, Sub::kPoss) < 0
              : tree.lower(det) == "a" || tree.lower(det) == "an";
  if (!indefinite) return false;
  for (const int child : tree.children(verb)) {
    if (child < verb && (IsNot(tree, child) || tree.lower(child) == "never")) {
      return true;
    }
  }
  return false;
}

// "there are women being attacked", where the tree has the clause with the
// verb; -1 if there is none.
int ClauseBehind(const Tree& tree, int noun) {
  const int end = NounPhrase(tree, noun).end;
  for (const int child : tree.children(tree.head(noun))) {
    if (child >= end && tree.rel(child) == Rel::kAdvcl &&
        FirstMark(tree, child) < 0 && Clause(tree, child).begin == end) {
      return child;
    }
  }
  return -1;
}

}  // namespace

std::vector<Slot> DefiningClause(const Tree& tree, int noun) {
  const bool definite = IsDefinite(tree, noun);
  int clause = AttachedClause(tree, noun);
  if (clause < 0 && definite) {
    // "the only candidate on the stage who …"
    const int inner = tree.Child(noun, Rel::kNmod);
    if (inner > noun) clause = AttachedClause(tree, inner);
  }
  // "is not a term that I used": it may be a term.
  const bool told = definite || IsNegated(tree, noun);
  if (clause < 0 || (!told && !IsInfinitive(tree, clause))) return {};
  const WordRange range = Clause(tree, clause);
  if (tree.lower(range.begin) == "in") return {};  // "in order to"
  return {{Role::kComplement, clause, "", range, true}};
}

WordRange WithNeededClause(const Tree& tree, int noun, const Lexicon& lexicon) {
  const int having = ClauseOfHaving(tree, noun);
  int clause = having >= 0 ? having : AttachedClause(tree, noun);
  if (clause < 0 && IsSaidToBeThere(tree, noun)) {
    clause = ClauseBehind(tree, noun);
  }
  const int counted = clause < 0 ? Counted(tree, noun) : -1;
  if (counted >= 0) clause = AttachedClause(tree, counted);
  if (clause < 0) return {};
  const WordRange phrase = NounPhrase(tree, noun);
  const WordRange range = Clause(tree, clause);
  if (having >= 0) return {phrase.begin, range.end};
  if (range.begin != phrase.end) return {};
  const absl::string_view form = tree.lower(noun);
  const bool empty =
      form == "those" || form == "one" || form == "ones" || form == "anyone" ||
      form == "everyone" || form == "all" || form == "anything" ||
      form == "something" || form == "everything" || form == "nobody" ||
      form == "somebody" || form == "someone" || form == "nothing" ||
      form == "people" || counted >= 0 || IsListed(tree, noun) ||
      IsOneOfAll(tree, noun) || IsDeniedObject(tree, noun);
  const bool relative = tree.sub(clause) == Sub::kRelcl;
  const absl::string_view kind = tree.word(noun).mention;
  const bool definite = IsDefinite(tree, noun);
  const bool told =
      relative && ((definite && (kind == "time" || kind == "abstract") &&
                    IsWholeClause(tree, clause)) ||
                   (!definite && IsHypothetical(tree, clause)));
  const bool gerund =
      tree.xpos(clause) == "VBG" && FirstMark(tree, clause) >= 0;
  const bool content =
      (gerund || IsInfinitive(tree, clause)) && !relative &&
      (IsEnough(tree, noun) || lexicon.StanceOf(tree.lemma(noun)) != 0 ||
       lexicon.IsAbstract(tree.lemma(noun)) ||
       tree.word(noun).mention == "abstract");
  if (!empty && !content && !told && !IsSaidToBeThere(tree, noun)) return {};
  return {phrase.begin, range.end};
}

}  // namespace griot
