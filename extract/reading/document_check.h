#ifndef GRIOT_EXTRACT_READING_DOCUMENT_CHECK_H_
#define GRIOT_EXTRACT_READING_DOCUMENT_CHECK_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "schemas/document.h"

namespace griot {

// Whether a document is one that may be kept, whatever it was read from; says
// what is wrong without its place. One without text is left out (omissions.h).
// `json` is the document as it will be kept.
absl::Status CheckDocument(const Document& document, absl::string_view json);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_DOCUMENT_CHECK_H_
