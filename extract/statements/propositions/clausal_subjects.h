#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_CLAUSAL_SUBJECTS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_CLAUSAL_SUBJECTS_H_

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// "fixing the plant may take a year", "closed the mine, which led to it": the
// clause as subject of `p`, if one is.
bool AddClausalSubject(const SentenceView& view, int word, Proposition& p);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_CLAUSAL_SUBJECTS_H_
