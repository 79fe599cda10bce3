#ifndef GRIOT_SCHEMAS_WIKIDATA_ID_H_
#define GRIOT_SCHEMAS_WIKIDATA_ID_H_

#include "absl/strings/string_view.h"

namespace griot {

// Whether `id` is that of an item of Wikidata, "Q42".
bool IsWikidataId(absl::string_view id);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_WIKIDATA_ID_H_
