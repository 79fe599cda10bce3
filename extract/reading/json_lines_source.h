#ifndef GRIOT_EXTRACT_READING_JSON_LINES_SOURCE_H_
#define GRIOT_EXTRACT_READING_JSON_LINES_SOURCE_H_

#include <memory>

#include "absl/strings/string_view.h"
#include "extract/reading/source.h"

namespace griot {

// A document a line (schemas/document.schema.json).
std::unique_ptr<DocumentSource> OpenJsonLines(OpenInput input);

// Whether an input that begins with `start` holds JSON.
bool LooksLikeJson(absl::string_view start);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_JSON_LINES_SOURCE_H_
