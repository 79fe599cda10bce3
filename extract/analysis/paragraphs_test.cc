#include "extract/analysis/paragraphs.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;

// The chunks of each paragraph, joined by spaces.
std::vector<std::string> Paragraphs(absl::string_view text) {
  std::vector<std::string> paragraphs;
  for (const Chunk& chunk : SplitChunks(text)) {
    if (chunk.starts_paragraph) {
      paragraphs.emplace_back();
    } else {
      paragraphs.back() += ' ';
    }
    paragraphs.back() +=
        std::string(text.substr(chunk.begin, chunk.end - chunk.begin));
  }
  return paragraphs;
}

TEST(SplitChunks, ABlankLineEndsAParagraph) {
  EXPECT_THAT(Paragraphs("One two\n\nthree"), ElementsAre("One two", "three"));
  EXPECT_THAT(Paragraphs("One\r\n \r\ntwo\r\n"), ElementsAre("One", "two"));
}

TEST(SplitChunks, AHeadlineAndABylineStandAlone) {
  EXPECT_THAT(
      Paragraphs("Rebels seize town\nBy A. Writer\nFighters entered the town "
                 "on Monday, residents said."),
      ElementsAre("Rebels seize town", "By A. Writer",
                  "Fighters entered the town on Monday, residents said."));
}

TEST(SplitChunks, WrappedLinesAreOneParagraph) {
  EXPECT_THAT(
      Paragraphs("Fighters entered the town on Monday, residents said by\n"
                 "telephone, and hoisted a flag over the market before the\n"
                 "army came."),
      ElementsAre("Fighters entered the town on Monday, residents said by "
                  "telephone, and hoisted a flag over the market before the "
                  "army came."));
}

TEST(SplitChunks, ASentenceGoesOnBehindAHardLineEnd) {
  EXPECT_THAT(Paragraphs("The navy said two boats had been\nsunk off Tamun\n"
                         "and that a third was missing."),
              ElementsAre("The navy said two boats had been sunk off Tamun and "
                          "that a third was missing."));
  EXPECT_THAT(Paragraphs("Shells fell on the\nVerin bridge."),
              ElementsAre("Shells fell on the Verin bridge."));
}

TEST(SplitChunks, ALineBehindAMarkOrWithACapitalStandsAlone) {
  EXPECT_THAT(Paragraphs("The navy left.\nuntitled"),
              ElementsAre("The navy left.", "untitled"));
  EXPECT_THAT(Paragraphs("Rebels seize town\n12 people died."),
              ElementsAre("Rebels seize town", "12 people died."));
}

TEST(SplitChunks, SpacesOfUnicodeAndAByteOrderMarkSeparate) {
  EXPECT_THAT(Paragraphs("\uFEFF5\u00A0000\u2009troops\u3000left"),
              ElementsAre("5 000 troops left"));
}

TEST(SplitChunks, BlankTextHasNone) {
  EXPECT_TRUE(SplitChunks("").empty());
  EXPECT_TRUE(SplitChunks(" \n\t\n").empty());
}

}  // namespace
}  // namespace griot
