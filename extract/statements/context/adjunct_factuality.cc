#include <string>

#include "extract/statements/context/clause_opening.h"
#include "extract/statements/context/conditions.h"
#include "extract/statements/context/factuality.h"
#include "extract/statements/times/tense.h"
#include "extract/statements/words/time_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

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

}  // namespace

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
  if (IsCase(tree_, word) && HoldsOnCondition(tree_, clauses_, link.governor)) {
    return MakeStand(false, Modality::kConditional);
  }
  // "is as good as selling it", "easier than selling it"
  if (gerund && tree_.pos(link.governor) == Pos::kAdj && word > link.governor &&
      tree_.lemma(link.governor) != "other" &&
      (conjunction == "as" || conjunction == "than")) {
    return MakeStand(false, Modality::kGeneric);
  }
  // As real as the clause above: "by selling it", "…, killing dozens", "when
  // the deal closes".
  bool with = link.signature != nullptr ||
              (gerund && word > link.governor &&
               (conjunction.empty() || conjunction == "as")) ||
              IsTimedBy(tree_, word) || IsOfPlan(tree_, word);
  if (!with) {
    // "if he cannot leave because they watch him", "by law are removed after
    // being tried"
    const Modality outer =
        IsPast(tree_, word) ? Modality::kAsserted : Of(link.governor).modality;
    return outer == Modality::kConditional ||
                   (outer == Modality::kGeneric && conjunction == "after" &&
                    !tree_.Has(word, Rel::kNsubj))
               ? MakeStand(false, outer)
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

}  // namespace griot
