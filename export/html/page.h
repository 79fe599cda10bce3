#ifndef GRIOT_EXPORT_HTML_PAGE_H_
#define GRIOT_EXPORT_HTML_PAGE_H_

#include "absl/strings/string_view.h"

// The page around its data, which bundle.mjs makes of this folder when griot is
// built. The data stand between the two, in a script element that is no code.

namespace griot::exporter {

absl::string_view PageHead();
absl::string_view PageTail();

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_HTML_PAGE_H_
