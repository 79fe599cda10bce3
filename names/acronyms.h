#ifndef GRIOT_NAMES_ACRONYMS_H_
#define GRIOT_NAMES_ACRONYMS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

// Acronyms and the names that they stand for. Names are normalised.

namespace griot {

// Whether `text`, as written, is an acronym: capitals, with or without full
// stops, at most seven ("UN", "U.N.", "M23").
bool IsAcronym(absl::string_view text);

// The acronyms that the words of `name` can have, in lower case, with and
// without the little ones; none of fewer than two letters.
std::vector<std::string> InitialsOf(absl::string_view name);

// Whether the letters of `acronym` (lower case) are the initials of the words
// of `name` but the little ones, in any order, as those of a translation are
// (FLO, the Orr Liberation Front).
bool HasInitialsInAnyOrder(absl::string_view acronym, absl::string_view name);

// Whether `acronym` (lower case) can stand for `name`: its letters are the
// initials in any order, or stand in it in their order (Interpol).
bool CanStandFor(absl::string_view acronym, absl::string_view name);

}  // namespace griot

#endif  // GRIOT_NAMES_ACRONYMS_H_
