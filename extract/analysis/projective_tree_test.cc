#include "extract/analysis/projective_tree.h"

#include <random>
#include <vector>

#include "extract/analysis/spanning_tree.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using Heads = std::vector<int32_t>;

double Total(const std::vector<float>& scores, int n, const Heads& heads) {
  double total = 0;
  for (int i = 0; i < n; ++i) {
    const int head = heads[i] < 0 ? n : heads[i];
    total += scores[i * (n + 1) + head];
  }
  return total;
}

bool IsTreeWithOneRoot(const Heads& heads) {
  int roots = 0;
  for (size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] < 0 ? 1 : 0;
    int node = static_cast<int>(i);
    for (size_t steps = 0; node >= 0; ++steps) {
      if (steps > heads.size()) return false;
      node = heads[node];
    }
  }
  return roots == 1;
}

// The best total of a tree without crossing arcs, by trying each.
double BestByTrial(const std::vector<float>& scores, int n) {
  Heads heads(n, -1);
  double best = -1e30;
  while (true) {
    if (IsTreeWithOneRoot(heads) && !HasCrossingArcs(heads)) {
      best = std::max(best, Total(scores, n, heads));
    }
    int i = 0;
    while (i < n && ++heads[i] == n) heads[i++] = -1;
    if (i == n) return best;
  }
}

std::vector<float> RandomScores(std::mt19937& random, int n) {
  std::normal_distribution<float> score(0, 3);
  std::vector<float> scores(n * (n + 1));
  for (float& value : scores) value = score(random);
  return scores;
}

TEST(HasCrossingArcs, OfTwoThatShareNoWord) {
  EXPECT_TRUE(HasCrossingArcs({-1, 3, 0, 0}));   // 1 on 3, 2 on 0
  EXPECT_FALSE(HasCrossingArcs({-1, 0, 3, 0}));  // 2 on 3, 3 on 0
}

TEST(HasCrossingArcs, OfOneThatSpansTheRoot) {
  EXPECT_TRUE(HasCrossingArcs({2, -1, 1}));
}

TEST(ProjectiveTree, ASingleWordIsTheRoot) {
  Heads heads;
  ProjectiveTree(std::vector<float>{0, -5}.data(), 1, heads);
  EXPECT_EQ(heads, Heads{-1});
}

TEST(ProjectiveTree, GivesUpTheCheapestOfTwoCrossingArcs) {
  // 1 prefers 3 a little, 2 prefers 0 much.
  const std::vector<float> scores = {0, 0, 0, 0, 9,  //
                                     4, 0, 3, 5, 0,  //
                                     9, 1, 0, 2, 0,  //
                                     9, 0, 0, 0, 0};
  Heads heads;
  MaximumSpanningTree(scores.data(), 4, heads);
  EXPECT_EQ(heads, (Heads{-1, 3, 0, 0}));
  ProjectiveTree(scores.data(), 4, heads);
  EXPECT_EQ(heads, (Heads{-1, 0, 0, 0}));
}

TEST(ProjectiveTree, IsAsGoodAsTryingEveryTree) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 300; ++trial) {
    const int n = 1 + trial % 5;
    const std::vector<float> scores = RandomScores(random, n);
    Heads heads;
    ProjectiveTree(scores.data(), n, heads);
    ASSERT_TRUE(IsTreeWithOneRoot(heads)) << "trial " << trial;
    ASSERT_FALSE(HasCrossingArcs(heads)) << "trial " << trial;
    ASSERT_NEAR(Total(scores, n, heads), BestByTrial(scores, n), 1e-3)
        << "trial " << trial;
  }
}

TEST(ProjectiveTree, LongSentencesOfRandomScoresGiveTrees) {
  std::mt19937 random(11);
  constexpr int kWords = 200;
  const std::vector<float> scores = RandomScores(random, kWords);
  Heads heads;
  ProjectiveTree(scores.data(), kWords, heads);
  EXPECT_TRUE(IsTreeWithOneRoot(heads));
  EXPECT_FALSE(HasCrossingArcs(heads));
}

}  // namespace
}  // namespace griot
