#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_THIRD_PERSON_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_THIRD_PERSON_H_

#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/statements/context/speakers.h"
#include "extract/statements/mentions/coreference.h"

namespace griot {

// Who speaks in quotation marks does not call himself "he": a pronoun of the
// third person there that means the speaker gets the likeliest of `links`, the
// analyser's, that means another person, or stands alone.
void PartFromSpeakers(const DocumentView& view, const Speakers& speakers,
                      absl::Span<const CoreferenceLink> links,
                      Coreference& coreference);

// "He said Mr Blair was ill" is not said by Mr Blair: a pronoun whose own words
// name whom it was taken for is the speaker of the sentence before, or alone.
void PartFromOwnWords(const DocumentView& view, const Speakers& speakers,
                      Coreference& coreference);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_THIRD_PERSON_H_
