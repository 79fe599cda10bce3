#include "extract/analysis/tokeniser.h"

#include <cstdint>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;

// The tokens of a chunk where nothing learnt cuts it.
std::vector<std::string> Cut(const std::string& chunk) {
  static const std::vector<int8_t> weights(
      size_t{Tokeniser::kClasses} * Tokeniser::kFeatures, 0);
  static constexpr float kBias[Tokeniser::kClasses] = {};
  std::vector<Piece> pieces;
  Tokeniser(weights.data(), 1, kBias).Segment(chunk, "", pieces);
  std::vector<std::string> tokens;
  size_t begin = 0;
  for (const Piece& piece : pieces) {
    tokens.push_back(chunk.substr(begin, piece.size));
    begin += piece.size;
  }
  return tokens;
}

TEST(TokeniserTest, QuotationMarksOfTexAreTokens) {
  EXPECT_THAT(Cut("``No''"), ElementsAre("``", "No", "''"));
}

TEST(TokeniserTest, BracketsAroundAnEllipsisAreTokens) {
  EXPECT_THAT(Cut("[...]"), ElementsAre("[", "...", "]"));
  EXPECT_THAT(Cut("said[...],"), ElementsAre("said", "[", "...", "]", ","));
  EXPECT_THAT(Cut("[...x]"), ElementsAre("[...x]"));
}

TEST(TokeniserTest, BracketsAroundASpeakersNameAreNoneOfIt) {
  EXPECT_THAT(Cut("((Ilsa"), ElementsAre("(", "(", "Ilsa"));
  EXPECT_THAT(Cut("(Ilsa"), ElementsAre("(Ilsa"));
}

}  // namespace
}  // namespace griot
