#ifndef GRIOT_EXPORT_DRAWING_XML_H_
#define GRIOT_EXPORT_DRAWING_XML_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot::exporter {

// Appends `text` as XML 1.0 character data, fit for attributes too: markup is
// escaped, and what XML cannot hold (control characters, U+FFFE, U+FFFF) comes
// out as U+FFFD, so that offsets into the text stay true.
void AppendXml(absl::string_view text, std::string& out);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_XML_H_
