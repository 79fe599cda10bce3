#include "extract/statements/context/factuality.h"

#include <string>

#include "absl/strings/match.h"
#include "extract/statements/context/clause_opening.h"
#include "extract/statements/context/conditions.h"
#include "extract/statements/context/narrative.h"
#include "extract/statements/context/specificity.h"

namespace griot {
namespace {

// Of Word::factuality, which is -3 to 3: below it, of what rules take for
// plain, nine of ten are not so.
constexpr float kDoubted = -0.3F;

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
  if (own.modality == Modality::kPossible && !IsAsked(word) &&
      (amid_past_ || SaysEachTime(tree_)) && WouldAct(tree_, word)) {
    own.modality = own.negative() ? Modality::kAsserted : Modality::kGeneric;
  }
  // "Will they leave?", "asked whether they will", "to determine whether they
  // should", "feared that they will", "did not say that they will"
  if ((own.modality == Modality::kPlanned && IsMade(Effect::kDreaded, word)) ||
      (IsOpen(own.modality) && own.modality != Modality::kConditional &&
       IsUnsaid(word)) ||
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

}  // namespace griot
