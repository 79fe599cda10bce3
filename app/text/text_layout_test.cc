#include "app/text/text_layout.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(WidthOfTest, CountsWhatTerminalsDraw) {
  EXPECT_EQ(WidthOf(""), 0);
  EXPECT_EQ(WidthOf("Sanzé"), 5);
  EXPECT_EQ(WidthOf("Sanze\u0301"), 5);
  EXPECT_EQ(WidthOf("東京"), 4);
  EXPECT_EQ(WidthOf("👍🏽"), 2);
}

TEST(FitTest, CutsAtTheEndOrAroundTheMiddle) {
  EXPECT_EQ(Fit("short", 5), "short");
  EXPECT_EQ(Fit("a longer text", 8), "a longe…");
  EXPECT_EQ(Fit("0123456789", 6, 5), "…3456…");
  EXPECT_EQ(Fit("0123456789", 6, 9), "…56789");
  EXPECT_EQ(Fit("two\nlines", 20), "two lines");
  EXPECT_EQ(Fit("\033[1m", 20), "\\x1B[1m");
  EXPECT_EQ(Fit("abc", 1), "…");
  EXPECT_EQ(Fit("abc", 0), "");
}

TEST(FitTest, KeepsToTheWidthAndCutsNoCharacter) {
  EXPECT_EQ(Fit("東京都庁", 5), "東京…");
  EXPECT_EQ(Fit("e\u0301e\u0301e\u0301e\u0301", 3), "e\u0301e\u0301…");
  const std::string text =
      "Före kriget var 東京 stor e\u0301te\u0301 👍🏽 så.";
  for (int width = 0; width < 40; ++width) {
    for (int center = 0; center < 35; ++center) {
      EXPECT_LE(WidthOf(Fit(text, width, center)), width);
    }
  }
}

TEST(PadTest, FillsUpToTheWidth) {
  EXPECT_EQ(Pad("é", 3), "é  ");
  EXPECT_EQ(Pad("東", 3, /*right=*/true), " 東");
  EXPECT_EQ(Pad("long", 2), "long");
}

TEST(WrapTest, BreaksBetweenWordsThenWithin) {
  EXPECT_THAT(Wrap("the rebels  left", 10), ElementsAre("the rebels", "left"));
  EXPECT_THAT(Wrap("a incomprehensible b", 6),
              ElementsAre("a", "incomp", "rehens", "ible b"));
  EXPECT_THAT(Wrap("東京都", 3), ElementsAre("東", "京", "都"));
  EXPECT_THAT(Wrap("", 6), IsEmpty());
}

}  // namespace
}  // namespace griot
