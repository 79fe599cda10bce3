#include "extract/analysis/bio_decoder.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;

constexpr absl::string_view kLabels[] = {"O", "B-PER", "I-PER", "B-LOC",
                                         "I-LOC"};

std::vector<std::string> Decode(const std::vector<std::vector<float>>& rows) {
  std::vector<float> scores;
  for (const auto& row : rows) {
    scores.insert(scores.end(), row.begin(), row.end());
  }
  BioDecoder decoder(kLabels, -2.5f);
  std::vector<int> numbers;
  decoder.Decode(scores.data(), static_cast<int>(rows.size()), 5, numbers);
  std::vector<std::string> labels;
  labels.reserve(numbers.size());
  for (const int number : numbers) labels.emplace_back(kLabels[number]);
  return labels;
}

TEST(BioDecoder, TakesTheBestLabelsWhereTheyAreWellFormed) {
  EXPECT_THAT(Decode({{0, 9, 0, 0, 0}, {0, 0, 9, 0, 0}, {9, 0, 0, 0, 0}}),
              ElementsAre("B-PER", "I-PER", "O"));
}

TEST(BioDecoder, NoMentionBeginsInside) {
  EXPECT_THAT(Decode({{0, 0, 0, 1, 9}}), ElementsAre("B-LOC"));
}

TEST(BioDecoder, OneMentionHasOneType) {
  EXPECT_THAT(Decode({{0, 6, 0, 5, 0}, {0, 0, 2, 0, 9}}),
              ElementsAre("B-LOC", "I-LOC"));
}

TEST(BioDecoder, JoinsANameThatWouldFallApartByALittle) {
  EXPECT_THAT(Decode({{0, 0, 0, 9, 0}, {0, 0, 0, 4, 3}}),
              ElementsAre("B-LOC", "I-LOC"));
  EXPECT_THAT(Decode({{0, 0, 0, 9, 0}, {0, 0, 0, 9, 3}}),
              ElementsAre("B-LOC", "B-LOC"))
      << "names that clearly touch stay two";
}

TEST(BioDecoder, LearnedMovesDecideBetweenEqualWords) {
  // From O, B-PER, I-PER, B-LOC and I-LOC to the same.
  std::vector<float> moves(25, 0);
  moves[0 * 5 + 3] = 1;   // a place likes to stand behind O,
  moves[3 * 5 + 4] = -5;  // and to be short
  BioDecoder decoder(kLabels, moves);
  const float scores[] = {9, 0, 0, 0, 0, 0, 2, 0, 2, 0, 1, 0, 0, 0, 3};
  std::vector<int> labels;
  decoder.Decode(scores, 3, 5, labels);
  EXPECT_THAT(labels, ElementsAre(0, 3, 0));
}

TEST(BioDecoder, NoWordsGiveNoLabels) { EXPECT_TRUE(Decode({}).empty()); }

}  // namespace
}  // namespace griot
