#include "graph/questions/sources.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/questions/support.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using testing::Attribute;
using ::testing::ElementsAre;
using testing::HandMade;
using ::testing::IsEmpty;
using testing::MakeDocument;
using testing::Say;
using ::testing::UnorderedElementsAre;

Graph MakeGraph() {
  Statement quoted = Say("post-1", "Ana/person", "hit", "Bo/person");
  Attribute(quoted, "Radio Orr/media");
  Statement twice = Say("wire-2025-01-02", "Ana/person", "hit", "Bo/person");
  Attribute(twice, "Cid/person");
  Attribute(twice, "Radio Orr/media");
  return HandMade(
      {quoted, twice, Say("post-1", "Ana/person", "leave", "Orr/place"),
       Say("post-2", "Ana/person", "leave", "Orr/place"),
       Say("wire-2025-01-02", "Bo/person", "rest", "")},
      {MakeDocument("post-1", "2025-01-01", "The Evening Post"),
       MakeDocument("post-2", "2025-01-02", "The Evening Post"),
       MakeDocument("wire-2025-01-02", "2025-01-02", "")});
}

// "document level lemma" of each claim.
std::vector<std::string> Claimed(const Graph& graph, absl::string_view by) {
  std::vector<std::string> claimed;
  for (const Claim& claim : ClaimsBy(graph, FindSources(graph, by))) {
    const StatementRecord& statement = graph.At(claim.statement);
    claimed.push_back(absl::StrCat(graph.Text(graph.At(statement.document).id),
                                   " ", claim.level, " ",
                                   graph.Text(statement.lemma)));
  }
  return claimed;
}

TEST(ClaimsByTest, ASpeakerHoldsAtItsLevel) {
  EXPECT_THAT(Claimed(MakeGraph(), "radio orr"),
              UnorderedElementsAre("post-1 0 hit", "wire-2025-01-02 1 hit"));
  EXPECT_THAT(Claimed(MakeGraph(), "Cid"),
              ElementsAre("wire-2025-01-02 0 hit"));
}

TEST(ClaimsByTest, APublisherAnswersForWhatItSaysItself) {
  EXPECT_THAT(Claimed(MakeGraph(), "evening post"),
              ElementsAre("post-1 0 leave", "post-2 0 leave"));
  EXPECT_THAT(Claimed(MakeGraph(), "post-2"), ElementsAre("post-2 0 leave"));
  EXPECT_THAT(Claimed(MakeGraph(), "Wire"),
              ElementsAre("wire-2025-01-02 0 rest"));
}

TEST(FindSourcesTest, WhoSaysNothingIsNone) {
  const Graph graph = MakeGraph();
  EXPECT_TRUE(FindSources(graph, "Ana").empty());
  EXPECT_TRUE(FindSources(graph, "Nobody").empty());
  EXPECT_TRUE(FindSources(graph, "").empty());
}

TEST(SourcesOfTest, CountAPublisherOnce) {
  const Graph graph = MakeGraph();
  for (const Fact& fact : graph.facts) {
    const absl::string_view lemma = graph.Text(fact.lemma);
    EXPECT_EQ(
        SourcesOf(graph, {fact.statements.begin(), fact.statements.end()}),
        lemma == "hit" ? 2 : 1)
        << lemma;
  }
}

TEST(IsSaidByTest, TellsSomeFromOnly) {
  const Graph graph = MakeGraph();
  const SourceSet radio = FindSources(graph, "Radio Orr");
  const SourceSet cid = FindSources(graph, "Cid");
  for (const Fact& fact : graph.facts) {
    const bool hit = graph.Text(fact.lemma) == "hit";
    EXPECT_EQ(IsSaidBy(graph, fact, radio), hit);
    EXPECT_EQ(IsSaidOnlyBy(graph, fact, radio), hit);
    EXPECT_EQ(IsSaidBy(graph, fact, cid), hit);
    EXPECT_FALSE(IsSaidOnlyBy(graph, fact, cid));
  }
}

}  // namespace
}  // namespace griot::graph
