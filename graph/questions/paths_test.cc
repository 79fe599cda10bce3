#include "graph/questions/paths.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "boost/range/iterator_range.hpp"
#include "gmock/gmock.h"
#include "graph/graph_view.h"
#include "graph/questions/links.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using testing::Called;
using ::testing::ElementsAre;
using testing::HandMade;
using ::testing::IsEmpty;
using testing::Say;
using ::testing::SizeIs;

std::string Told(const Graph& graph, const Path& path) {
  std::string told;
  for (const PathStep& step : path.steps) {
    if (told.empty()) {
      told = std::string(graph.Text(graph.At(step.from).name));
    }
    absl::StrAppend(&told, " ",
                    graph.Text(graph.At(step.statements.front()).lemma), " ",
                    graph.Text(graph.At(step.to).name));
  }
  return told;
}

std::vector<std::string> Told(const Graph& graph,
                              const std::vector<Path>& paths) {
  std::vector<std::string> told;
  for (const Path& path : paths) told.push_back(Told(graph, path));
  return told;
}

TEST(BestPathsTest, TakesTheFewestStepsThenTheSurest) {
  Statement sure = Say("a", "Ana/person", "hire", "Cid/person");
  sure.confidence = 0.95;
  const Graph graph =
      HandMade({Say("a", "Ana/person", "hit", "Bo/person"),
                Say("a", "Bo/person", "know", "Dee/person"), sure,
                Say("a", "Dee/person", "know", "Cid/person"),
                Say("a", "Dee/person", "own", "Eva/person")});
  const auto paths = BestPaths(graph, AllFacts(graph), Called(graph, "Ana"),
                               Called(graph, "Eva"), 5);
  EXPECT_THAT(Told(graph, paths), ElementsAre("Ana hire Cid know Dee own Eva",
                                              "Ana hit Bo know Dee own Eva"));
  EXPECT_LT(paths[0].cost, paths[1].cost);
}

TEST(BestPathsTest, PutsWhatWasSaidToBeBeforeDenials) {
  Statement denial = Say("a", "Ana/person", "hit", "Bo/person");
  denial.polarity = Polarity::kNegative;
  denial.confidence = 1;
  const Graph graph =
      HandMade({denial, Say("a", "Ana/person", "call", "Bo/person")});
  const auto paths = BestPaths(graph, AllFacts(graph), Called(graph, "Ana"),
                               Called(graph, "Bo"), 5);
  ASSERT_THAT(paths, SizeIs(1));  // one way, which two statements are on
  ASSERT_THAT(paths[0].steps[0].statements, SizeIs(2));
  EXPECT_EQ(Told(graph, paths[0]), "Ana call Bo");
}

TEST(BestPathsTest, LinksByPlacesButNotByDays) {
  Statement one = Say("a", "Ana/person", "fall", "");
  testing::AddArgument(one, Role::kPlace, "in", "Orr/place");
  testing::AddArgument(one, Role::kTime, "on", "Monday/date*");
  Statement other = Say("a", "Bo/person", "rise", "");
  testing::AddArgument(other, Role::kTime, "on", "Monday/date*");
  Statement third = Say("a", "Cid/person", "rest", "");
  testing::AddArgument(third, Role::kPlace, "in", "Orr/place");
  const Graph graph = HandMade({one, other, third});
  const auto path = [&](absl::string_view from, absl::string_view to) {
    return Told(graph, BestPaths(graph, AllFacts(graph), Called(graph, from),
                                 Called(graph, to), 3));
  };
  EXPECT_THAT(path("Ana", "Cid"), ElementsAre("Ana fall Orr rest Cid"));
  EXPECT_THAT(path("Ana", "Bo"), IsEmpty());
}

TEST(BestPathsTest, OnlyTheFactsThatAreAskedForCarryPaths) {
  const Graph graph = HandMade({Say("a", "Ana/person", "hit", "Bo/person")});
  const EntityId ana = Called(graph, "Ana");
  EXPECT_THAT(BestPaths(graph, {}, ana, Called(graph, "Bo"), 1), IsEmpty());
  EXPECT_THAT(BestPaths(graph, AllFacts(graph), ana, ana, 1), IsEmpty());
  EXPECT_THAT(BestPaths(graph, AllFacts(graph), ana, Called(graph, "Bo"), 0),
              IsEmpty());
}

// All loopless ways, by trying each.
class BruteForce {
 public:
  BruteForce(const Links& links, uint32_t to) : links_(links), to_(to) {}

  std::vector<int64_t> CostsFrom(uint32_t from) {
    Visit(from, 0);
    std::sort(costs_.begin(), costs_.end());
    return costs_;
  }

 private:
  void Visit(uint32_t at, int64_t cost) {
    if (at == to_) {
      costs_.push_back(cost);
      return;
    }
    on_way_.insert(at);
    for (const auto& edge :
         boost::make_iterator_range(out_edges(at, links_.shape))) {
      const uint32_t next = target(edge, links_.shape);
      if (on_way_.contains(next)) continue;
      Visit(next, cost + links_.shape[edge].cost);
    }
    on_way_.erase(at);
  }

  const Links& links_;
  uint32_t to_;
  std::set<uint32_t> on_way_;
  std::vector<int64_t> costs_;
};

Graph RandomGraph(std::mt19937& random) {
  const int people = std::uniform_int_distribution(3, 8)(random);
  const int facts = std::uniform_int_distribution(2, 14)(random);
  const auto someone = [&] {
    return absl::StrCat("P", std::uniform_int_distribution(1, people)(random),
                        "/person");
  };
  std::vector<Statement> statements = {
      Say("a", "P1/person", "meet", someone()),
      Say("a", someone(), "meet", "P2/person")};
  for (int i = 0; i < facts; ++i) {
    Statement statement = Say("a", someone(), "meet", someone());
    statement.confidence = std::uniform_int_distribution(0, 10)(random) / 10.0;
    statements.push_back(statement);
  }
  return HandMade(statements);
}

// Whether each step starts where the last one ended, none comes back, and each
// is carried by statements that have both ends.
void ExpectAPath(const Graph& graph, const Path& path, EntityId from,
                 EntityId to) {
  std::set<EntityId> seen = {from};
  EntityId at = from;
  for (const PathStep& step : path.steps) {
    EXPECT_EQ(step.from, at);
    EXPECT_TRUE(seen.insert(step.to).second);
    at = step.to;
    EXPECT_FALSE(step.statements.empty());
    for (const StatementIndex statement : step.statements) {
      std::set<EntityId> has;
      for (const auto& argument : graph.ArgumentsOf(graph.At(statement))) {
        has.insert(argument.entity);
      }
      EXPECT_TRUE(has.contains(step.from) && has.contains(step.to));
    }
  }
  EXPECT_EQ(at, to);
}

TEST(BestPathsTest, AreTheCheapestOfAllPaths) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const Graph graph = RandomGraph(random);
    const EntityId from = Called(graph, "P1");
    const EntityId to = Called(graph, "P2");
    const size_t count = std::uniform_int_distribution(1, 12)(random);
    const auto paths = BestPaths(graph, AllFacts(graph), from, to, count);
    std::vector<int64_t> costs;
    std::set<std::string> different;
    for (const Path& path : paths) {
      ExpectAPath(graph, path, from, to);
      costs.push_back(path.cost);
      different.insert(Told(graph, path));
    }
    EXPECT_EQ(different.size(), paths.size());
    const Links links = MakeLinks(graph, AllFacts(graph));
    std::vector<int64_t> all =
        BruteForce(links, to.value()).CostsFrom(from.value());
    all.resize(std::min(all.size(), count));
    EXPECT_EQ(costs, all) << "round " << round;
  }
}

}  // namespace
}  // namespace griot::graph
