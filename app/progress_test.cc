#include "app/progress.h"

#include "app/text/counted.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(ProgressLineTest, TellsSpeedAndTimeLeft) {
  const Tally tally = {1200, 9000, 241'000};
  EXPECT_EQ(ProgressLine(tally, 100, 1000, absl::Seconds(10)),
            "1,200 documents, 24,100 words/s, 1:30 left");
}

TEST(ProgressLineTest, LeavesOutWhatIsUnknown) {
  const Tally tally = {1, 9, 200};
  EXPECT_EQ(ProgressLine(tally, 100, 0, absl::Seconds(1)),
            "1 document, 200 words/s");
  EXPECT_EQ(ProgressLine(tally, 0, 100, absl::ZeroDuration()), "1 document");
}

TEST(CountedTest, GroupsDigitsAndNamesTheMany) {
  EXPECT_EQ(Grouped(0), "0");
  EXPECT_EQ(Grouped(999), "999");
  EXPECT_EQ(Grouped(-1'000), "-1,000");
  EXPECT_EQ(Grouped(1'234'567), "1,234,567");
  EXPECT_EQ(Counted(1, "entity"), "1 entity");
  EXPECT_EQ(Counted(2'000, "entity"), "2,000 entities");
  EXPECT_EQ(Counted(0, "fact"), "0 facts");
}

}  // namespace
}  // namespace griot
