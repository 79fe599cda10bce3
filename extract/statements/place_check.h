#ifndef GRIOT_EXTRACT_STATEMENTS_PLACE_CHECK_H_
#define GRIOT_EXTRACT_STATEMENTS_PLACE_CHECK_H_

#include "absl/strings/string_view.h"

namespace griot {

// Whether a place named `inner` may lie in one named `outer`, by what the
// gazetteer says that both names usually mean: no city lies in a smaller one or
// in one of another country, no region in a city or in another region. What it
// does not know may lie anywhere; a city may be the namesake of one that it
// knows, but of a region only one that it knows.
bool MayLieIn(absl::string_view inner, absl::string_view outer);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PLACE_CHECK_H_
