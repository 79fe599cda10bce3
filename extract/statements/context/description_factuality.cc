#include "extract/statements/context/factuality.h"
#include "extract/statements/context/specificity.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/times/tense.h"

namespace griot {
namespace {

// "wants a law that bans it", but "calls refugees, who fled, …": the comma sets
// apart what is so.
bool IsSetApart(const Tree& tree, int word) {
  if (tree.sub(word) != Sub::kRelcl) return false;
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kPunct && child < word) return true;
  }
  return false;
}

}  // namespace

bool Factuality::IsUnderCondition(int noun) const {
  int above = tree_.head(noun);
  while (above >= 0 && !clauses_[above].is_clause) above = tree_.head(above);
  return above >= 0 && Of(above).modality == Modality::kConditional;
}

// What is told of a thing that is not there yet: "wants a law that bans it", "a
// deal ending it is within reach".
Stand Factuality::OfDescription(int word, int noun) const {
  if (MarkerOf(tree_, noun) == "without" && IsNonspecific(tree_, noun)) {
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
  if (tree_.sub(word) == Sub::kRelcl && IsNonspecific(tree_, noun) &&
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
  if (!IsNonspecific(tree_, noun)) return {};
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
