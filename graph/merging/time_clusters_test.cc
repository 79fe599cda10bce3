#include "graph/merging/time_clusters.h"

#include <algorithm>
#include <random>
#include <set>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(TimeClustersTest, JoinsAVagueTimeToTheOneItFits) {
  const auto clusters = ClusterTimes({{0, 100}, {10, 20}, {200, 210}});
  ASSERT_THAT(clusters, SizeIs(2));
  EXPECT_THAT(clusters[0].members, ElementsAre(1, 0));
  EXPECT_THAT(clusters[1].members, ElementsAre(2));
  EXPECT_EQ(clusters[0].core, (TimeRange{10, 20}));
}

TEST(TimeClustersTest, LeavesATimeAloneThatFitsSeveral) {
  const auto clusters = ClusterTimes({{10, 20}, {30, 40}, {0, 100}, {}});
  ASSERT_THAT(clusters, SizeIs(4));
}

TEST(TimeClustersTest, GivesUntimedToTheOnlyTime) {
  const auto clusters = ClusterTimes({{}, {10, 20}, {}});
  ASSERT_THAT(clusters, SizeIs(1));
  EXPECT_THAT(clusters[0].members, ElementsAre(1, 0, 2));
}

TEST(TimeClustersTest, HasNothingToSayOfNothing) {
  EXPECT_THAT(ClusterTimes({}), IsEmpty());
}

TEST(TimeClustersTest, DoesNotDependOnOrderAndKeepsCoresApart) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::vector<TimeRange> ranges;
    for (size_t i = random() % 12; i > 0; --i) {
      const auto begin = static_cast<int64_t>(random() % 60);
      ranges.push_back(
          {begin, begin + 1 + static_cast<int64_t>(random() % 30)});
    }
    const auto contents = [&] {
      std::multiset<std::multiset<TimeRange>> result;
      std::set<TimeRange> cores;
      for (const TimeCluster& cluster : ClusterTimes(ranges)) {
        EXPECT_TRUE(cores.insert(cluster.core).second);
        std::multiset<TimeRange>& members =
            const_cast<std::multiset<TimeRange>&>(*result.emplace());
        for (const size_t i : cluster.members) {
          EXPECT_LE(ranges[i].begin, cluster.core.begin);
          EXPECT_GE(ranges[i].end, cluster.core.end);
          members.insert(ranges[i]);
        }
      }
      return result;
    };
    const auto sorted = [](const auto& sets) {
      std::vector<std::multiset<TimeRange>> list(sets.begin(), sets.end());
      std::sort(list.begin(), list.end());
      return list;
    };
    const auto before = sorted(contents());
    std::shuffle(ranges.begin(), ranges.end(), random);
    ASSERT_EQ(sorted(contents()), before);
  }
}

}  // namespace
}  // namespace griot::graph
