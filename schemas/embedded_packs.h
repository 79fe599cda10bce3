#ifndef GRIOT_SCHEMAS_EMBEDDED_PACKS_H_
#define GRIOT_SCHEMAS_EMBEDDED_PACKS_H_

#include "schemas/embedded_text.h"

namespace griot {

// packs/core.json and packs/conflict.json, in this order.
absl::Span<const EmbeddedText> EmbeddedPacks();

}  // namespace griot

#endif  // GRIOT_SCHEMAS_EMBEDDED_PACKS_H_
