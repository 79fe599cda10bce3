#ifndef GRIOT_EXTRACT_READING_PAGE_TEXT_H_
#define GRIOT_EXTRACT_READING_PAGE_TEXT_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

// The characters of a page's text.

namespace griot {

// Appends `code_point` as UTF-8; U+FFFD for what is none.
void AppendCodePoint(uint32_t code_point, std::string& out);

// What windows-1252 has at 0x80 to 0x9F; the five places that it leaves free
// are the control characters of Latin-1, as in browsers.
uint32_t CodePointOfC1(uint32_t byte);

// `text`, well-formed UTF-8, with its character references (&eacute;, &#233;,
// &#xE9;) replaced by what they stand for. Names are those of HTML 4, and
// &apos;; unknown ones stay as they are. As browsers have it, &#146; is the
// windows-1252 quotation mark, and a number that is no character is U+FFFD.
std::string DecodeReferences(absl::string_view text);

// One line: runs of white space of all kinds are one space, none is at the
// ends, and characters that print nothing (controls, soft hyphens, zero-width
// spaces, marks of direction) are left out.
std::string CleanLine(absl::string_view text);

// Of well-formed UTF-8: runs of characters between white space that hold a
// letter or digit. Two characters of a script without spaces count as one.
int CountWords(absl::string_view text);

// Whether `text` ends as a sentence does: in a full stop, question or
// exclamation mark, colon or ellipsis of any script, quotation marks and
// brackets behind it set aside.
bool EndsLikeSentence(absl::string_view text);

// Whether it does, or a part of some words does.
bool HoldsSentence(absl::string_view text);

// Small letters (Unicode) and digits, and one space between words: for
// comparing names and titles.
std::string Folded(absl::string_view text);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_TEXT_H_
