#include "extract/statements/times/period.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(PeriodTest, WritesPeriodsAtTheirPrecision) {
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
