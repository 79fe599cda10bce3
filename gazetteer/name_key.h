#ifndef GRIOT_GAZETTEER_NAME_KEY_H_
#define GRIOT_GAZETTEER_NAME_KEY_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// The form in which names are compared: without case, marks above
// letters, dots, apostrophes, hyphens and a leading "the". Empty for text that
// is too long for a name or no UTF-8.
std::string NameKey(absl::string_view name);

}  // namespace griot

#endif  // GRIOT_GAZETTEER_NAME_KEY_H_
