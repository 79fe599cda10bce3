#include "graph/questions/centrality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/graph_view.h"
#include "graph/questions/betweenness.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using testing::Called;
using ::testing::DoubleNear;
using ::testing::Each;
using testing::HandMade;
using testing::Say;

TEST(CentralityTest, OfAStarIsAllInItsMiddle) {
  std::vector<Statement> statements;
  for (const char* ray : {"Bo", "Cid", "Dee", "Eva"}) {
    statements.push_back(
        Say("a", absl::StrCat(ray, "/person"), "join", "Ana/person"));
  }
  const Graph graph = HandMade(statements);
  const Centralities central = Centrality(graph, AllFacts(graph));
  const size_t ana = Called(graph, "Ana").value();
  const size_t bo = Called(graph, "Bo").value();
  EXPECT_EQ(central.degree[ana], 4);
  EXPECT_EQ(central.degree[bo], 1);
  EXPECT_DOUBLE_EQ(central.betweenness[ana], 1);
  EXPECT_DOUBLE_EQ(central.betweenness[bo], 0);
  // A ray has r = (0.15 + 0.85 m) / 5 and the middle m = r + 0.85 * 4 r.
  EXPECT_NEAR(central.page_rank[bo], 1 / 8.4, 1e-9);
  EXPECT_NEAR(central.page_rank[ana], 4.4 / 8.4, 1e-9);
  EXPECT_EQ(central.pivots, 0);
}

// As networkx 2.8 gives for MultiDiGraph and its undirected Graph.
TEST(CentralityTest, IsWhatNetworkxSays) {
  const Graph graph = HandMade({Say("a", "A/person", "hit", "B/person"),
                                Say("a", "A/person", "call", "B/person"),
                                Say("a", "A/person", "hit", "C/person"),
                                Say("a", "B/person", "hit", "C/person"),
                                Say("a", "C/person", "hit", "D/person"),
                                Say("a", "E/person", "hit", "D/person")});
  const Centralities central = Centrality(graph, AllFacts(graph));
  const std::pair<const char*, std::tuple<size_t, double, double>> expected[] =
      {{"A", {2, 0.097518955, 0.0}},
       {"B", {2, 0.152779697, 0.0}},
       {"C", {3, 0.255012068, 2.0 / 3}},
       {"D", {2, 0.397170325, 0.5}},
       {"E", {1, 0.097518955, 0.0}}};
  for (const auto& [name, values] : expected) {
    const size_t i = Called(graph, name).value();
    const auto& [degree, page_rank, betweenness] = values;
    EXPECT_EQ(central.degree[i], degree) << name;
    EXPECT_NEAR(central.page_rank[i], page_rank, 1e-6) << name;
    EXPECT_NEAR(central.betweenness[i], betweenness, 1e-9) << name;
  }
}

Graph RandomGraph(std::mt19937& random, int people, int facts) {
  std::vector<Statement> statements;
  const auto someone = [&] {
    return absl::StrCat("P", std::uniform_int_distribution(1, people)(random),
                        "/person");
  };
  for (int i = 0; i < facts; ++i) {
    statements.push_back(Say("a", someone(), "meet", someone()));
  }
  return HandMade(statements);
}

TEST(BetweennessTest, FromAllPivotsIsExact) {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    const Graph graph = RandomGraph(random, 12, 14);
    const LinkShape shape = MakeLinks(graph, AllFacts(graph)).shape;
    const auto exact = Betweenness(shape);
    const auto all = EstimateBetweenness(shape, num_vertices(shape));
    for (size_t i = 0; i < exact.size(); ++i) {
      EXPECT_NEAR(all[i], exact[i], 1e-9) << "round " << round;
    }
  }
}

TEST(BetweennessTest, EstimatesComeNearTheTruth) {
  std::mt19937 random(3);
  const Graph graph = RandomGraph(random, 400, 900);
  const auto facts = AllFacts(graph);
  const LinkShape shape = MakeLinks(graph, facts).shape;
  const auto exact = Betweenness(shape);
  const Centralities central =
      Centrality(graph, facts, Scope::kEverything, BetweennessWork(shape) / 3);
  EXPECT_GT(central.pivots, 100);
  EXPECT_LT(central.pivots, 200);
  std::vector<size_t> order(exact.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return exact[a] > exact[b]; });
  constexpr size_t kTop = 20;
  double missed = 0;
  for (size_t i = 0; i < kTop; ++i) {
    missed += std::abs(central.betweenness[order[i]] / exact[order[i]] - 1);
    EXPECT_NEAR(central.betweenness[order[i]] / exact[order[i]], 1, 0.3);
  }
  EXPECT_LT(missed / kTop, 0.1);
  const double most = exact[order.front()];
  for (size_t i = 0; i < exact.size(); ++i) {
    EXPECT_NEAR(central.betweenness[i], exact[i], most / 5);
  }
}

TEST(BetweennessTest, EstimatesAHubWithItsLeaves) {
  // All paths between leaves lead through their hub, whichever leaf is drawn.
  std::vector<Statement> statements;
  for (int i = 0; i < 300; ++i) {
    statements.push_back(Say("a", absl::StrCat("Hub", i / 100, "/person"),
                             "meet", absl::StrCat("P", i, "/person")));
  }
  statements.push_back(Say("a", "Hub0/person", "meet", "Hub1/person"));
  statements.push_back(Say("a", "Hub1/person", "meet", "Hub2/person"));
  const Graph graph = HandMade(statements);
  const LinkShape shape = MakeLinks(graph, AllFacts(graph)).shape;
  const auto exact = Betweenness(shape);
  const auto estimate = EstimateBetweenness(shape, 30);
  for (const char* const name : {"Hub0", "Hub1", "Hub2"}) {
    const size_t i = Called(graph, name).value();
    EXPECT_NEAR(estimate[i] / exact[i], 1, 0.1) << name;
  }
}

TEST(CentralityTest, OfNothingIsNothing) {
  const Graph nothing = HandMade({});
  EXPECT_TRUE(Centrality(nothing, {}).page_rank.empty());
  const Graph graph = HandMade({Say("a", "Ana/person", "fall", "")});
  const Centralities central = Centrality(graph, AllFacts(graph));
  EXPECT_THAT(central.betweenness, Each(0.0));
  EXPECT_THAT(central.page_rank, Each(DoubleNear(1, 1e-9)));
}

}  // namespace
}  // namespace griot::graph
