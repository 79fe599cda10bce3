#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_PERIOD_PARTS_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_PERIOD_PARTS_H_

#include <optional>

#include "extract/statements/times/period.h"
#include "extract/statements/words/time_words.h"

namespace griot {

// What the phrases of time are made of: periods moved, and parts of periods.
// Ordinals count from 1; -1 is the last.

// `day` moved by `count` units, backwards if it is negative.
Day Moved(Day day, Unit unit, double count);

// The unit that holds `day`: its week, its month, its quarter.
Period UnitAround(Unit unit, Day day);

// The same part of another year.
Period InYear(const Period& period, int year);

// The weekday within a period: the third Sunday, the last Friday.
std::optional<Period> NthWeekday(const Period& whole, int nth, int weekday);

// The first or last `count` units of a period, or its nth one: "the last five
// days", "the second week". Weeks count from the period's first day.
std::optional<Period> UnitsOf(const Period& whole, Unit unit, int nth,
                              int count);

// The first or the second half of a year or month.
std::optional<Period> HalfOf(const Period& whole, int nth);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_PERIOD_PARTS_H_
