#include "extract/statements/words/lexicon.h"

#include <string>

#include "absl/strings/string_view.h"
#include "extract/statements/words/embedded_lexicon.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::HasSubstr;

// What reading one file of one line says, or nothing.
std::string Complaint(absl::string_view name, absl::string_view text) {
  const EmbeddedText file{name, text};
  return std::string(Lexicon::Read({&file, 1}).status().message());
}

TEST(LexiconTest, ItsOwnFilesAreRead) {
  const auto lexicon = Lexicon::Read(EmbeddedLexicon());
  ASSERT_TRUE(lexicon.ok()) << lexicon.status();
  EXPECT_NE(lexicon->StanceOf("say") & kReport, 0u);
}

TEST(LexiconTest, AClassThatNoRuleKnowsIsAnError) {
  EXPECT_EQ(Complaint("verbs.txt", "# verbs\nsay report\n"), "");
  EXPECT_EQ(Complaint("verbs.txt", "# verbs\nsay report uter\n"),
            "verbs.txt:2: there is no class \"uter\"");
  EXPECT_THAT(Complaint("adverbs.txt", "maybe perhaps"), HasSubstr("perhaps"));
  EXPECT_THAT(Complaint("quantifiers.txt", "over|more"), HasSubstr("more"));
  EXPECT_THAT(Complaint("prepositions.txt", "in plaice"), HasSubstr("plaice"));
  EXPECT_THAT(Complaint("word_classes.txt", "put off"), HasSubstr("off"));
}

TEST(LexiconTest, AWordMayHaveSeveralClasses) {
  const EmbeddedText file{"word_classes.txt", "list view\nlist stated\n"};
  const auto lexicon = Lexicon::Read({&file, 1});
  ASSERT_TRUE(lexicon.ok()) << lexicon.status();
  EXPECT_TRUE(lexicon->Is("list", WordClass::kView));
  EXPECT_TRUE(lexicon->Is("list", WordClass::kStated));
  EXPECT_FALSE(lexicon->Is("list", WordClass::kPassage));
  EXPECT_FALSE(lexicon->Is("lists", WordClass::kView));
}

TEST(LexiconTest, ANumberWithoutAValueAndAnUnknownFileAreErrors) {
  EXPECT_THAT(Complaint("numbers.txt", "dozen twelve"),
              HasSubstr("\"twelve\" is no number"));
  EXPECT_THAT(Complaint("verb.txt", "say report"), HasSubstr("verb.txt:1"));
}

}  // namespace
}  // namespace griot
