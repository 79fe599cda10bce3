#ifndef GRIOT_SCHEMAS_EMBEDDED_PACKS_H_
#define GRIOT_SCHEMAS_EMBEDDED_PACKS_H_

#include "schemas/embedded_text.h"

namespace griot {

// The files of packs/ by CMakeLists.txt: those used unless told otherwise,
// core.json first, and those used when they are named.
absl::Span<const EmbeddedText> EmbeddedDefaultPacks();
absl::Span<const EmbeddedText> EmbeddedFurtherPacks();

}  // namespace griot

#endif  // GRIOT_SCHEMAS_EMBEDDED_PACKS_H_
