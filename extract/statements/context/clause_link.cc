#include "extract/statements/context/clause_link.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/statements/context/clause_opening.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"
#include "extract/statements/syntax/relative_clauses.h"

namespace griot {
namespace {

using Kind = ClauseLink::Kind;

bool IsAdverbial(const Tree& tree, int word) {
  return tree.rel(word) == Rel::kAdvmod || tree.rel(word) == Rel::kXcomp;
}

const Operator* Signature(const Tree& tree, int governor,
                          absl::string_view complement,
                          const Operators& operators) {
  const bool noun = tree.IsNominal(governor);
  const Operator* found = nullptr;
  if (tree.pos(governor) == Pos::kVerb) {
    found = operators.Find(VerbLemma(tree, governor), complement, noun);
  }
  return found != nullptr
             ? found
             : operators.Find(tree.lemma(governor), complement, noun);
}

// As Signature; "came close to sinking": the adverb before the clause decides.
const Operator* SignatureFor(const Tree& tree, int governor, int clause,
                             absl::string_view complement,
                             const Operators& operators) {
  int before = FirstWord(tree, clause) - 1;
  // "have yet to leave" with "yet" in the clause
  if (complement == "to" && tree.rel(before + 1) == Rel::kAdvmod) ++before;
  if (before > governor && IsAdverbial(tree, before) &&
      (tree.head(before) == governor || tree.head(before) == clause)) {
    const Operator* own = Signature(tree, before, complement, operators);
    if (own != nullptr) return own;
  }
  return Signature(tree, governor, complement, operators);
}

// "the first man to walk", "the youngest to win"
bool IsSingledOut(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (tree.rel(child) != Rel::kAmod || child > noun) continue;
    const absl::string_view form = tree.lower(child);
    if (tree.HasFeature(child, "Degree=Sup") ||
        tree.HasFeature(child, "NumType=Ord") || form == "only" ||
        form == "last" || form == "latest") {
      return true;
    }
  }
  return false;
}

// Whether what somebody becomes is singled out before the clause: "became the
// first man to walk".
bool BecomesOneOf(const Tree& tree, int verb, int clause) {
  if (tree.lemma(verb) != "become") return false;
  const int noun = tree.Child(verb, Rel::kXcomp);
  return noun > verb && noun < clause && IsSingledOut(tree, noun);
}

// A clause of its own behind a noun that the parser took for a relative one:
// "no reason the fund should be open".
bool IsWhole(const Tree& tree, const Clauses& clauses, int word) {
  bool subject = false;
  bool object = clauses[word].copular || clauses[word].passive;
  for (const int child : tree.children(word)) {
    if (IsRelativizer(tree, child)) return false;
    subject |= tree.rel(child) == Rel::kNsubj;
    object |= tree.rel(child) == Rel::kObj;
  }
  return subject && object;
}

// Whether a verb that takes infinitives makes of a bare predicate the same:
// "want him killed", but "called him a liar", "had him arrested".
bool MayGovernState(const Tree& tree, int word, Effect effect) {
  switch (effect) {
    case Effect::kPossible:
    case Effect::kDoubtful:
      return true;
    case Effect::kPlanned:
    case Effect::kOrdered:
      return tree.pos(word) == Pos::kVerb;
    case Effect::kObliged:
      return false;
    default:
      return tree.xpos(word) == "VB";
  }
}

// Whether the infinitive has a subject of its own: "want him to leave".
bool HasOtherSubject(const Tree& tree, int governor, int clause) {
  if (tree.Has(clause, Rel::kNsubj)) return true;
  const int object = tree.Child(governor, Rel::kObj);
  return tree.rel(clause) == Rel::kXcomp && object > governor &&
         object < clause;
}

// The noun before the clause where the parser hung the clause on the verb:
// "found no sign that", "have the means to". -1 if the verb governs it.
int NounBefore(const Tree& tree, int governor, int clause,
               const ClauseLink& link, const Operators& operators) {
  const int noun = tree.Child(governor, Rel::kObj);
  if (noun < governor || noun > clause) return -1;
  if (link.complement == "to" && tree.lemma(governor) == "have") return noun;
  return link.complement == "that" && tree.lower(noun + 1) == "that" &&
                 operators.Find(tree.lemma(noun), "that", true) != nullptr
             ? noun
             : -1;
}

// "the money it needs to buy them": what it needs is the money.
bool IsNeededThing(const Tree& tree, int infinitive) {
  const int verb = tree.head(infinitive);
  if (verb < 0 || tree.lemma(verb) != "need" || tree.rel(verb) != Rel::kAcl ||
      tree.sub(verb) != Sub::kRelcl || !tree.Has(infinitive, Rel::kObj)) {
    return false;
  }
  // "those who need to buy it", "that need to buy it"
  const int subject = tree.Child(verb, Rel::kNsubj);
  return subject >= 0 && !IsRelativizer(tree, subject);
}

ClauseLink Complement(const Tree& tree, int word, int governor,
                      std::string complement, const Operators& operators) {
  ClauseLink link{Kind::kComplement, governor, std::move(complement), nullptr};
  if (const int noun = NounBefore(tree, governor, word, link, operators);
      noun >= 0) {
    link.governor = noun;
  }
  if (link.complement == "to" && HasOtherSubject(tree, link.governor, word)) {
    link.signature = Signature(tree, link.governor, "other_to", operators);
  }
  if (link.signature == nullptr) {
    link.signature =
        SignatureFor(tree, link.governor, word, link.complement, operators);
  }
  // "enough food to last", "the money needed to buy it": may be so.
  static constexpr Operator kAble = {Effect::kPossible, Effect::kFails};
  if (link.signature == nullptr && link.complement == "to" &&
      tree.IsNominal(link.governor) && IsEnough(tree, link.governor)) {
    link.signature = &kAble;
  }
  if (link.signature == nullptr && link.complement == "base") {
    link.complement = "that";
    link.signature = SignatureFor(tree, governor, word, "that", operators);
  }
  // "demanded that rebels leave": plural, the bare form looks like the present.
  if (link.signature == nullptr && link.complement == "that" &&
      tree.xpos(word) == "VBP") {
    link.signature = SignatureFor(tree, governor, word, "base", operators);
  }
  if (link.complement == "to" &&
      (IsNeededFor(tree, link.governor) || IsNeededThing(tree, word))) {
    link.signature = &kAble;
  }
  // "is on his way to open it", "is going to open it"
  static constexpr Operator kHeading = {Effect::kPlanned, Effect::kTurned};
  if (link.complement == "to" && tree.rel(word) == Rel::kXcomp &&
      tree.lemma(link.governor) == "go" && tree.xpos(link.governor) == "VBG") {
    link.signature = &kHeading;
  }
  if (link.complement == "to" && tree.lower(link.governor) == "way" &&
      tree.Child(link.governor, Rel::kNmod, Sub::kPoss) >= 0 &&
      MarkerOf(tree, link.governor) == "on") {
    link.signature = &kHeading;
  }
  if (link.complement == "state") {
    link.signature = Signature(tree, governor, "to", operators);
    if (link.signature != nullptr &&
        !MayGovernState(tree, word, link.signature->affirmed)) {
      link.signature = nullptr;
    }
  }
  return link;
}

// "has done little to end it", "did nothing to", "has not done much to": what
// comes of a verb whose object is only an amount. Null if it is none.
const Operator* SignatureOfDoing(const Tree& tree, int verb) {
  static constexpr Operator kNot = {Effect::kFails, Effect::kHolds};
  static constexpr Operator kSome = {Effect::kHolds, Effect::kFails};
  static constexpr Operator kEnough = {Effect::kHolds, Effect::kDoubtful};
  static constexpr Operator kAny = {Effect::kPossible, Effect::kFails};
  if (tree.lemma(verb) != "do") return nullptr;
  const int object = tree.Child(verb, Rel::kObj);
  if (object < verb) return nullptr;
  const absl::string_view form = tree.lower(object);
  if (form == "little" || form == "nothing") return &kNot;
  if (form == "enough") return &kEnough;
  if (form == "much" || form == "lot") return &kSome;
  return form == "anything" ? &kAny : nullptr;
}

// "called a strike", "the strike was called": nobody is told to do anything.
bool IsDoneToEvent(const Tree& tree, int verb) {
  const int object = tree.Child(verb, Rel::kObj);
  const int subject = tree.Child(verb, Rel::kNsubj, Sub::kPass);
  return (object >= 0 && tree.word(object).mention == "event") ||
         (subject >= 0 && tree.word(subject).mention == "event");
}

// "marched to protest against it": who marches so protests. A stand that stands
// before its verb or far from it is a purpose like any other.
bool IsShownBy(const Tree& tree, int word, int governor) {
  static constexpr absl::string_view kStands[] = {
      "celebrate", "commemorate", "condemn", "demand",  "denounce",
      "honor",     "honour",      "mark",    "mourn",   "oppose",
      "protest",   "remember",    "show",    "support", "welcome"};
  return word > governor && std::find(std::begin(kStands), std::end(kStands),
                                      tree.lemma(word)) != std::end(kStands);
}

// Whether an object before the clause is "too few tickets", "too little time".
bool HasTooFew(const Tree& tree, int verb, int clause) {
  const int object = tree.Child(verb, Rel::kObj);
  if (object < verb || object > clause) return false;
  const int few = tree.Child(object, Rel::kAmod);
  const int too = few < 0 ? -1 : tree.Child(few, Rel::kAdvmod);
  return too >= 0 && tree.lower(too) == "too" &&
         (tree.lower(few) == "few" || tree.lower(few) == "little");
}

bool HasObliqueBefore(const Tree& tree, int clause) {
  const int oblique = tree.Child(tree.head(clause), Rel::kObl);
  return oblique >= 0 && oblique < clause;
}

ClauseLink OfAdverbial(const Tree& tree, const Clauses& clauses, int word,
                       const Operators& operators, const Lexicon& lexicon) {
  const int governor = tree.head(word);
  const std::string conjunction = ConjunctionOf(tree, word);
  const std::string complement = ComplementOf(tree, word);
  if (IsControlled(tree, word, lexicon)) {
    return Complement(tree, word, governor, "to", operators);
  }
  ClauseLink link = Complement(tree, word, governor, complement, operators);
  const bool adjective = tree.pos(governor) == Pos::kAdj;
  if (word < governor) {
    // "To modernise its army, it bought tanks": no complement stands before.
  } else if (complement == "to") {
    // "struggled to reach" but "began work to reach": what only tells of the
    // verb's own course does not reach past its object.
    // "sent them to guard it" needs somebody who is sent.
    const bool object = tree.Has(governor, Rel::kObj);
    const bool holds =
        link.signature != nullptr && link.signature->affirmed == Effect::kHolds;
    const bool own = holds && link.signature->denied == Effect::kFails;
    const bool sends = holds && !own && !adjective;
    if (link.signature != nullptr &&
        link.signature->affirmed == Effect::kOrdered &&
        IsDoneToEvent(tree, governor)) {
      link.signature = nullptr;  // "called a strike to protest"
    }
    if (sends && !object && !clauses[governor].passive) {
      link.signature = nullptr;
    }
    if (tree.lemma(governor) == "appear" && HasObliqueBefore(tree, word)) {
      link.signature = nullptr;  // "appeared in court to face charges"
    }
    if ((link.signature != nullptr && !(object && own)) || adjective) {
      return link;
    }
  } else if (complement == "whether" && adjective) {
    if (Signature(tree, governor, "that", operators) != nullptr) return link;
  } else if (complement == "that" &&
             (conjunction == "that" || (adjective && conjunction.empty()))) {
    // "is wrong that it burns", but "is wrong because it burns"
    if (link.signature != nullptr) return link;
  } else if (complement == "ing") {
    // "denied having left", not "denied it, saying …"
    if (link.signature != nullptr && IsGerundComplement(tree, word)) {
      return link;
    }
  } else if (complement == conjunction || complement == "to_ing") {
    if (link.signature != nullptr) return link;
  }
  // "sold too few to make a profit"
  static constexpr Operator kTooFew = {Effect::kFails, Effect::kPossible};
  if (complement == "to" && HasTooFew(tree, governor, word)) {
    return {Kind::kComplement, governor, "to", &kTooFew};
  }
  if (complement == "to" && word > governor) {
    if (const Operator* done = SignatureOfDoing(tree, governor)) {
      return {Kind::kComplement, governor, "to", done};
    }
  }
  link = {Kind::kAdjunct, governor, conjunction, nullptr};
  link.signature = operators.Find(conjunction, "adjunct", false);
  if (complement == "to" && lexicon.Is(tree.lemma(word), WordClass::kOutcome)) {
    link.signature = Signature(tree, governor, "outcome", operators);
  } else if (complement == "to" && IsShownBy(tree, word, governor)) {
    // Whatever is done to protest protests.
    static constexpr Operator kShown = {Effect::kHolds, Effect::kPossible};
    link.signature = tree.lemma(word) == "protest"
                         ? &kShown
                         : Signature(tree, governor, "display", operators);
  }
  return link;
}

ClauseLink OfNounClause(const Tree& tree, const Clauses& clauses, int word,
                        const Operators& operators) {
  const int noun = tree.head(word);
  const Kind describes = Kind::kDescribes;
  if (tree.sub(word) == Sub::kRelcl) {
    if (operators.Find(tree.lemma(noun), "that", true) != nullptr &&
        (ConjunctionOf(tree, word) == "that" || IsWhole(tree, clauses, word))) {
      return Complement(tree, word, noun, "that", operators);
    }
    return {describes, noun, "", nullptr};
  }
  const std::string complement = ComplementOf(tree, word);
  const bool participle = complement == "ing" || (tree.xpos(word) == "VBN" &&
                                                  !tree.Has(word, Rel::kAux));
  if (participle || tree.pos(noun) == Pos::kVerb) {
    return {describes, noun, "", nullptr};
  }
  // "any money involved"
  if (tree.pos(word) == Pos::kAdj && complement == "that" &&
      !tree.Has(word, Rel::kNsubj) && !tree.Has(word, Rel::kMark)) {
    return {describes, noun, "", nullptr};
  }
  if (const int verb = tree.head(noun);
      complement == "to" && verb >= 0 && tree.rel(noun) == Rel::kObj) {
    if (const Operator* done = SignatureOfDoing(tree, verb)) {
      return {Kind::kComplement, verb, "to", done};
    }
  }
  // "the second man to leave", but "a second request to leave"
  if (complement == "to" && IsSingledOut(tree, noun) &&
      Signature(tree, noun, "to", operators) == nullptr) {
    return {describes, noun, "", nullptr};
  }
  return Complement(tree, word, noun, complement, operators);
}

// A noun that tells of an event, or of a clause, in its place.
ClauseLink OfNominal(const Tree& tree, const Clauses& clauses, int word,
                     const Operators& operators) {
  const int governor = tree.head(word);
  switch (tree.rel(word)) {
    case Rel::kObj:
      return Complement(tree, word, governor, "noun", operators);
    case Rel::kNsubj: {
      const bool acted_on = clauses[governor].passive ||
                            clauses[governor].copular ||
                            tree.Has(governor, Rel::kExpl);
      if (!acted_on) return {};
      return Complement(tree, word, governor, "noun", operators);
    }
    case Rel::kObl:
    case Rel::kNmod: {
      ClauseLink link =
          Complement(tree, word, governor, MarkerOf(tree, word), operators);
      return link.signature == nullptr ? ClauseLink{} : link;
    }
    default:
      return {};
  }
}

// What is yet to be done, as the subject of "includes" tells: "the proposals
// include selling it"; or -1.
int ContentNoun(const Tree& tree, int verb, int word) {
  static constexpr absl::string_view kNouns[] = {
      "aim",      "condition",      "demand",    "goal",
      "idea",     "option",         "plan",      "possibility",
      "proposal", "recommendation", "suggestion"};
  if ((tree.lemma(verb) != "include" && tree.lemma(verb) != "involve") ||
      tree.xpos(word) != "VBG") {
    return -1;
  }
  const int noun = tree.Child(verb, Rel::kNsubj);
  return noun >= 0 && std::find(std::begin(kNouns), std::end(kNouns),
                                tree.lemma(noun)) != std::end(kNouns)
             ? noun
             : -1;
}

const Operator* SignatureOfContent(const Tree& tree, int noun,
                                   const Operators& operators) {
  const Operator* found = Signature(tree, noun, "to", operators);
  return found != nullptr ? found : Signature(tree, noun, "base", operators);
}

}  // namespace

int NounThatIs(const Tree& tree, int word) {
  bool that = false;
  for (const int child : tree.children(word)) {
    that |= tree.rel(child) == Rel::kMark && tree.lower(child) == "that";
  }
  if (!that) return -1;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kNsubj && tree.sub(child) == Sub::kOuter &&
        tree.pos(child) == Pos::kNoun) {
      return child;
    }
  }
  return -1;
}

ClauseLink LinkOf(const Tree& tree, const Clauses& clauses, int word,
                  const Operators& operators, const Lexicon& lexicon) {
  if (const int noun = NounThatIs(tree, word);
      noun >= 0 && operators.Find(tree.lemma(noun), "that", true) != nullptr) {
    return Complement(tree, word, noun, "that", operators);
  }
  const int head = tree.head(word);
  if (head < 0 || tree.sub(word) == Sub::kOuter) return {};
  switch (tree.rel(word)) {
    case Rel::kConj: {
      const int cc = tree.Child(word, Rel::kCc);
      if (cc >= 0) {
        std::string joint(tree.lower(cc));
        for (const int fixed : tree.children(cc)) {
          absl::StrAppend(&joint, " ", tree.lower(fixed));
        }
        const Operator* parts = operators.Find(joint, "adjunct", false);
        if (parts != nullptr) return {Kind::kAdjunct, head, joint, parts};
      }
      return {Kind::kConjunct, head, "", nullptr};
    }
    case Rel::kCcomp:
    case Rel::kXcomp:
    case Rel::kCsubj:
      // "the strike was called to protest"
      if (IsGovernedInfinitive(tree, word) && tree.lemma(head) == "call" &&
          clauses[head].passive && IsDoneToEvent(tree, head)) {
        return {Kind::kAdjunct, head, "to", nullptr};
      }
      // with the clause on the verb
      if (IsGovernedInfinitive(tree, word) && BecomesOneOf(tree, head, word)) {
        static constexpr Operator kDone = {Effect::kHolds, Effect::kFails};
        return {Kind::kComplement, head, "to", &kDone};
      }
      // "demands include selling it"
      if (const int noun = ContentNoun(tree, head, word); noun >= 0) {
        return {Kind::kComplement, noun, "to",
                SignatureOfContent(tree, noun, operators)};
      }
      return Complement(tree, word, head, ComplementOf(tree, word), operators);
    case Rel::kAdvcl:
      // "as long as it rains"
      if (tree.lower(head) == "long" && tree.head(head) >= 0 &&
          ConjunctionOf(tree, word) == "as") {
        return {Kind::kAdjunct, tree.head(head), "as long as",
                operators.Find("as long as", "adjunct", false)};
      }
      if (IsInvertedCondition(tree, word)) {
        return {Kind::kAdjunct, head, "if",
                operators.Find("if", "adjunct", false)};
      }
      return OfAdverbial(tree, clauses, word, operators, lexicon);
    case Rel::kAcl:
      if (IsInvertedCondition(tree, word)) {
        return {Kind::kAdjunct, head, "if",
                operators.Find("if", "adjunct", false)};
      }
      return OfNounClause(tree, clauses, word, operators);
    default:
      if (clauses[word].is_clause || !tree.IsNominal(word)) return {};
      return OfNominal(tree, clauses, word, operators);
  }
}

}  // namespace griot
