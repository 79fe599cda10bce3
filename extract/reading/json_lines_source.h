#ifndef GRIOT_EXTRACT_READING_JSON_LINES_SOURCE_H_
#define GRIOT_EXTRACT_READING_JSON_LINES_SOURCE_H_

#include <cstdint>
#include <memory>

#include "absl/strings/string_view.h"
#include "extract/reading/source.h"

namespace griot {

// An object a line (json_rows.h).
std::unique_ptr<DocumentSource> OpenJsonLines(OpenInput input);
// The same, of a part of a file that begins with its line `first_line`.
std::unique_ptr<DocumentSource> OpenJsonLinesFrom(int64_t first_line,
                                                  OpenInput input);

// Whether an input that begins with `start` holds objects.
bool LooksLikeJsonLines(absl::string_view start);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_JSON_LINES_SOURCE_H_
