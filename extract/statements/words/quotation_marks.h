#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_QUOTATION_MARKS_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_QUOTATION_MARKS_H_

#include "absl/strings/string_view.h"

namespace griot {

inline bool IsOpening(absl::string_view form) {
  return form == "“" || form == "``" || form == "«" || form == "„";
}

inline bool IsClosing(absl::string_view form) {
  return form == "”" || form == "''" || form == "»";
}

// Opens and closes alike.
inline bool IsStraight(absl::string_view form) { return form == "\""; }

inline bool IsQuotationMark(absl::string_view form) {
  return IsOpening(form) || IsClosing(form) || IsStraight(form);
}

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_QUOTATION_MARKS_H_
