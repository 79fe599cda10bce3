#include "graph/merging/salience.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/merging/salience_features.h"
#include "graph/merging/salience_model.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::AllOf;
using ::testing::Ge;
using ::testing::Le;
using testing::MakeDocument;
using testing::Say;

Graph GraphOf(const std::vector<Statement>& statements,
              const std::vector<Document>& documents) {
  GraphBuilder builder;
  for (const Document& document : documents) {
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

const Fact& FactOf(const Graph& graph, absl::string_view lemma) {
  for (const Fact& fact : graph.facts) {
    if (graph.Text(fact.lemma) == lemma) return fact;
  }
  ADD_FAILURE() << "no fact " << lemma;
  return graph.facts.front();
}

TEST(SalienceModelTest, HasAWeightForEachFeatureInItsPlace) {
  ASSERT_EQ(std::size(salience_model::kStatement), kStatementFeatures.size());
  for (size_t i = 0; i < kStatementFeatures.size(); ++i) {
    EXPECT_EQ(salience_model::kStatement[i].feature, kStatementFeatures[i]);
  }
  ASSERT_EQ(std::size(salience_model::kEntity), kEntityFeatures.size());
  for (size_t i = 0; i < kEntityFeatures.size(); ++i) {
    EXPECT_EQ(salience_model::kEntity[i].feature, kEntityFeatures[i]);
  }
}

TEST(SalienceTest, IsAShare) {
  const Graph graph = GraphOf({Say("a", "Ana/person", "visit", "Bo/person")},
                              {MakeDocument("a", "", "Post")});
  for (const Fact& fact : graph.facts) {
    EXPECT_THAT(fact.salience, AllOf(Ge(0), Le(1)));
  }
  for (const Entity& entity : graph.entities) {
    EXPECT_THAT(entity.salience, AllOf(Ge(0), Le(1)));
  }
}

TEST(SalienceTest, IsHigherForWhoDoesWhatToWhomThanForWhoDoesSomething) {
  const Graph graph = GraphOf({Say("a", "Ana/person", "visit", "Bo/person"),
                               Say("a", "Ana/person", "sleep", "")},
                              {MakeDocument("a", "", "Post")});
  EXPECT_GT(FactOf(graph, "visit").salience, FactOf(graph, "sleep").salience);
}

TEST(SalienceTest, RisesWithEachIndependentSource) {
  const Graph graph =
      GraphOf({Say("a", "Ana/person", "visit", "Bo/person"),
               Say("b", "Ana/person", "visit", "Bo/person"),
               Say("a", "Ana/person", "praise", "Bo/person")},
              {MakeDocument("a", "", "Post"), MakeDocument("b", "", "Wire")});
  EXPECT_GT(FactOf(graph, "visit").salience, FactOf(graph, "praise").salience);
}

}  // namespace
}  // namespace griot::graph
