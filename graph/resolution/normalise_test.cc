#include "graph/resolution/normalise.h"

#include "gtest/gtest.h"

namespace griot::graph {
namespace {

TEST(NormaliseTest, EqualsSpellingsOfOneName) {
  EXPECT_EQ(NormaliseName("Al-Naram"), NormaliseName("al Naram"));
  EXPECT_EQ(NormaliseName("the U.N."), NormaliseName("UN"));
  EXPECT_EQ(NormaliseName("Kérouané’s"), NormaliseName("KEROUANE"));
  EXPECT_EQ(NormaliseName("Øystein Łuk"), NormaliseName("oystein luk"));
  EXPECT_EQ(NormaliseName("N'Dara"), NormaliseName("N’Dara"));
  EXPECT_EQ(NormaliseName("Sons & Daughters"), "sons and daughters");
  EXPECT_EQ(NormaliseName("Straße"), "strasse");
}

TEST(NormaliseTest, KeepsDifferentNamesApart) {
  EXPECT_NE(NormaliseName("North Orr"), NormaliseName("Orr"));
  EXPECT_NE(NormaliseName("Брод"), NormaliseName("Град"));
}

TEST(NormaliseTest, LeavesSomethingOfAnything) {
  EXPECT_EQ(NormaliseName("—"), "—");
  EXPECT_EQ(NormaliseName("the"), "the");
  EXPECT_EQ(NormaliseName(""), "");
}

TEST(NormaliseTest, TrimsDeterminersAndPossessives) {
  EXPECT_EQ(TrimName("The Orr Front’s"), "Orr Front");
  EXPECT_EQ(TrimName("the an"), "an");
  EXPECT_EQ(TrimName("Theodor"), "Theodor");
  EXPECT_EQ(TrimName("\u200DOrr\u200B"), "Orr");
  EXPECT_EQ(TrimName("\u200B"), "\u200B");
}

TEST(NormaliseTest, KnowsHowNamesAreWritten) {
  EXPECT_TRUE(IsWrittenAsName("Vale of Orr"));
  EXPECT_TRUE(IsWrittenAsName("the Orr Front"));
  EXPECT_TRUE(IsWrittenAsName("Élan"));
  EXPECT_FALSE(IsWrittenAsName("Orr rebels"));
  EXPECT_FALSE(IsWrittenAsName("gunmen"));
  EXPECT_FALSE(IsWrittenAsName(""));
}

}  // namespace
}  // namespace griot::graph
