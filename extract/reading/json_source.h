#ifndef GRIOT_EXTRACT_READING_JSON_SOURCE_H_
#define GRIOT_EXTRACT_READING_JSON_SOURCE_H_

#include <memory>

#include "absl/strings/string_view.h"
#include "extract/reading/source.h"

namespace griot {

// JSON of any layout: the objects (json_rows.h) of a list, or one object or
// several, or those of the list "articles" within one.
std::unique_ptr<DocumentSource> OpenJson(OpenInput input);

// Whether an input that begins with `start` is a list.
bool LooksLikeJsonList(absl::string_view start);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_JSON_SOURCE_H_
