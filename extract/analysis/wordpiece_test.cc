#include "extract/analysis/wordpiece.h"

#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;

constexpr absl::string_view kVocabulary =
    "[PAD]\n[UNK]\n[CLS]\n[SEP]\nfight\n##er\n##s\n-\nkidal\n'\n##al";

std::vector<int32_t> Encode(absl::string_view word) {
  const WordPiece wordpiece = *WordPiece::Parse(kVocabulary);
  std::vector<int32_t> ids;
  wordpiece.Encode(word, ids);
  return ids;
}

TEST(WordPiece, TakesTheLongestPiecesFirst) {
  EXPECT_THAT(Encode("fighters"), ElementsAre(4, 5, 6));
}

TEST(WordPiece, FoldsCaseAccentsAndTypography) {
  EXPECT_THAT(Encode("FIGHT"), ElementsAre(4));
  EXPECT_THAT(Encode("Kidál"), ElementsAre(8));
  EXPECT_THAT(Encode("’"), ElementsAre(9));
}

TEST(WordPiece, CutsAtPunctuation) {
  EXPECT_THAT(Encode("kidal—fighter"), ElementsAre(8, 7, 4, 5));
}

TEST(WordPiece, GivesOneUnknownForAPieceThatDoesNotFit) {
  EXPECT_THAT(Encode("fightxyz"), ElementsAre(1));
  EXPECT_THAT(Encode("砦"), ElementsAre(1));
  EXPECT_THAT(Encode(std::string(200, 's')), ElementsAre(1));
}

TEST(WordPiece, EveryWordHasAtLeastOneAndAtMostSixteen) {
  EXPECT_THAT(Encode("\u0301"), ElementsAre(1)) << "a lone accent";
  EXPECT_EQ(Encode(std::string(40, '-')).size(), 16u);
}

TEST(WordPiece, RefusesAVocabularyWithoutItsSpecialTokens) {
  EXPECT_FALSE(WordPiece::Parse("fight\n##er").ok());
}

}  // namespace
}  // namespace griot
