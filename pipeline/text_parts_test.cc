#include "pipeline/text_parts.h"

#include <string>

#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;

TEST(CutTextTest, LeavesAShortTextWhole) {
  EXPECT_THAT(CutText("One. Two.", 9), ElementsAre("One. Two."));
  EXPECT_THAT(CutText("", 9), ElementsAre(""));
}

TEST(CutTextTest, CutsBehindParagraphsThenLinesThenWords) {
  EXPECT_THAT(CutText("One one.\n\nTwo.\nThree.", 16),
              ElementsAre("One one.\n\n", "Two.\nThree."));
  EXPECT_THAT(CutText("One.\nTwo two two", 8),
              ElementsAre("One.\n", "Two two ", "two"));
  EXPECT_THAT(CutText("abcdefghij", 4), ElementsAre("abcd", "efgh", "ij"));
}

TEST(CutTextTest, CutsNoCharacter) {
  EXPECT_THAT(CutText("aéééé", 4), ElementsAre("aé", "éé", "é"));
}

TEST(CutTextTest, LosesNothing) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 7 == 0 ? "\n\n" : "wörd ";
  for (const size_t most : {4, 5, 64, 1000}) {
    for (const absl::string_view part : CutText(text, most)) {
      EXPECT_LE(part.size(), most);
    }
    EXPECT_EQ(absl::StrJoin(CutText(text, most), ""), text);
  }
}

}  // namespace
}  // namespace griot
