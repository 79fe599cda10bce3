#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_STAND_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_STAND_H_

#include "extract/statements/words/operators.h"
#include "schemas/statement.h"

namespace griot {

// How far a text vouches for something.
struct Stand {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;

  bool negative() const { return polarity == Polarity::kNegative; }
  void Turn() {
    polarity = negative() ? Polarity::kPositive : Polarity::kNegative;
  }
};

Stand MakeStand(bool negative, Modality modality);

// Whether it is neither plain nor a mere habit: what hangs on it is not so
// either.
bool IsOpen(Modality modality);

// What `inner` is within `outer`. The inner word decides how far
// something is real, except that an attempt that is only planned is a plan, and
// all within a condition is conditional.
Stand Compose(const Stand& outer, const Stand& inner);

// What a word with that effect makes of what it governs; plain where that is
// left to the words above.
Stand StandOfEffect(Effect effect);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_STAND_H_
