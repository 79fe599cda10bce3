#include "extract/analysis/spanning_tree.h"

#include <algorithm>
#include <random>
#include <vector>

#include "gtest/gtest.h"

namespace griot {
namespace {

double Total(const std::vector<float>& scores, int n,
             const std::vector<int32_t>& heads) {
  double total = 0;
  for (int i = 0; i < n; ++i) {
    const int head = heads[i] < 0 ? n : heads[i];
    total += scores[i * (n + 1) + head];
  }
  return total;
}

bool IsTreeWithOneRoot(const std::vector<int32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  for (size_t i = 0; i < heads.size(); ++i) {
    int node = static_cast<int>(i);
    for (size_t steps = 0; node >= 0; ++steps) {
      if (steps > heads.size()) return false;
      node = heads[node];
    }
  }
  return true;
}

// The best total over all assignments of heads, by trying each.
double BestByTrial(const std::vector<float>& scores, int n) {
  std::vector<int32_t> heads(n, -1);
  double best = -1e30;
  while (true) {
    if (IsTreeWithOneRoot(heads))
      best = std::max(best, Total(scores, n, heads));
    int i = 0;
    while (i < n && ++heads[i] == n) heads[i++] = -1;
    if (i == n) return best;
  }
}

TEST(MaximumSpanningTree, ASingleWordIsTheRoot) {
  std::vector<int32_t> heads;
  MaximumSpanningTree(std::vector<float>{0, -5}.data(), 1, heads);
  EXPECT_EQ(heads, std::vector<int32_t>{-1});
}

TEST(MaximumSpanningTree, BreaksACycleWhereItCostsLeast) {
  // Words 0 and 1 prefer each other; the root prefers neither strongly.
  const std::vector<float> scores = {0,  10, 3,  //
                                     10, 0,  8};
  std::vector<int32_t> heads;
  MaximumSpanningTree(scores.data(), 2, heads);
  EXPECT_EQ(heads, (std::vector<int32_t>{1, -1}));
}

TEST(MaximumSpanningTree, GivesOneRootEvenWhereEachWordPrefersIt) {
  const std::vector<float> scores = {0, 1, 1, 9,  //
                                     1, 0, 2, 9,  //
                                     1, 1, 0, 9};
  std::vector<int32_t> heads;
  MaximumSpanningTree(scores.data(), 3, heads);
  EXPECT_TRUE(IsTreeWithOneRoot(heads));
}

TEST(MaximumSpanningTree, IsAsGoodAsTryingEveryTree) {
  std::mt19937 random(7);
  std::normal_distribution<float> score(0, 3);
  for (int trial = 0; trial < 300; ++trial) {
    const int n = 1 + trial % 5;
    std::vector<float> scores(n * (n + 1));
    for (float& value : scores) value = score(random);
    std::vector<int32_t> heads;
    MaximumSpanningTree(scores.data(), n, heads);
    ASSERT_TRUE(IsTreeWithOneRoot(heads)) << "trial " << trial;
    ASSERT_NEAR(Total(scores, n, heads), BestByTrial(scores, n), 1e-3)
        << "trial " << trial;
  }
}

TEST(MaximumSpanningTree, LongSentencesOfRandomScoresGiveTrees) {
  std::mt19937 random(11);
  std::normal_distribution<float> score(0, 3);
  constexpr int kWords = 200;
  std::vector<float> scores(kWords * (kWords + 1));
  for (float& value : scores) value = score(random);
  std::vector<int32_t> heads;
  MaximumSpanningTree(scores.data(), kWords, heads);
  EXPECT_TRUE(IsTreeWithOneRoot(heads));
}

}  // namespace
}  // namespace griot
