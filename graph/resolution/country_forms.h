#ifndef GRIOT_GRAPH_RESOLUTION_COUNTRY_FORMS_H_
#define GRIOT_GRAPH_RESOLUTION_COUNTRY_FORMS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "graph/resolution/gazetteer.h"

// All texts are as they are written.

namespace griot::graph {

// An institution of a country: "Malian army", "Mali's army" and "the army of
// Mali" are "army" of ML.
struct CountryForm {
  CountryCode country = 0;  // 0: the text is no such form
  std::string institution;  // its core (OrganisationCore)
};

CountryForm ReadCountryForm(absl::string_view text, const Gazetteer& gazetteer);

// The country that a name or phrase speaks of: the first one that it names or
// has the adjective of. 0 if there is none.
CountryCode CountryWithin(absl::string_view text, const Gazetteer& gazetteer);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_COUNTRY_FORMS_H_
