#ifndef GRIOT_EXTRACT_READING_WRITTEN_DATE_H_
#define GRIOT_EXTRACT_READING_WRITTEN_DATE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

// Dates as newspapers and their pages write them. absl::ParseTime and strptime
// know one format a call and not the month names that newspapers print
// ("Sept.", "Nov."), so the few forms are read here.

namespace griot {

// A blank-separated piece of a line and the punctuation that follows it.
struct DatePiece {
  absl::string_view all;   // "2024,"
  absl::string_view word;  // "2024"
};
std::vector<DatePiece> SplitDatePieces(absl::string_view line);

struct WrittenDate {
  std::string iso;    // 2024-09-17
  size_t pieces = 0;  // how many it takes
};

// A date with its year that starts at `pieces[at]`: "2024-09-17T10:00",
// "17 September 2024", "Sept. 17th, 2024", "17-Sep-2024", "17/09/2024". Numbers
// that may each be day or month tell nothing.
std::optional<WrittenDate> DateAt(const std::vector<DatePiece>& pieces,
                                  size_t at);

bool IsWeekday(absl::string_view word);

// The day that a page's metadata name, in the time zone that they are written
// in, or empty: ISO 8601 with or without its punctuation and time, 2024/09/17,
// the forms of DateAt with weekday and time around them, and seconds or
// milliseconds since 1970 (UTC). Numbers that may be day or month tell nothing.
std::string ReadDay(absl::string_view value);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_WRITTEN_DATE_H_
