#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "extract/statements/context/factuality.h"
#include "extract/statements/context/specificity.h"
#include "extract/statements/times/tense.h"

namespace griot {
namespace {

// "it is said": by nobody who is named.
bool IsHearsay(const Tree& tree, int verb, const Operators& operators) {
  const int it = tree.Child(verb, Rel::kExpl);
  const bool impersonal = it >= 0 && tree.lower(it) == "it";
  const int aux = tree.Child(verb, Rel::kAux, Sub::kPass);
  if (!impersonal || aux < 0 || tree.Has(verb, Rel::kObl)) return false;
  const Operator* to = operators.Find(tree.lemma(verb), "to", false);
  return to != nullptr && to->affirmed == Effect::kPossible;
}

// "were reported by the paper to have fled": it says so.
bool IsReportedBySomebody(const Tree& tree, const Clauses& clauses, int verb,
                          const Lexicon& lexicon) {
  return clauses[verb].is_clause && clauses[verb].passive &&
         !clauses[verb].agents.empty() &&
         (lexicon.StanceOf(tree.lemma(verb)) & kReport) != 0;
}

// "was once considered": no longer.
bool IsLapsed(const Tree& tree, int word, const Lexicon& lexicon) {
  if (!lexicon.Is(tree.lemma(word), WordClass::kDeem)) return false;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAdvmod &&
        lexicon.Is(tree.lower(child), WordClass::kLapsed)) {
      return tree.xpos(word) == "VBD" || tree.xpos(word) == "VBN";
    }
  }
  return false;
}

// "is helping"
bool IsUnderWay(const Tree& tree, int word) { return tree.xpos(word) == "VBG"; }

// "less likely to", "less willing to"
bool IsLessened(const Tree& tree, int word) {
  const int adverb = tree.Child(word, Rel::kAdvmod);
  return tree.pos(word) == Pos::kAdj && adverb >= 0 && adverb < word &&
         tree.lower(adverb) == "less";
}

// "the bombing that killed two": it is told what came of it.
bool HasPastRelative(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (tree.rel(child) == Rel::kAcl && tree.sub(child) == Sub::kRelcl &&
        IsPast(tree, child)) {
      return true;
    }
  }
  return false;
}

// "has never seen a crowd sing": none did.
bool IsNeverSeen(const Tree& tree, int verb, int word) {
  if ((tree.lemma(verb) != "see" && tree.lemma(verb) != "hear") ||
      tree.xpos(word) != "VB") {
    return false;
  }
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) == Rel::kAdvmod && tree.lower(child) == "never") {
      return true;
    }
  }
  return false;
}

// "could say", "one might argue", but "can say"
bool MightSay(const Tree& tree, int verb) {
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) == Rel::kAux &&
        (tree.lower(child) == "could" || tree.lower(child) == "might" ||
         tree.lower(child) == "may")) {
      return true;
    }
  }
  return false;
}

// "the constitution says that officers are removed": by rule and no event.
bool IsRule(const Tree& tree, const Clauses& clauses, int verb,
            const Lexicon& lexicon) {
  static constexpr absl::string_view kTexts[] = {
      "act", "charter", "code",    "constitution", "convention",
      "law", "rule",    "statute", "treaty"};
  return clauses[verb].is_clause && !clauses[verb].subjects.empty() &&
         (lexicon.StanceOf(tree.lemma(verb)) & kReport) != 0 &&
         std::find(std::begin(kTexts), std::end(kTexts),
                   absl::AsciiStrToLower(tree.lemma(
                       clauses[verb].subjects.front()))) != std::end(kTexts);
}

// "I think that is bad": what one judges, and not what one supposes.
bool IsJudgement(const Tree& tree, int verb, int word, const Lexicon& lexicon) {
  static constexpr absl::string_view kQualities[] = {
      "amazing",   "awful",     "bad",   "beautiful", "better", "crucial",
      "excellent", "exciting",  "fair",  "fine",      "good",   "great",
      "horrible",  "important", "nice",  "right",     "sad",    "terrible",
      "unfair",    "wonderful", "worse", "wrong"};
  const int subject = tree.Child(verb, Rel::kNsubj);
  return (lexicon.StanceOf(tree.lemma(verb)) & kBelieve) != 0 && subject >= 0 &&
         (tree.lower(subject) == "i" || tree.lower(subject) == "we") &&
         IsPresent(tree, verb) && tree.Has(word, Rel::kCop) &&
         std::find(std::begin(kQualities), std::end(kQualities),
                   tree.lemma(word)) != std::end(kQualities);
}

// "like", "love" as they are, without "would"
bool IsLiking(const Tree& tree, int verb) {
  return (tree.lemma(verb) == "like" || tree.lemma(verb) == "love") &&
         tree.pos(verb) == Pos::kVerb;
}

// What a word without a signature makes of its complement.
Operator DefaultSignature(const Tree& tree, const ClauseLink& link) {
  if (link.complement == "whether") {
    return {Effect::kPossible, Effect::kPossible};
  }
  if (link.complement == "wh_to") {
    return {Effect::kPossible, Effect::kDoubtful};  // "know how to build it"
  }
  if (link.complement == "wh") return {Effect::kPresumed, Effect::kPresumed};
  if (link.complement == "to" && IsSomething(tree, link.governor)) {
    return {Effect::kPossible, Effect::kFails};  // "no one to help"
  }
  if (link.complement == "to") {
    return {tree.pos(link.governor) == Pos::kAdj ? Effect::kPossible
                                                 : Effect::kPlanned,
            Effect::kTurned};
  }
  if (link.complement == "noun") {
    return {Effect::kHolds, Effect::kTurned};
  }
  if (link.complement == "ing" || link.complement == "state") {
    return {Effect::kHolds, Effect::kTurned};
  }
  // "no hope of leaving"
  if (tree.IsNominal(link.governor) && link.complement != "that" &&
      link.complement != "base") {
    return {Effect::kHolds, Effect::kDoubtful};
  }
  return {Effect::kHolds, Effect::kPossible};
}

}  // namespace

bool Factuality::MayBe(int word) const {
  for (int i = word; i >= 0; i = tree_.head(i)) {
    if (HasModalOfChance(tree_, i) || IsLeftOpen(i)) return true;
    const Rel rel = tree_.rel(i);
    if (rel == Rel::kCcomp || rel == Rel::kAdvcl || rel == Rel::kAcl ||
        rel == Rel::kCsubj || rel == Rel::kParataxis) {
      return false;
    }
  }
  return false;
}

Effect Factuality::Resolve(Effect effect, int governor) const {
  switch (effect) {
    case Effect::kBlamed:
    case Effect::kDreaded:
      return Effect::kPossible;
    case Effect::kEnabled:
    case Effect::kGranted:
      return IsPast(tree_, governor) ? Effect::kHolds : Effect::kPossible;
    case Effect::kAided:
      return IsUnderWay(tree_, governor) ? Effect::kPossible : Effect::kHolds;
    case Effect::kObliged:
      return IsPast(tree_, governor) ? Effect::kHolds : Effect::kOrdered;
    default:
      return effect;
  }
}

bool Factuality::IsCalledUntrue(int noun) const {
  if (ModifiedStand(tree_, noun, operators_).negative()) return true;
  const ClauseLink link = LinkOf(tree_, clauses_, noun, operators_, lexicon_);
  if (link.kind != ClauseLink::Kind::kComplement || link.signature == nullptr) {
    return false;
  }
  // "deny" against "lack", whose noun is not there at all
  const Operator& signature = *link.signature;
  return Of(link.governor).negative()
             ? signature == Operator{Effect::kHolds, Effect::kFails}
             : signature == Operator{Effect::kFails, Effect::kPossible};
}

Stand Factuality::OfComplement(int word, const ClauseLink& link) const {
  const int governor = link.governor;
  const Operator signature = link.signature != nullptr
                                 ? *link.signature
                                 : DefaultSignature(tree_, link);
  if (IsNeverSeen(tree_, governor, word)) {
    return MakeStand(true, Modality::kAsserted);
  }
  if (signature.affirmed == Effect::kPresumed) return {};
  // "Selling it is wrong": whoever does.
  if (link.signature == nullptr && tree_.rel(word) == Rel::kCsubj &&
      tree_.xpos(word) == "VBG" && !tree_.Has(word, Rel::kNsubj) &&
      tree_.pos(governor) == Pos::kAdj && IsPresent(tree_, governor)) {
    return MakeStand(false, Modality::kGeneric);
  }
  const bool finite = link.complement == "that" || link.complement == "base";
  if (finite && IsAsked(word)) {
    return MakeStand(false, Modality::kPossible);
  }
  // A particular thing is there whatever is done with it.
  if (link.complement == "noun" && link.signature == nullptr &&
      !IsNonspecific(tree_, word)) {
    return {};
  }
  if (!clauses_[word].is_clause && HasPastRelative(tree_, word)) return {};
  if (signature.affirmed == Effect::kBlamed && !clauses_[word].is_clause &&
      !IsNonspecific(tree_, word)) {
    return {};
  }
  const bool clause = clauses_[governor].is_clause;
  // The noun's own "no" is not the verb's once more.
  Stand outer = link.complement == "noun" && clause
                    ? OfPredicate(governor, false)
                    : Of(governor);
  bool untrue = clause && SaysFalsely(tree_, governor, lexicon_);
  if (!clause && IsCalledUntrue(governor)) {
    // "a false report that", "denied reports that": there is a report.
    outer.Turn();
    untrue = true;
  }
  const bool demanded = outer.modality == Modality::kOrdered ||
                        outer.modality == Modality::kPlanned;
  const bool turned =
      outer.negative() &&
      (signature.denied == Effect::kTurned ||
       // "must not be forced to pay"
       (signature.denied == Effect::kPossible && demanded && !finite));
  Effect effect =
      outer.negative() && !turned ? signature.denied : signature.affirmed;
  if (effect == Effect::kPossible && link.complement == "to" &&
      IsReportedBySomebody(tree_, clauses_, governor, lexicon_)) {
    effect = Effect::kHolds;
  }
  // "will be responsible for running it": a duty and no blame.
  if (effect == Effect::kBlamed && IsOpen(outer.modality) &&
      tree_.pos(governor) == Pos::kAdj) {
    effect = Effect::kHolds;
  }
  // "to let it go on", "will be able to": as real as that.
  const bool open = IsOpen(outer.modality);
  Stand stand = StandOfEffect(open && effect == Effect::kEnabled
                                  ? Effect::kHolds
                                  : Resolve(effect, governor));
  // "did not seem to do it very often": then at times.
  if (turned && TellsHowOften(tree_, word, lexicon_)) {
    stand.modality = Modality::kGeneric;
  } else if (turned) {
    stand.Turn();
  }
  // "may have to pay", "Do they plan to leave?"
  if (outer.modality == Modality::kPossible && IsOpen(stand.modality) &&
      stand.modality != Modality::kConditional && MayBe(governor)) {
    stand.modality = Modality::kPossible;
  }
  // "It was reported that", as "is reported to": nobody vouches for it.
  if (finite && effect == Effect::kHolds &&
      IsHearsay(tree_, governor, operators_)) {
    stand = StandOfEffect(Effect::kPossible);
  }
  // "likes to play": does, and often
  if (effect == Effect::kPlanned && link.complement == "to" &&
      IsLiking(tree_, governor) && !outer.negative() &&
      outer.modality == Modality::kAsserted) {
    stand.modality = Modality::kGeneric;
  }
  // "are ready to discuss ending it", "a possible raid to free them"
  if (effect == Effect::kPlanned &&
      ((link.complement == "ing" && IsOpen(outer.modality)) ||
       (!clause && outer.modality == Modality::kPossible))) {
    stand.modality = Modality::kPossible;
  }
  if ((effect == Effect::kPossible && IsLapsed(tree_, governor, lexicon_)) ||
      ((effect == Effect::kPossible || effect == Effect::kPlanned) &&
       IsLessened(tree_, governor))) {
    stand = StandOfEffect(Effect::kDoubtful);
  }
  if (untrue) return MakeStand(!stand.negative(), Modality::kAsserted);
  if (finite) {
    // What one will or could say may be so; what one must, can or often says is
    // said.
    const bool said =
        outer.modality == Modality::kOrdered ||
        (outer.modality == Modality::kPossible && !MightSay(tree_, governor));
    if (stand.modality == Modality::kAsserted && IsOpen(outer.modality) &&
        !said) {
      stand.modality = Modality::kPossible;
    }
    if (outer.modality == Modality::kConditional) {
      stand.modality = Modality::kConditional;
    }
    if (effect == Effect::kPossible &&
        IsJudgement(tree_, governor, word, lexicon_)) {
      stand.modality = outer.modality;
    }
    if (stand.modality == Modality::kAsserted && IsPresent(tree_, word) &&
        tree_.xpos(word) != "VBG" &&
        IsRule(tree_, clauses_, governor, lexicon_)) {
      stand.modality = Modality::kGeneric;
    }
    return stand;
  }
  // "to verify the death": what is yet to be confirmed is not planned.
  if (link.complement == "noun" && IsOpen(outer.modality) &&
      signature == Operator{Effect::kHolds, Effect::kPossible}) {
    return MakeStand(false, Modality::kPossible);
  }
  outer.polarity = Polarity::kPositive;
  // "tried to force him to leave": he did not try.
  if (outer.modality == Modality::kAttempted &&
      signature.affirmed == Effect::kHolds &&
      (lexicon_.StanceOf(tree_.lemma(governor)) & kForce) != 0) {
    outer.modality = Modality::kOrdered;
  }
  return Compose(outer, stand);
}

}  // namespace griot
