#ifndef GRIOT_SCHEMAS_CALENDAR_WORDS_H_
#define GRIOT_SCHEMAS_CALENDAR_WORDS_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace griot {

// What the calendar is called in English: a name in lower case, in full or
// abbreviated with its full stop ("sept."). Months are known without the stop
// too where that is no other word ("sept", but not "mar").
std::optional<int> MonthNamed(absl::string_view word);    // 1 to 12
std::optional<int> WeekdayNamed(absl::string_view word);  // 0 is Monday

}  // namespace griot

#endif  // GRIOT_SCHEMAS_CALENDAR_WORDS_H_
