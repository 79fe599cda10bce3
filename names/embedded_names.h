#ifndef GRIOT_NAMES_EMBEDDED_NAMES_H_
#define GRIOT_NAMES_EMBEDDED_NAMES_H_

#include "schemas/embedded_text.h"

namespace griot {

// The lists of names/, its text files.
absl::Span<const EmbeddedText> EmbeddedNames();

}  // namespace griot

#endif  // GRIOT_NAMES_EMBEDDED_NAMES_H_
