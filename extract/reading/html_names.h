#ifndef GRIOT_EXTRACT_READING_HTML_NAMES_H_
#define GRIOT_EXTRACT_READING_HTML_NAMES_H_

#include "absl/strings/string_view.h"

// What HTML's names, in small letters, stand for.

namespace griot {

// Attributes that something is read from.
bool IsReadAttribute(absl::string_view name);

// Elements whose content is not markup (WHATWG HTML: raw text, RCDATA).
bool HoldsRawText(absl::string_view name);

// Elements without content, and those of them that mean something here.
bool IsVoidElement(absl::string_view name);
bool IsReadVoidElement(absl::string_view name);

// Elements whose end tag may be left out.
bool MayLackEndTag(absl::string_view name);

// Elements that only look different.
bool IsFormattingElement(absl::string_view name);

// Elements that do not part a line, and those that do. HTML knows no others.
bool IsInlineElement(absl::string_view name);
bool IsBlockElement(absl::string_view name);

// <h1> to <h6>.
bool IsHeadingElement(absl::string_view name);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_HTML_NAMES_H_
