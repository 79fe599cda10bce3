#include "names/acronyms.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(AcronymsTest, ReadsAcronyms) {
  EXPECT_TRUE(IsAcronym("OLF"));
  EXPECT_TRUE(IsAcronym("U.N."));
  EXPECT_TRUE(IsAcronym("M23"));
  EXPECT_FALSE(IsAcronym("Orr"));
  EXPECT_FALSE(IsAcronym("2024"));
  EXPECT_FALSE(IsAcronym("A"));
  EXPECT_FALSE(IsAcronym("FEDERATION"));
  EXPECT_THAT(InitialsOf("institute for orr studies"), Contains("ios"));
  EXPECT_THAT(InitialsOf("institute for orr studies"), Contains("ifos"));
  EXPECT_THAT(InitialsOf("orr"), IsEmpty());
}

TEST(AcronymsTest, TellsWhatAnAcronymMayStandFor) {
  EXPECT_TRUE(CanStandFor("olf", "orr liberation front"));
  EXPECT_TRUE(CanStandFor("flo", "orr liberation front"));  // a translation's
  EXPECT_TRUE(CanStandFor("interpol", "international police"));
  EXPECT_FALSE(CanStandFor("vns", "orr"));
}

}  // namespace
}  // namespace griot
