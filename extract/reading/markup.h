#ifndef GRIOT_EXTRACT_READING_MARKUP_H_
#define GRIOT_EXTRACT_READING_MARKUP_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// An HTML page, in UTF-8, brought down to what is read of it, so that a parser
// can be trusted with it: each tag as <name attribute="value">, each reference
// resolved, and nothing in it that a parser has to guess at or that costs it
// more than linear time. Cut into tokens as the HTML standard says (WHATWG
// HTML, 13.2.5), in linear time. Left out are
//  - comments, declarations, and scripts, styles, frames and the like with
//    what they hold; a script of JSON-LD stays, its "<" as \u003C;
//  - attributes that nothing is read from, and formatting (<b>, <font>)
//    without attributes;
//  - end tags that end nothing, and tags that nest deeper than
//    kMaxMarkupDepth or come after kMaxMarkupTags, whose text stays.
// Line ends stay, so that lines are those of the page.
std::string SimplifyMarkup(absl::string_view html);

// libxml2 stops at 256 levels. Elements that may go without their end tags (a
// paragraph in a cell in a row) count for nothing here and take the rest.
inline constexpr int kMaxMarkupDepth = 80;
inline constexpr int kMaxMarkupTags = 200'000;

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_MARKUP_H_
