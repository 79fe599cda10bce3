#include "extract/analysis/lemma_script.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

std::string Apply(absl::string_view script, absl::string_view form,
                  absl::string_view upos = "VERB") {
  return LemmaScript::Parse(script)->Apply(form, upos);
}

TEST(LemmaScript, EditsBothEndsInTheCaseAsked) {
  EXPECT_EQ(Apply("l|0||2|", "Expelled"), "expell");
  EXPECT_EQ(Apply("l|0||3|y", "Parties"), "party");
  EXPECT_EQ(Apply("t|0||0|", "MALI", "PROPN"), "Mali");
  EXPECT_EQ(Apply("k|0||1|", "Écoles", "PROPN"), "École");
  EXPECT_EQ(Apply("u|0||0|", "u.s.", "PROPN"), "U.S.");
}

TEST(LemmaScript, GivesAWholeLemma) { EXPECT_EQ(Apply("=|be", "'s"), "be"); }

TEST(LemmaScript, KeepsAFormThatItDoesNotFit) {
  EXPECT_EQ(Apply("l|0||4|", "Was"), "was");
  EXPECT_EQ(Apply("l|0||4|", "Ag", "PROPN"), "Ag");
}

TEST(LemmaScript, RefusesWhatIsNoScript) {
  EXPECT_FALSE(LemmaScript::Parse("x|0||0|").ok());
  EXPECT_FALSE(LemmaScript::Parse("l|0||0").ok());
  EXPECT_FALSE(LemmaScript::Parse("l|-1||0|").ok());
}

}  // namespace
}  // namespace griot
