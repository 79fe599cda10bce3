#include "extract/analysis/phrase_match.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

// The phrase that the last word of "form/UPOS" items heads, all others being
// its dependents.
PhraseWords Parsed(const std::string& text) {
  Sentence sentence;
  const std::vector<std::string> items = absl::StrSplit(text, ' ');
  for (const std::string& item : items) {
    const std::vector<std::string> fields = absl::StrSplit(item, '/');
    Word& word = sentence.words.emplace_back();
    word.form = InternLabel(fields[0]);
    word.lemma = fields[0];
    word.upos = InternLabel(fields[1]);
    word.deprel = fields[1] == "DET" ? "det" : "amod";
    word.head = static_cast<int32_t>(items.size()) - 1;
  }
  sentence.words.back().head = -1;
  return PhraseWordsOf(sentence, static_cast<int32_t>(items.size()) - 1);
}

float Match(const std::string& anaphor, const std::string& antecedent) {
  return PhraseMatch(Parsed(anaphor), Parsed(antecedent), false);
}

TEST(PhraseMatch, ReadsThePhraseWithoutItsDeterminer) {
  const PhraseWords words = Parsed("the/DET Old/ADJ stone/NOUN bridge/NOUN");
  EXPECT_EQ(words.text, "old stone bridge");
  EXPECT_EQ(words.lemma, "bridge");
  EXPECT_THAT(words.modifiers, testing::ElementsAre("old", "stone"));
}

TEST(PhraseMatch, SpeaksForTheSameWordsAndAgainstOthers) {
  EXPECT_GT(Match("the/DET old/ADJ bridge/NOUN", "an/DET old/ADJ bridge/NOUN"),
            0);
  EXPECT_EQ(Match("the/DET bridge/NOUN", "a/DET bridge/NOUN"), 0);
  EXPECT_EQ(Match("the/DET old/ADJ ferry/NOUN", "a/DET new/ADJ bridge/NOUN"),
            0);
  const float other = Match("the/DET old/ADJ bridge/NOUN", "a/DET bridge/NOUN");
  EXPECT_LT(other, 0);
  EXPECT_LT(
      Match("the/DET old/ADJ bridge/NOUN", "the/DET stone/NOUN bridge/NOUN"),
      other);
  EXPECT_GT(Match("the/DET bridge/NOUN", "an/DET old/ADJ bridge/NOUN"), other);
}

TEST(PhraseMatch, AsksHowAlikeTwoNounsAre) {
  const PhraseWords blast = Parsed("the/DET blast/NOUN");
  const PhraseWords explosion = Parsed("an/DET explosion/NOUN");
  EXPECT_GT(PhraseMatch(blast, explosion, false, 0.4F), 0);
  EXPECT_LT(PhraseMatch(blast, explosion, false, 0), 0);
  EXPECT_EQ(PhraseMatch(blast, explosion, false), 0);
  // The same noun says so itself, and a name is like no noun.
  EXPECT_EQ(PhraseMatch(blast, Parsed("a/DET blast/NOUN"), false, 1.0F), 0);
  EXPECT_EQ(PhraseMatch(blast, Parsed("Orion/PROPN"), false, 0), 0);
}

TEST(PhraseMatch, IsAgainstAPartOfThePhrase) {
  PhraseWords whole = Parsed("the/DET old/ADJ bridge/NOUN");
  PhraseWords part = Parsed("it/PRON");
  whole.range = {2, 8};
  part.range = {5, 6};
  EXPECT_LT(PhraseMatch(whole, part, true), 0);
  EXPECT_EQ(PhraseMatch(whole, part, false), 0);
  // The officer who spoke because he feared them.
  EXPECT_EQ(PhraseMatch(part, whole, true), 0);
}

}  // namespace
}  // namespace griot
