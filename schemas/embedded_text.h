#ifndef GRIOT_SCHEMAS_EMBEDDED_TEXT_H_
#define GRIOT_SCHEMAS_EMBEDDED_TEXT_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// A data file that the build put into the binary (schemas/embed.cmake).
struct EmbeddedText {
  absl::string_view name;  // file name without its folder
  absl::string_view text;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_EMBEDDED_TEXT_H_
