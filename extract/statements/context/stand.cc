#include "extract/statements/context/stand.h"

namespace griot {

Stand MakeStand(bool negative, Modality modality) {
  Stand stand;
  stand.polarity = negative ? Polarity::kNegative : Polarity::kPositive;
  stand.modality = modality;
  return stand;
}

bool IsOpen(Modality modality) {
  return modality != Modality::kAsserted && modality != Modality::kGeneric;
}

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

}  // namespace griot
