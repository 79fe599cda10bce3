#include "graph/questions/neighbours.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/graph_view.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using testing::Called;
using ::testing::ElementsAre;
using testing::HandMade;
using ::testing::IsEmpty;
using testing::Say;

// "distance: entity after the one before it", in order.
std::vector<std::string> Told(const Graph& graph, int depth) {
  std::vector<std::string> told;
  for (const Neighbour& neighbour :
       Neighbours(graph, AllFacts(graph), Called(graph, "Ana"), depth)) {
    told.push_back(absl::StrCat(
        neighbour.distance, ": ", graph.Text(graph.At(neighbour.entity).name),
        " after ", graph.Text(graph.At(neighbour.before).name)));
    EXPECT_FALSE(neighbour.statements.empty());
  }
  return told;
}

Graph Chain() {
  return HandMade({Say("a", "Ana/person", "hit", "Bo/person"),
                   Say("a", "Cid/person", "know", "Bo/person"),
                   Say("a", "Cid/person", "hire", "Dee/person"),
                   Say("a", "Eva/person", "own", "Fay/person"),
                   Say("a", "Gus/person", "call", "Ana/person"),
                   Say("a", "Gus/person", "see", "Ana/person")});
}

TEST(NeighboursTest, AreTheNearestWithMostLinksFirst) {
  EXPECT_THAT(Told(Chain(), 1),
              ElementsAre("1: Gus after Ana", "1: Bo after Ana"));
  EXPECT_THAT(
      Told(Chain(), 2),
      ElementsAre("1: Gus after Ana", "1: Bo after Ana", "2: Cid after Bo"));
  EXPECT_THAT(Told(Chain(), 9),
              ElementsAre("1: Gus after Ana", "1: Bo after Ana",
                          "2: Cid after Bo", "3: Dee after Cid"));
}

TEST(NeighboursTest, NobodyIsTheirOwn) {
  const Graph graph = HandMade({Say("a", "Ana/person", "hurt", "Ana/person")});
  EXPECT_THAT(Neighbours(graph, AllFacts(graph), Called(graph, "Ana"), 3),
              IsEmpty());
}

}  // namespace
}  // namespace griot::graph
