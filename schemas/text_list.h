#ifndef GRIOT_SCHEMAS_TEXT_LIST_H_
#define GRIOT_SCHEMAS_TEXT_LIST_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// A list of texts as one text, as stores and tables keep it: an array in JSON;
// empty for an empty list.
std::string ToTextList(absl::Span<const std::string> texts);

// The texts of one; none of what is no such list.
std::vector<std::string> TextsOfList(absl::string_view list);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_TEXT_LIST_H_
