#ifndef GRIOT_GRAPH_RESOLUTION_ORGANISATIONS_H_
#define GRIOT_GRAPH_RESOLUTION_ORGANISATIONS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

// What is regular in the names of organisations. Names are normalised
// (NormaliseName) unless said otherwise.

namespace griot::graph {

// The form under which variants of one name are equal: without the legal form
// of a company ("orr steel ltd"), in American spelling ("defence"), and with
// "ministry of defense" as "defense ministry".
std::string OrganisationCore(absl::string_view name);

// Whether `name` ends in the legal form of a company.
bool HasLegalForm(absl::string_view name);

// Whether all words of `core` are of the kind that names an institution every
// country may have ("defense ministry", "supreme court", "army"), so that it
// says only with a country which one is meant.
bool IsInstitution(absl::string_view core);

// Whether `core` is a body of which a country has one: its army, its
// government. Others ("police station", "bank", "party") it has many of.
bool IsOnePerCountry(absl::string_view core);

// Whether all words are general ones for groups ("front", "the movement"), so
// that the name is a short form that other groups have too.
bool IsGeneralWord(absl::string_view core);

// Whether the last of several words says that `name` is a body of people
// ("orr liberation front"), whatever a text takes it for.
bool IsNamedAsBody(absl::string_view name);

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

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_ORGANISATIONS_H_
