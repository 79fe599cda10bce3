#include "extract/statements/times/calendar.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(CalendarTest, DaysAndDatesAgree) {
  for (Day day = -200000; day < 200000; day += 13) {
    EXPECT_EQ(DayOf(YearOf(day), MonthOf(day), DayOfMonth(day)), day);
  }
  EXPECT_EQ(DayOf(1970, 1, 1), 0);
  EXPECT_EQ(WeekdayOf(DayOf(2024, 9, 17)), 1);  // a Tuesday
  EXPECT_EQ(LastOfMonth(2024, 2), DayOf(2024, 2, 29));
}

TEST(CalendarTest, AddsMonthsWithinShorterOnes) {
  EXPECT_EQ(AddMonths(DayOf(2024, 1, 31), 1), DayOf(2024, 2, 29));
  EXPECT_EQ(AddMonths(DayOf(2024, 1, 15), -13), DayOf(2022, 12, 15));
}

TEST(CalendarTest, RefusesDaysThatDoNotExist) {
  EXPECT_TRUE(ParseDay("2024-02-29").has_value());
  EXPECT_FALSE(ParseDay("2023-02-29").has_value());
  EXPECT_FALSE(ParseDay("2023-13-01").has_value());
  EXPECT_FALSE(ParseDay("yesterday!").has_value());
}

TEST(CalendarTest, WritesPeriodsAtTheirPrecision) {
  EXPECT_EQ(IsoValue(YearPeriod(2024)), "2024");
  EXPECT_EQ(IsoValue(MonthPeriod(2024, 7)), "2024-07");
  EXPECT_EQ(IsoValue(DayPeriod(DayOf(2024, 9, 17))), "2024-09-17");
  EXPECT_EQ(IsoValue(WeekPeriod(DayOf(2024, 12, 31))), "2025-W01");
  EXPECT_EQ(IsoValue(Between(YearPeriod(2019), YearPeriod(2023))), "2019/2023");
  EXPECT_EQ(IsoValue(Between(MonthPeriod(2025, 1), MonthPeriod(2025, 3))),
            "2025-01/2025-03");
  Period since = YearPeriod(2016);
  since.precision = since.granularity;
  since.open_last = true;
  EXPECT_EQ(IsoValue(since), "2016/..");
}

}  // namespace
}  // namespace griot
