#ifndef GRIOT_EXTRACT_ANALYSIS_ABBREVIATIONS_H_
#define GRIOT_EXTRACT_ANALYSIS_ABBREVIATIONS_H_

#include "absl/strings/string_view.h"

namespace griot {

// Whether the full stop of an abbreviation ends nothing, because what follows
// belongs to it: a title before a name ("Maj. Brandt"), the half of a day
// before the day ("5 p.m. Monday"). `word` is without its stop.
bool GoesOnBehindStop(absl::string_view word, absl::string_view next);

// Whether a sentence ends with an abbreviation of single letters: "in the U.S.
// The …". `word` is without its last stop.
bool EndsBehindLetters(absl::string_view word, absl::string_view next);

// "Inc.", "Corp.": what ends a firm's name, with its stop.
bool IsFirmAbbreviation(absl::string_view word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ABBREVIATIONS_H_
