#include "graph/questions/communities.h"

#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/graph_view.h"
#include "graph/questions/louvain.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using testing::HandMade;
using testing::NamesOf;
using testing::Say;
using ::testing::UnorderedElementsAre;

WeightedGraph MakeWeighted(
    size_t size, const std::vector<std::pair<uint32_t, uint32_t>>& edges) {
  WeightedGraph graph;
  graph.edges.resize(size);
  for (const auto& [a, b] : edges) {
    graph.edges[a].push_back({b, 1});
    graph.edges[b].push_back({a, 1});
  }
  return graph;
}

// Two triangles and a link between them.
const std::vector<std::pair<uint32_t, uint32_t>> kTriangles = {
    {0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}};

TEST(LouvainTest, FindsTrianglesAndTheirModularity) {
  const WeightedGraph graph = MakeWeighted(6, kTriangles);
  const auto communities = Louvain(graph);
  EXPECT_THAT(communities, ElementsAre(0, 0, 0, 1, 1, 1));
  EXPECT_NEAR(Modularity(graph, communities), 5.0 / 14, 1e-12);
}

// networkx and igraph give 0.4198 for the best partition of Zachary's club.
TEST(LouvainTest, ComesNearTheBestOfZacharysClub) {
  const std::vector<std::pair<uint32_t, uint32_t>> club = {
      {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},
      {0, 8},   {0, 10},  {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},
      {0, 21},  {0, 31},  {1, 2},   {1, 3},   {1, 7},   {1, 13},  {1, 17},
      {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},   {2, 9},
      {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},
      {4, 6},   {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},
      {8, 32},  {8, 33},  {9, 33},  {13, 33}, {14, 32}, {14, 33}, {15, 32},
      {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32}, {20, 33}, {22, 32},
      {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
      {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31},
      {28, 33}, {29, 32}, {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33},
      {32, 33}};
  const WeightedGraph graph = MakeWeighted(34, club);
  EXPECT_GT(Modularity(graph, Louvain(graph)), 0.415);
}

// Of all ways to part some vertices, by trying each.
double BestModularity(const WeightedGraph& graph, size_t next,
                      std::vector<uint32_t>& communities) {
  if (next == communities.size()) return Modularity(graph, communities);
  double best = -1;
  uint32_t most = 0;
  for (size_t i = 0; i < next; ++i) most = std::max(most, communities[i] + 1);
  for (uint32_t community = 0; community <= most; ++community) {
    communities[next] = community;
    best = std::max(best, BestModularity(graph, next + 1, communities));
  }
  return best;
}

TEST(LouvainTest, IsNearTheBestOfAllPartitions) {
  std::mt19937 random(5);
  int best = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<std::pair<uint32_t, uint32_t>> edges;
    for (uint32_t a = 0; a < 7; ++a) {
      for (uint32_t b = a + 1; b < 7; ++b) {
        if (random() % 5 < 2) edges.emplace_back(a, b);
      }
    }
    const WeightedGraph graph = MakeWeighted(7, edges);
    std::vector<uint32_t> tried(7);
    const double most = BestModularity(graph, 0, tried);
    const double found = Modularity(graph, Louvain(graph));
    EXPECT_LE(found, most + 1e-9);
    EXPECT_GT(found, most - 0.12);
    best += found > most - 1e-9;
  }
  EXPECT_GT(best, 40);
}

TEST(CommunitiesTest, AreThoseWhoDealWithEachOther) {
  std::vector<Statement> statements;
  for (const auto& [a, b] : kTriangles) {
    statements.push_back(Say("a", absl::StrCat("P", a, "/person"), "meet",
                             absl::StrCat("P", b, "/person")));
  }
  statements.push_back(Say("a", "Hermit/person", "rest", ""));
  const Graph graph = HandMade(statements);
  const Communities found = FindCommunities(graph, AllFacts(graph));
  ASSERT_EQ(found.members.size(), 2);
  std::vector<std::vector<std::string>> names;
  for (const auto& members : found.members) {
    names.push_back(NamesOf(graph, members));
  }
  EXPECT_THAT(names,
              UnorderedElementsAre(UnorderedElementsAre("P0", "P1", "P2"),
                                   UnorderedElementsAre("P3", "P4", "P5")));
  EXPECT_NEAR(found.modularity, 5.0 / 14, 1e-12);
}

TEST(CommunitiesTest, OfNothingAreNone) {
  EXPECT_TRUE(FindCommunities(HandMade({}), {}).members.empty());
}

}  // namespace
}  // namespace griot::graph
