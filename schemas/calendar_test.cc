#include "schemas/calendar.h"

#include "gtest/gtest.h"
#include "schemas/calendar_words.h"

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
  EXPECT_FALSE(FindDay(2024, 4, 31).has_value());
}

TEST(CalendarTest, ReadsTheDayThatATextBeginsWith) {
  EXPECT_EQ(ParseDay("2024-09-17T21:30"), DayOf(2024, 9, 17));
  EXPECT_EQ(DayText(DayOf(2024, 9, 17)), "2024-09-17");
}

TEST(CalendarTest, KnowsTheWeeksOfTheStandard) {
  // The week that holds New Year's Day may be of the year before or after.
  EXPECT_EQ(WeekOf(DayOf(2024, 12, 31)).year, 2025);
  EXPECT_EQ(WeekOf(DayOf(2024, 12, 31)).number, 1);
  EXPECT_EQ(WeekOf(DayOf(2021, 1, 3)).number, 53);
  EXPECT_EQ(MondayOf({2025, 1}), DayOf(2024, 12, 30));
  EXPECT_EQ(MondayOf({2020, 53}), DayOf(2020, 12, 28));
  EXPECT_FALSE(MondayOf({2021, 53}).has_value());
}

TEST(CalendarWordsTest, AreNamesInFullOrAbbreviated) {
  EXPECT_EQ(MonthNamed("september"), 9);
  EXPECT_EQ(MonthNamed("sept."), 9);
  EXPECT_EQ(MonthNamed("sept"), 9);
  EXPECT_EQ(WeekdayNamed("thursday"), 3);
  EXPECT_EQ(WeekdayNamed("thurs."), 3);
}

TEST(CalendarWordsTest, AreNoWordsThatMeanSomethingElse) {
  EXPECT_EQ(MonthNamed("mar"), std::nullopt);
  EXPECT_EQ(WeekdayNamed("sun"), std::nullopt);
  EXPECT_EQ(WeekdayNamed("wed"), std::nullopt);
}

TEST(CalendarTest, CountsSecondsBeforeAndAfter1970) {
  EXPECT_EQ(FirstSecondOf(1), 86400);
  EXPECT_EQ(DayOfSecond(0), 0);
  EXPECT_EQ(DayOfSecond(86399), 0);
  EXPECT_EQ(DayOfSecond(-1), -1);
  EXPECT_EQ(DayOfSecond(FirstSecondOf(-400)), -400);
}

}  // namespace
}  // namespace griot
