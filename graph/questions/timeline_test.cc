#include "graph/questions/timeline.h"

#include "gmock/gmock.h"
#include "graph/graph_view.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using testing::HandMade;
using testing::MakeDocument;
using testing::Say;
using testing::Told;

Statement At(const char* document, const char* subject, const char* time,
             Granularity granularity) {
  Statement statement = Say(document, subject, "move", "");
  statement.time.emplace();
  statement.time->value = time;
  statement.time->granularity = granularity;
  return statement;
}

TEST(TimelineTest, GoesByEventsThenByPublicationThenUnknown) {
  const Graph graph = HandMade(
      {At("a", "May/person", "2024-05", Granularity::kMonth),
       At("a", "Year/person", "2024", Granularity::kYear),
       At("a", "Since/person", "2019/..", Granularity::kInterval),
       At("a", "Until/person", "../2024-02", Granularity::kInterval),
       Say("a", "Said/person", "move", ""),
       Say("undated", "Never/person", "move", "")},
      {MakeDocument("a", "2024-05-02", ""), MakeDocument("undated", "", "")});
  EXPECT_THAT(Told(graph, Timeline(graph, AllFacts(graph))),
              ElementsAre("Since move", "Year move", "Until move", "May move",
                          "Said move", "Never move"));
}

}  // namespace
}  // namespace griot::graph
