#include "extract/reading/page_day.h"

#include <string>

#include "gtest/gtest.h"

namespace griot {
namespace {

std::string OfAddress(absl::string_view url) {
  const std::optional<StatedDay> day = DayOfAddress(url);
  return day ? DayText(day->day) : "";
}

// Each value as metadata state it, the one that goes before first.
std::string OfAll(const std::vector<absl::string_view>& values) {
  std::vector<StatedDay> days;
  for (absl::string_view value : values) {
    if (const auto day = ReadStatedDay(value)) days.push_back(*day);
  }
  const std::optional<Day> day = DayOfAll(days);
  return day ? DayText(*day) : "";
}

TEST(DayOfAddressTest, ReadsTheWaysInWhichSitesWriteIt) {
  for (const char* url : {
           "https://courier.example/news/2025/02/03/harbour-chief/",
           "https://courier.example/2025/2/3/harbour",
           "/2025/02/03/harbour",
           "https://courier.example/world/2025/feb/03/harbour",
           "https://courier.example/world/2025/mar/03/harbour",
           "https://courier.example/2025/POLITICS/02/03/harbour",
           "https://courier.example/2025-02-03-harbour.html",
           "https://courier.example/news/harbour-2025-02-03",
           "https://courier.example/20250203/harbour",
           "https://courier.example/a/harbour_20250203.html",
       }) {
    const std::string day = OfAddress(url);
    EXPECT_EQ(day.substr(0, 4) + day.substr(7), "2025-03") << url;
  }
}

TEST(DayOfAddressTest, LeavesOtherNumbersAlone) {
  for (const char* url : {
           "https://courier.example/2025/02/harbour",       // a month
           "https://courier.example/2025/13/03/harbour",    // no month
           "https://courier.example/2025/02/30/harbour",    // no day
           "https://courier.example/story/88250203/ferry",  // a number
           "https://courier.example/120250203/ferry",
           "https://courier.example/1962/07/14/archive",  // no page's day
           "https://courier.example/2199/01/01/soon",
           "https://courier.example/?day=2025/02/03",
           "https://courier.example/election-2024-5-10-things-to-know",
           "https://courier.example/",
           "https://20250203.example/ferry",
           "",
       }) {
    EXPECT_EQ(OfAddress(url), "") << url;
  }
}

TEST(DayOfAllTest, MovesMomentsInUtcToThePagesOwnDay) {
  // 01:30 UTC is the evening before in America, 23:00 UTC the next day in Asia.
  EXPECT_EQ(OfAll({"2025-02-04T01:30:00Z", "2025-02-03"}), "2025-02-03");
  EXPECT_EQ(OfAll({"2025-02-03T23:00:00.000+00:00", "2025-02-04"}),
            "2025-02-04");
  EXPECT_EQ(OfAll({"Tue, 04 Feb 2025 01:30:00 GMT", "2025-02-03"}),
            "2025-02-03");
  EXPECT_EQ(OfAll({"1738632600", "2025-02-03"}), "2025-02-03");
}

TEST(DayOfAllTest, LeavesThemWhereNoTimeZoneAllowsTheOtherDay) {
  EXPECT_EQ(OfAll({"2025-02-04T14:30:00Z", "2025-02-03"}), "2025-02-04");
  EXPECT_EQ(OfAll({"2025-02-03T08:00:00Z", "2025-02-04"}), "2025-02-03");
  EXPECT_EQ(OfAll({"2025-02-04T01:30:00Z", "2025-02-02"}), "2025-02-04");
  EXPECT_EQ(OfAll({"2025-02-04T01:30:00Z"}), "2025-02-04");
}

TEST(DayOfAllTest, BelievesTheFirstThatAgreesWithTheMoment) {
  EXPECT_EQ(OfAll({"2025-02-04T01:30:00Z", "2025-02-04", "2025-02-03"}),
            "2025-02-04");
}

TEST(DayOfAllTest, TakesWhatIsWrittenInItsOwnZone) {
  EXPECT_EQ(OfAll({"2025-02-03T23:30:00-05:00", "2025-02-04"}), "2025-02-03");
  EXPECT_EQ(OfAll({"2025-02-03T23:30:00", "2025-02-04"}), "2025-02-03");
  EXPECT_EQ(OfAll({"2025-02-04T03:30:00Z", "2025-02-03T22:30:00-05:00"}),
            "2025-02-03");
}

TEST(ReadStatedDayTest, RefusesDaysThatNoPageCanHave) {
  for (const char* value : {"0001-01-01T00:00:00Z", "1970-01-01", "1989-12-31",
                            "2199-01-01", "0", "0000000000", "soon", ""}) {
    EXPECT_FALSE(ReadStatedDay(value)) << value;
  }
  EXPECT_TRUE(ReadStatedDay("1990-01-01"));
}

}  // namespace
}  // namespace griot
