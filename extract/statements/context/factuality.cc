#include "extract/statements/context/factuality.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/match.h"
#include "extract/statements/context/narrative.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/time_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

// Of Word::factuality, which is -3 to 3: below it, of what rules take for
// plain, nine of ten are not so.
constexpr float kDoubted = -0.3F;

Stand MakeStand(bool negative, Modality modality) {
  Stand stand;
  stand.polarity = negative ? Polarity::kNegative : Polarity::kPositive;
  stand.modality = modality;
  return stand;
}

// A stand that is neither plain nor a mere habit: what hangs on it is not so
// either.
bool IsOpen(Modality modality) {
  return modality != Modality::kAsserted && modality != Modality::kGeneric;
}

// The inner word decides how far something is real, except that an attempt
// that is only planned is a plan, and all within a condition is conditional.
Stand Compose(const Stand& outer, const Stand& inner) {
  Stand all = inner;
  if (outer.negative()) all.Turn();
  if (outer.modality == Modality::kConditional ||
      inner.modality == Modality::kAsserted ||
      (inner.modality == Modality::kAttempted && IsOpen(outer.modality))) {
    all.modality = outer.modality;
  }
  return all;
}

Stand StandOfEffect(Effect effect) {
  switch (effect) {
    case Effect::kFails:
      return MakeStand(true, Modality::kAsserted);
    case Effect::kForbidden:
      return MakeStand(true, Modality::kOrdered);
    case Effect::kDoubtful:
      return MakeStand(true, Modality::kPossible);
    case Effect::kPossible:
      return MakeStand(false, Modality::kPossible);
    case Effect::kPlanned:
      return MakeStand(false, Modality::kPlanned);
    case Effect::kAttempted:
      return MakeStand(false, Modality::kAttempted);
    case Effect::kOrdered:
      return MakeStand(false, Modality::kOrdered);
    case Effect::kConditional:
      return MakeStand(false, Modality::kConditional);
    default:
      return {};
  }
}

// "had fled", "was able": it has happened.
bool IsPast(const Tree& tree, int word) {
  if (tree.xpos(word) == "VBD") return true;
  bool past = false;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAux && tree.rel(child) != Rel::kCop) continue;
    if (tree.xpos(child) == "MD") return false;
    past |= tree.xpos(child) == "VBD" || tree.lemma(child) == "have";
  }
  return past;
}

// "leaves", "is ready", "are sold"
bool IsPresent(const Tree& tree, int word) {
  const auto is_present = [&](int i) {
    return tree.xpos(i) == "VBZ" || tree.xpos(i) == "VBP";
  };
  bool present = is_present(word);
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAux && tree.rel(child) != Rel::kCop) continue;
    if (tree.xpos(child) == "MD") return false;
    present |= is_present(child);
  }
  return present;
}

// "before leaving", "when it leaves": a conjunction of time whose clause is as
// real as the one above. "as it leaves" and "after leaving" are more than that.
bool IsTimedBy(const Tree& tree, int word) {
  const bool gerund = tree.xpos(word) == "VBG" && !tree.Has(word, Rel::kAux);
  if (!gerund && !IsPresent(tree, word)) return false;
  for (const int child : tree.children(word)) {
    if (child > word ||
        (tree.rel(child) != Rel::kMark && tree.rel(child) != Rel::kAdvmod)) {
      continue;
    }
    const absl::string_view form = tree.lower(child);
    if (form == "when" || form == "before" || form == "once" ||
        form == "until" || (form == "after" && !gerund) ||
        (form == "so" && !gerund)) {
      return true;
    }
  }
  return false;
}

// "in July when many travel": tells of a time that is named before.
bool TellsOfSeason(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (child < word && child > 0 && tree.lower(child) == "when") {
      return MonthNamed(tree.lower(child - 1)).has_value() ||
             IsSeason(tree.lower(child - 1));
    }
  }
  return false;
}

// "before he is sworn in": what is still to come where what stands above is.
bool IsAhead(const Tree& tree, int word) {
  const std::string conjunction = ConjunctionOf(tree, word);
  return (conjunction == "before" || conjunction == "until") &&
         IsPresent(tree, word);
}

// "planned to march after burning the mill": of the same plan.
bool IsOfPlan(const Tree& tree, int word) {
  const int above = tree.head(word);
  return ConjunctionOf(tree, word) == "after" && tree.xpos(word) == "VBG" &&
         !tree.Has(word, Rel::kAux) && above >= 0 &&
         tree.rel(above) == Rel::kXcomp;
}

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

// One of its kind and no particular one: "a law", "plans".
bool IsIndefinite(const Tree& tree, int noun) {
  if (tree.pos(noun) != Pos::kNoun || tree.Has(noun, Rel::kNummod)) {
    return false;
  }
  if (tree.Child(noun, Rel::kNmod, Sub::kPoss) >= 0) return false;
  const int det = tree.Child(noun, Rel::kDet);
  if (det < 0) return true;
  const absl::string_view form = tree.lower(det);
  return form == "a" || form == "an" || form == "any" || form == "no";
}

// "any plans", "arrangements" behind "without": there may be none.
bool MayBeNone(const Tree& tree, int noun) {
  const int det = tree.Child(noun, Rel::kDet);
  return det >= 0 && tree.lower(det) == "any";
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

// "less likely to", "less willing to"
bool IsLessened(const Tree& tree, int word) {
  const int adverb = tree.Child(word, Rel::kAdvmod);
  return tree.pos(word) == Pos::kAdj && adverb >= 0 && adverb < word &&
         tree.lower(adverb) == "less";
}

// "was killed or wounded": one of both.
bool IsOneOfSeveral(const Tree& tree, const Clauses& clauses, int word) {
  if (!clauses[word].is_clause || clauses[word].copular ||
      tree.xpos(word) == "VBG") {
    return false;
  }
  const auto is_alternative = [&](int i) {
    const int cc = tree.Child(i, Rel::kCc);
    return tree.rel(i) == Rel::kConj && cc >= 0 && tree.lower(cc) == "or" &&
           tree.xpos(i) == tree.xpos(word) && !tree.Has(i, Rel::kNsubj);
  };
  for (const int child : tree.children(word)) {
    if (is_alternative(child)) return true;
  }
  if (is_alternative(word)) return true;
  if (tree.rel(word) != Rel::kConj || tree.Has(word, Rel::kCc) ||
      tree.Has(word, Rel::kNsubj)) {
    return false;
  }
  for (const int child : tree.children(tree.head(word))) {
    if (is_alternative(child)) return true;
  }
  return false;
}

// "may", "can": not "would", which "would like to" has.
bool HasModalOfChance(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAux) continue;
    const absl::string_view form = tree.lower(child);
    if (form == "may" || form == "might" || form == "can" || form == "could") {
      return true;
    }
  }
  return false;
}

// "wants a law that bans it", but "calls refugees, who fled, …": the comma sets
// apart what is so.
bool IsSetApart(const Tree& tree, int word) {
  if (tree.sub(word) != Sub::kRelcl) return false;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kPunct && child < word) return true;
  }
  return false;
}

// "people", "a country", "you": nobody in particular.
bool IsAnybody(const Tree& tree, int noun) {
  if (noun < 0) return false;
  if (tree.lower(noun) == "you") return true;
  const int det = tree.Child(noun, Rel::kDet);
  if (det >= 0) return tree.lower(det) == "a" || tree.lower(det) == "an";
  return tree.xpos(noun) == "NNS" && !tree.Has(noun, Rel::kNummod) &&
         tree.Child(noun, Rel::kNmod, Sub::kPoss) < 0;
}

// "when people lack it": whenever they do.
bool IsCase(const Tree& tree, int clause) {
  if (tree.rel(clause) != Rel::kAdvcl || !IsPresent(tree, clause) ||
      tree.xpos(clause) == "VBG" ||
      !IsAnybody(tree, tree.Child(clause, Rel::kNsubj))) {
    return false;
  }
  for (const int child : tree.children(clause)) {
    const absl::string_view form = tree.lower(child);
    if (child < clause && (form == "when" || form == "whenever")) return true;
  }
  return false;
}

bool HasCase(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (IsCase(tree, child)) return true;
  }
  return false;
}

// "falls if it rains": as things are, whenever the condition is met.
bool HoldsOnCondition(const Tree& tree, const Clauses& clauses, int word) {
  // The tagger takes the present of "then they all launch it" for a bare verb.
  const bool present = IsPresent(tree, word) ||
                       (tree.xpos(word) == "VB" && !tree.Has(word, Rel::kAux) &&
                        tree.Has(word, Rel::kNsubj));
  return present && tree.xpos(word) != "VBG" && tree.xpos(word) != "VBN" &&
         clauses[word].is_clause &&
         (HasCondition(tree, word) || HasCase(tree, word));
}

// "says that it falls if it rains", but not "they learn it if they are taught"
bool SaysSomething(const Tree& tree, int verb, const Lexicon& lexicon) {
  const uint32_t stance = lexicon.StanceOf(tree.lemma(verb));
  if ((stance & (kReport | kVow)) == 0) return false;
  return (stance & kKnow) == 0 || tree.Has(verb, Rel::kCcomp);
}

// "charged the guard with the murder", but "suspected in the man's death": who
// does it stands outside of its phrase.
bool HasDoerOutside(const Tree& tree, const Proposition& proposition) {
  for (const Slot& slot : proposition.slots) {
    if (slot.role == Role::kSubject &&
        !tree.Below(slot.word, proposition.anchor)) {
      return true;
    }
  }
  return false;
}

// "someone", "nothing", "anywhere", "no one"
bool IsSomething(const Tree& tree, int word) {
  static constexpr absl::string_view kForms[] = {
      "anybody", "anyone",   "anything", "anywhere",  "nobody",   "nothing",
      "nowhere", "somebody", "someone",  "something", "somewhere"};
  const absl::string_view form = tree.lower(word);
  if (std::find(std::begin(kForms), std::end(kForms), form) !=
      std::end(kForms)) {
    return true;
  }
  return form == "one" && word > 0 && tree.lower(word - 1) == "no";
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

Factuality::Factuality(const Tree& tree, const Clauses& clauses,
                       const std::vector<Asking>& asked, bool amid_past,
                       const Lexicon& lexicon)
    : tree_(tree),
      clauses_(clauses),
      asked_(asked),
      amid_past_(amid_past),
      lexicon_(lexicon),
      operators_(Operators::Get()),
      known_(static_cast<size_t>(tree.size())) {}

Stand Factuality::Of(const Proposition& proposition) const {
  if (proposition.kind == Proposition::Kind::kDescription) {
    // It describes, whatever its sentence doubts: "the alleged leader".
    return MakeStand(
        false, ModifiedStand(tree_, proposition.word, operators_).modality);
  }
  if (!clauses_[proposition.anchor].is_clause) {
    const Stand stand = OfNoun(proposition.anchor);
    // "charged the guard with the murder": that it was the guard is possible.
    return IsMade(Effect::kBlamed, proposition.anchor) &&
                   HasDoerOutside(tree_, proposition)
               ? MakeStand(stand.negative(), Modality::kPossible)
               : stand;
  }
  const bool lent = clauses_[proposition.anchor].shares_subject &&
                    tree_.rel(proposition.anchor) != Rel::kConj;
  bool denied = false;
  for (const Slot& slot : proposition.slots) {
    const bool counts =
        !slot.clause &&
        (slot.role == Role::kObject || (slot.role == Role::kSubject && !lent));
    denied |= counts && IsDenied(tree_, slot.word);
  }
  const Stand stand = OfPredicate(proposition.anchor, denied);
  // Where no rule has anything against it but the network is sure that it did
  // not happen: "Our goal is to be open and serve everybody".
  if (stand.modality == Modality::kAsserted &&
      !SaysSomething(tree_, proposition.anchor, lexicon_) &&
      HoldsOnCondition(tree_, clauses_, proposition.anchor)) {
    return MakeStand(stand.negative(), Modality::kConditional);
  }
  const bool plain = !stand.negative() &&
                     stand.modality == Modality::kAsserted &&
                     !IsMadeSo(proposition.anchor);
  return plain && (tree_.word(proposition.anchor).factuality < kDoubted ||
                   IsOneOfSeveral(tree_, clauses_, proposition.anchor))
             ? MakeStand(false, Modality::kPossible)
             : stand;
}

bool Factuality::IsSaid(int cue) const {
  if (clauses_[cue].is_clause) {
    if (SaysFalsely(tree_, cue, lexicon_)) return false;
    if ((lexicon_.StanceOf(tree_.lemma(cue)) & kInquire) != 0 &&
        IsOnlyMeant(cue)) {
      return false;
    }
    if (IsSubjectDenied(tree_, clauses_, cue)) return false;
    // "were told to expect that": it is not they who expect it.
    if ((lexicon_.StanceOf(tree_.lemma(cue)) & kBelieve) != 0 &&
        Of(cue).modality == Modality::kOrdered) {
      return false;
    }
    // "do not believe that": they believe that not.
    return !Of(cue).negative() ||
           (lexicon_.StanceOf(tree_.lemma(cue)) & kBelieve) != 0;
  }
  return tree_.pos(cue) != Pos::kNoun || !OfNoun(cue).negative();
}

Stand Factuality::Of(int word) const {
  std::optional<Stand>& known = known_[static_cast<size_t>(word)];
  if (!known) {
    known = clauses_[word].is_clause
                ? OfPredicate(word, IsSubjectDenied(tree_, clauses_, word))
                : OfNoun(word);
  }
  return *known;
}

Stand Factuality::OfPredicate(int word, bool argument_denied) const {
  Stand own = OwnStand(tree_, clauses_, word, lexicon_);
  if (argument_denied) own.polarity = Polarity::kNegative;
  // "We were poor. We would sing.", "He would not sing.": did again and again,
  // and refused to
  if (own.modality == Modality::kPossible && amid_past_ && !IsAsked(word) &&
      WouldAct(tree_, word)) {
    own.modality = own.negative() ? Modality::kAsserted : Modality::kGeneric;
  }
  // "Will they leave?", "asked whether they will", "to determine whether they
  // should", "feared that they will", "did not say that they will"
  if ((own.modality == Modality::kPlanned &&
       (IsMade(Effect::kDreaded, word) || IsUnsaid(word))) ||
      (IsOpen(own.modality) && own.modality != Modality::kConditional &&
       IsLeftOpen(word))) {
    own.modality = Modality::kPossible;
  }
  return Compose(ContextOf(word), own);
}

bool Factuality::IsUnsaid(int word) const {
  const ClauseLink link = LinkOf(tree_, clauses_, word, operators_, lexicon_);
  return link.kind == ClauseLink::Kind::kComplement &&
         link.complement == "that" && link.signature != nullptr &&
         *link.signature == Operator{Effect::kHolds, Effect::kPossible} &&
         (lexicon_.StanceOf(tree_.lemma(link.governor)) & kReport) != 0 &&
         Of(link.governor).negative();
}

bool Factuality::IsLeftOpen(int word) const {
  const std::string conjunction = ConjunctionOf(tree_, word);
  return IsAsked(word) || absl::EndsWith(conjunction, "whether") ||
         (conjunction == "if" && tree_.rel(word) == Rel::kCcomp);
}

bool Factuality::IsOnlyMeant(int inquiry) const {
  // "sent samples to determine whether", "would like to confirm that"
  if (Of(inquiry).modality == Modality::kPlanned) return true;
  for (const int child : tree_.children(inquiry)) {
    if (tree_.rel(child) == Rel::kCcomp && IsLeftOpen(child)) return true;
  }
  return false;
}

bool Factuality::IsMade(Effect effect, int word) const {
  const ClauseLink link = LinkOf(tree_, clauses_, word, operators_, lexicon_);
  return link.kind == ClauseLink::Kind::kComplement &&
         link.signature != nullptr && link.signature->affirmed == effect;
}

bool Factuality::IsMadeSo(int word) const {
  const ClauseLink link = LinkOf(tree_, clauses_, word, operators_, lexicon_);
  if (link.kind != ClauseLink::Kind::kComplement || link.signature == nullptr ||
      link.complement != "to") {
    return false;
  }
  const Stand outer = Of(link.governor);
  if (outer.negative() || outer.modality != Modality::kAsserted) return false;
  const Effect effect = link.signature->affirmed;
  return effect == Effect::kEnabled || effect == Effect::kPresumed ||
         (lexicon_.StanceOf(tree_.lemma(link.governor)) & kForce) != 0;
}

bool Factuality::IsUnderCondition(int noun) const {
  int above = tree_.head(noun);
  while (above >= 0 && !clauses_[above].is_clause) above = tree_.head(above);
  return above >= 0 && Of(above).modality == Modality::kConditional;
}

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

Stand Factuality::OfNoun(int noun) const {
  // "any future plans" are none in particular.
  Stand own =
      MayBeNone(tree_, noun) ? Stand{} : ModifiedStand(tree_, noun, operators_);
  if (IsDenied(tree_, noun)) own.Turn();
  return Compose(ContextOf(noun), own);
}

Stand Factuality::ContextOf(int word) const {
  const ClauseLink link = LinkOf(tree_, clauses_, word, operators_, lexicon_);
  switch (link.kind) {
    case ClauseLink::Kind::kTop:
      if (IsAsked(word)) return MakeStand(false, Modality::kPossible);
      // "Especially if they try to sell it.": a condition by itself
      return clauses_[word].is_clause && ConjunctionOf(tree_, word) == "if"
                 ? MakeStand(false, Modality::kConditional)
                 : Stand{};
    case ClauseLink::Kind::kConjunct:
      return ContextOfConjunct(word, link.governor);
    case ClauseLink::Kind::kComplement:
      return OfComplement(word, link);
    case ClauseLink::Kind::kAdjunct:
      return OfAdjunct(word, link);
    case ClauseLink::Kind::kDescribes:
      return OfDescription(word, link.governor);
  }
  return {};
}

Stand Factuality::ContextOfConjunct(int word, int first) const {
  // Whether a noun is one in particular is its own affair: "accused of theft
  // and of the attack on a farm".
  if (!clauses_[word].is_clause && !clauses_[first].is_clause) {
    const ClauseLink link =
        LinkOf(tree_, clauses_, first, operators_, lexicon_);
    if (link.kind == ClauseLink::Kind::kComplement) {
      return OfComplement(word, link);
    }
  }
  return ContextOf(first);
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
  const bool finite = link.complement == "that" || link.complement == "base";
  if (finite && IsAsked(word)) {
    return MakeStand(false, Modality::kPossible);
  }
  // A particular thing is there whatever is done with it.
  if (link.complement == "noun" && link.signature == nullptr &&
      !IsIndefinite(tree_, word)) {
    return {};
  }
  if (!clauses_[word].is_clause && HasPastRelative(tree_, word)) return {};
  if (signature.affirmed == Effect::kBlamed && !clauses_[word].is_clause &&
      !IsIndefinite(tree_, word)) {
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
    // What one will say may be so; what one must, can or often says is said.
    const bool said = outer.modality == Modality::kOrdered ||
                      outer.modality == Modality::kPossible;
    if (stand.modality == Modality::kAsserted && IsOpen(outer.modality) &&
        !said) {
      stand.modality = Modality::kPossible;
    }
    if (outer.modality == Modality::kConditional) {
      stand.modality = Modality::kConditional;
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

Stand Factuality::OfAdjunct(int word, const ClauseLink& link) const {
  if (link.complement == "to" && link.signature != nullptr) {
    // "rallied to beat them" ended so, "may rally to beat them" is open.
    const Stand outer = Of(link.governor);
    return outer.negative() || IsOpen(outer.modality)
               ? MakeStand(false, Modality::kPlanned)
               : StandOfEffect(link.signature->affirmed);
  }
  if (link.signature != nullptr && link.signature->affirmed != Effect::kWith) {
    Stand stand = StandOfEffect(link.signature->affirmed);
    // "How can they sell it without losing it?", "plans to win without a
    // fight", but "may win without a fight"
    if (link.signature->affirmed == Effect::kFails) {
      const Stand outer = Of(link.governor);
      const bool as_open = outer.modality == Modality::kPossible
                               ? IsAsked(link.governor)
                               : IsOpen(outer.modality);
      if (as_open) stand.modality = outer.modality;
    }
    return stand;
  }
  const std::string& conjunction = link.complement;
  const bool gerund = tree_.xpos(word) == "VBG" && !tree_.Has(word, Rel::kAux);
  if (conjunction == "to" &&
      (!gerund || tree_.pos(link.governor) == Pos::kAdj)) {
    // What it is for is as open as what is done for it.
    const Stand outer = Of(link.governor);
    const bool open =
        outer.modality == Modality::kConditional ||
        (outer.modality == Modality::kPossible &&
         (HasModalOfChance(tree_, link.governor) || IsLeftOpen(link.governor)));
    return MakeStand(false, open ? outer.modality : Modality::kPlanned);
  }
  // As real as the clause above: "by selling it", "…, killing dozens", "when
  // the deal closes".
  bool with = link.signature != nullptr ||
              (gerund && word > link.governor &&
               (conjunction.empty() || conjunction == "as")) ||
              IsTimedBy(tree_, word) || IsOfPlan(tree_, word);
  if (!with) {
    // "if he cannot leave because they watch him"
    return !IsPast(tree_, word) &&
                   Of(link.governor).modality == Modality::kConditional
               ? MakeStand(false, Modality::kConditional)
               : Stand{};
  }
  // "acted to protect them by killing him": how one acts, not a purpose.
  int governor = link.governor;
  for (ClauseLink above =
           LinkOf(tree_, clauses_, governor, operators_, lexicon_);
       link.signature != nullptr && above.kind == ClauseLink::Kind::kAdjunct &&
       above.complement == "to";
       above = LinkOf(tree_, clauses_, governor, operators_, lexicon_)) {
    governor = above.governor;
  }
  const Stand outer = Of(governor);
  if (IsCase(tree_, word) && HoldsOnCondition(tree_, clauses_, governor)) {
    return MakeStand(false, Modality::kConditional);
  }
  if (outer.negative() && link.signature != nullptr) {
    return MakeStand(false, Modality::kPossible);
  }
  // "may fall in July when many travel": they do each July.
  if (outer.modality == Modality::kPossible && TellsOfSeason(tree_, word)) {
    return {};
  }
  if (IsAhead(tree_, word) && (outer.modality == Modality::kPossible ||
                               outer.modality == Modality::kOrdered)) {
    return MakeStand(false, Modality::kPlanned);
  }
  // What an attempt brings about is real.
  if (outer.modality == Modality::kAttempted) return {};
  return MakeStand(false, outer.modality);
}

// What is told of a thing that is not there yet: "wants a law that bans it", "a
// deal ending it is within reach".
Stand Factuality::OfDescription(int word, int noun) const {
  if (MarkerOf(tree_, noun) == "without" && IsIndefinite(tree_, noun)) {
    return MakeStand(true, Modality::kAsserted);
  }
  // "than any other that we have seen": there are such.
  if (MayBeNone(tree_, noun) &&
      !(MarkerOf(tree_, noun) == "than" && IsPast(tree_, word))) {
    const int above = tree_.head(noun);
    Stand outer = OfNoun(noun);
    if (above >= 0 && outer.modality == Modality::kAsserted &&
        !outer.negative() &&
        (Of(above).negative() || IsOpen(Of(above).modality))) {
      outer.modality = Modality::kPossible;
    }
    // "any acts that harm it will be punished": those there may be.
    return outer.modality == Modality::kPlanned ||
                   outer.modality == Modality::kOrdered
               ? MakeStand(false, Modality::kPossible)
               : outer;
  }
  // "would burn if it were made of wood that has dried", "you would get plans
  // that made no sense"; people are there
  if (tree_.sub(word) == Sub::kRelcl && IsIndefinite(tree_, noun) &&
      !IsSetApart(tree_, word) && tree_.word(noun).mention != "person" &&
      IsUnderCondition(noun)) {
    return MakeStand(false, Modality::kConditional);
  }
  if (tree_.xpos(word) == "VBD" || tree_.xpos(word) == "VBN" ||
      IsPast(tree_, word)) {
    return {};
  }
  const bool thing = tree_.xpos(word) == "VBG" && !tree_.Has(word, Rel::kAux) &&
                     tree_.word(noun).mention != "person";
  if (thing && IsOpen(ModifiedStand(tree_, noun, operators_).modality)) {
    return MakeStand(false, ModifiedStand(tree_, noun, operators_).modality);
  }
  if (IsSetApart(tree_, word)) return {};
  if (!IsIndefinite(tree_, noun)) return {};
  // "will fight gangs that rob farms": people are there, laws are yet made.
  const absl::string_view what = tree_.word(noun).mention;
  if (!thing && !tree_.Has(noun, Rel::kDet) &&
      (what == "person" || what == "organization")) {
    return {};
  }
  // "calls for a law that bans it"
  if (tree_.rel(noun) != Rel::kObj && !thing &&
      !IsMade(Effect::kOrdered, noun) && !IsMade(Effect::kPlanned, noun)) {
    return {};
  }
  const Stand outer = OfNoun(noun);
  return MakeStand(
      false, IsOpen(outer.modality) ? outer.modality : Modality::kAsserted);
}

}  // namespace griot
