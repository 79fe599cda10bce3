#include "extract/reading/page_text.h"

#include <string>

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(DecodeReferencesTest, ReadsNamesAndNumbers) {
  EXPECT_EQ(DecodeReferences("&eacute;&#233;&#xE9;&#XE9; &hellip;"), "éééé …");
  EXPECT_EQ(DecodeReferences("&#146;&#x93;"), "’“");
  EXPECT_EQ(DecodeReferences("&apos;&QUOT;"), "'\"");
  EXPECT_EQ(DecodeReferences("AT&amp;T &amp;amp;"), "AT&T &amp;");
}

TEST(DecodeReferencesTest, ForgivesWhatOldPagesLeaveOut) {
  EXPECT_EQ(DecodeReferences("a&nbsp&amp b&#233 c"), "a\u00A0& bé c");
}

TEST(DecodeReferencesTest, LeavesTheRestAsItIs) {
  for (const char* text : {"&", "&&", "AT&T", "&bogus;", "&copy2025", "&#;",
                           "&#x;", "&#12a;", "a & b"}) {
    EXPECT_EQ(DecodeReferences(text), text);
  }
}

TEST(DecodeReferencesTest, PutsAMarkForNumbersThatAreNoCharacter) {
  EXPECT_EQ(DecodeReferences("&#0;&#xD800;&#x110000;&#99999999999;"),
            "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(CleanLineTest, MakesOneLineOfWhatIsSeen) {
  EXPECT_EQ(CleanLine(" a\u00A0\n\t b\u2003c "), "a b c");
  EXPECT_EQ(CleanLine("co\u00ADop\u200Bera\uFEFFtion\u200F"), "cooperation");
  EXPECT_EQ(CleanLine("\x01\x7F \u0085"), "");
}

TEST(CountWordsTest, CountsInScriptsWithAndWithoutSpaces) {
  EXPECT_EQ(CountWords("The 3 rebels’ camp – burnt."), 5);
  EXPECT_EQ(CountWords("军队收复了该镇"), 3);
  EXPECT_EQ(CountWords("— | …"), 0);
}

TEST(EndsLikeSentenceTest, LooksBehindQuotationMarks) {
  EXPECT_TRUE(EndsLikeSentence("“It is over,” he said."));
  EXPECT_TRUE(EndsLikeSentence("He said: “It is over.”"));
  EXPECT_TRUE(EndsLikeSentence("(It is over!)"));
  EXPECT_FALSE(EndsLikeSentence("It is over"));
  EXPECT_FALSE(EndsLikeSentence(""));
}

TEST(HoldsSentenceTest, SeesASentenceBeforeASignature) {
  EXPECT_TRUE(HoldsSentence(
      "The ministry expects ships in May. (Reporting by Ada Roe)"));
  EXPECT_FALSE(HoldsSentence("Reporting by A. B. Roe and J. Doe in Kell"));
}

TEST(FoldedTest, KeepsLettersAndDigits) {
  EXPECT_EQ(Folded("  “Élan” – 3rd Army’s DON'T!"), "élan 3rd armys dont");
}

}  // namespace
}  // namespace griot
