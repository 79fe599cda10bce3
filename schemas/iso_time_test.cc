#include "schemas/iso_time.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

constexpr int64_t kDay = 86400;

TEST(IsoTimeTest, CoversTheWholeOfItsPrecision) {
  EXPECT_EQ(ParseIsoTime("1970")->end, 365 * kDay);
  EXPECT_EQ(ParseIsoTime("1970-02")->begin, 31 * kDay);
  EXPECT_EQ(ParseIsoTime("1970-02")->end, 59 * kDay);
  EXPECT_EQ(ParseIsoTime("1970-01-02")->begin, kDay);
  EXPECT_EQ(ParseIsoTime("1970-01-01T21:30")->begin, 21 * 3600 + 30 * 60);
  EXPECT_EQ(ParseIsoTime("1970-01-01T21:30")->end, 21 * 3600 + 31 * 60);
  EXPECT_EQ(ParseIsoTime("1970-01-01T02:00:00+02:00")->begin, 0);
}

TEST(IsoTimeTest, KnowsWeeks) {
  // 1970 began on a Thursday, so its first week began in 1969.
  EXPECT_EQ(ParseIsoTime("1970-W01")->begin, -3 * kDay);
  EXPECT_TRUE(ParseIsoTime("2020-W53").has_value());
  EXPECT_FALSE(ParseIsoTime("2021-W53").has_value());
}

TEST(IsoTimeTest, ReadsIntervalsWithOneOpenEnd) {
  EXPECT_EQ(ParseIsoTime("1970/1971")->end, 730 * kDay);
  EXPECT_EQ(ParseIsoTime("1970/..")->end, IsoTime::kOpenEnd);
  EXPECT_EQ(ParseIsoTime("../1970")->begin, IsoTime::kOpenBegin);
  EXPECT_FALSE(ParseIsoTime("../..").has_value());
  EXPECT_FALSE(ParseIsoTime("1971/1970").has_value());
}

TEST(IsoTimeTest, RefusesWhatIsNoTime) {
  for (const char* bad :
       {"", "20", "2024-", "2024-13", "2024-00", "2023-02-29", "2024-9-1",
        "2024-09-17T24:00", "2024-09-17T21:30+0200", "2024-W00", "1815-13-45",
        "2024-09-17 21:30", "2024/2025/2026", "yesterday", "-2024"}) {
    EXPECT_FALSE(ParseIsoTime(bad).has_value()) << bad;
  }
}

}  // namespace
}  // namespace griot
