#ifndef GRIOT_NAMES_ORGANISATIONS_H_
#define GRIOT_NAMES_ORGANISATIONS_H_

#include <string>

#include "absl/strings/string_view.h"

// What is regular in the names of organisations. Names are normalised.

namespace griot {

// The form under which variants of one name are equal: without the legal form
// of a company ("orr steel ltd"), in American spelling ("defence"), and with
// "ministry of defense" as "defense ministry".
std::string OrganisationCore(absl::string_view name);

// The one name of an armed body that news calls by several, "islamic state" of
// "daesh"; empty if the name, normalised, is of none.
absl::string_view KnownBody(absl::string_view name);

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

}  // namespace griot

#endif  // GRIOT_NAMES_ORGANISATIONS_H_
