#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_TIME_WORDS_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_TIME_WORDS_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace griot {

enum class Unit { kDay, kWeek, kMonth, kYear, kDecade, kHour };

// All take words in lower case.
std::optional<int> MonthNamed(absl::string_view word);    // 1 to 12
std::optional<int> WeekdayNamed(absl::string_view word);  // 0 is Monday
std::optional<Unit> UnitNamed(absl::string_view lemma);
std::optional<int> OrdinalNamed(absl::string_view word);  // of four quarters
std::optional<int> ShiftNamed(absl::string_view word);    // days from today
bool IsPartOfDay(absl::string_view word);                 // "morning", "dawn"

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_TIME_WORDS_H_
