#include "graph/merging/parked_statements.h"

#include <filesystem>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

namespace fs = std::filesystem;

Graph SmallGraph() {
  Graph graph;
  for (uint32_t row = 1; row <= 3; ++row) {
    graph.statements.emplace_back().row = row;
    graph.arguments.emplace_back().row = 10 * row;
    graph.arguments.emplace_back().row = 20 * row;
  }
  graph.attributions.emplace_back().cue = StringId(7);
  return graph;
}

class ParkedStatementsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Tests run beside each other.
  const std::string folder_ =
      ::testing::TempDir() +
      ::testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(ParkedStatementsTest, ComeBackAsTheyWere) {
  Graph graph = SmallGraph();
  ParkedStatements parked = ParkedStatements::Park(folder_, graph).value();
  EXPECT_EQ(graph.statements.capacity(), 0);
  EXPECT_EQ(graph.arguments.capacity(), 0);
  EXPECT_EQ(graph.attributions.capacity(), 0);
  EXPECT_TRUE(fs::is_empty(folder_));
  ASSERT_TRUE(std::move(parked).Restore(graph).ok());
  ASSERT_EQ(graph.statements.size(), 3);
  EXPECT_EQ(graph.statements[2].row, 3);
  ASSERT_EQ(graph.arguments.size(), 6);
  EXPECT_EQ(graph.arguments[5].row, 60);
  ASSERT_EQ(graph.attributions.size(), 1);
  EXPECT_EQ(graph.attributions[0].cue, StringId(7));
}

TEST_F(ParkedStatementsTest, StayWhereNoFileCanBeMade) {
  Graph graph = SmallGraph();
  const auto parked = ParkedStatements::Park(folder_ + "/none", graph);
  EXPECT_EQ(parked.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(parked.status().message(),
              ::testing::HasSubstr(folder_ + "/none"));
  EXPECT_EQ(graph.statements.size(), 3);
}

}  // namespace
}  // namespace griot::graph
