#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_TIME_WORDS_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_TIME_WORDS_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace griot {

enum class Unit { kDay, kWeek, kMonth, kQuarter, kYear, kDecade, kHour };

// The words of lexicon/time_words.txt, looked up in lower case; days and months
// have their names from schemas/calendar_words.h.
std::optional<Unit> UnitNamed(absl::string_view lemma);
// "first", "2nd": 1 to 31; -1 is the last.
std::optional<int> OrdinalNamed(absl::string_view word);
std::optional<int> ShiftNamed(absl::string_view word);  // days from today
bool IsPartOfDay(absl::string_view word);               // "morning", "dawn"
bool IsSeason(absl::string_view word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_TIME_WORDS_H_
