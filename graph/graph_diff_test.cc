#include "graph/graph_diff.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Graph Merge(const std::vector<Statement>& statements) {
  GraphBuilder builder;
  for (const Statement& statement : statements) {
    EXPECT_TRUE(
        builder.AddDocument(testing::MakeDocument(statement.document, "", ""))
            .ok());
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

TEST(GraphDiffTest, IsEmptyBetweenEqualGraphs) {
  const std::vector<Statement> said = {
      testing::Say("a", "Ana/person", "hit", "Bo/person")};
  const GraphDiff diff = DiffOf(Merge(said), Merge(said));
  EXPECT_THAT(diff.documents, IsEmpty());
  EXPECT_THAT(diff.entities, IsEmpty());
  EXPECT_THAT(diff.facts, IsEmpty());
}

TEST(GraphDiffTest, TellsWhatAnotherDocumentAdds) {
  const Statement first = testing::Say("a", "Ana/person", "hit", "Bo/person");
  const Statement again = testing::Say("b", "Ana/person", "hit", "Bo/person");
  const Statement other = testing::Say("b", "Ana/person", "meet", "Cy/person");
  const Graph before = Merge({first});
  const Graph after = Merge({first, again, other});
  const GraphDiff diff = DiffOf(before, after);
  ASSERT_THAT(diff.documents, SizeIs(1));
  EXPECT_EQ(diff.documents[0].kind, ChangeKind::kAdded);
  // Ana and Bo have more mentions, Cy is new.
  EXPECT_THAT(diff.entities, SizeIs(3));
  ASSERT_THAT(diff.facts, SizeIs(2));
  for (const Change<FactId>& change : diff.facts) {
    if (change.kind == ChangeKind::kChanged) {
      EXPECT_EQ(before.At(change.old_id).sources, 1);
      EXPECT_EQ(after.At(change.new_id).sources, 2);
    } else {
      EXPECT_EQ(change.kind, ChangeKind::kAdded);
    }
  }
  const GraphDiff back = DiffOf(after, before);
  ASSERT_THAT(back.documents, SizeIs(1));
  EXPECT_EQ(back.documents[0].kind, ChangeKind::kWithdrawn);
}

TEST(GraphDiffTest, TellsConflictsThatAppear) {
  const Statement claim = testing::Say("a", "Ana/person", "hit", "Bo/person");
  Statement denial = testing::Say("b", "Ana/person", "hit", "Bo/person");
  denial.polarity = Polarity::kNegative;
  EXPECT_THAT(DiffOf(Merge({claim}), Merge({claim, denial})).conflicts,
              SizeIs(1));
}

}  // namespace
}  // namespace griot::graph
