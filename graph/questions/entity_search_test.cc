#include "graph/questions/entity_search.h"

#include <string>

#include "gmock/gmock.h"
#include "graph/questions/slips.h"
#include "graph/questions/testing/hand_made.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using testing::HandMade;
using ::testing::IsEmpty;
using testing::NamesOf;
using testing::Say;
using ::testing::UnorderedElementsAre;

Graph MakeGraph() {
  Statement alias = Say("a", "River Front/organization", "hold", "Orr/place");
  alias.arguments[0].entity = "River Front";
  Statement short_name = Say("a", "RF/organization", "leave", "Orr/place");
  short_name.arguments[0].entity = "River Front";
  return HandMade(
      {alias, short_name, Say("a", "Hélène Ünal/person", "visit", "Orr/place"),
       Say("a", "Karim Ünal/person", "visit", "Orr/place"),
       Say("b", "Karim Ünal/person", "leave", "Orr/place"),
       Say("a", "Zed/place", "border", "Orr/place"),
       Say("b", "Zed/government", "leave", "Orr/place"),
       Say("a", "the army/military*", "leave", "Orr/place")},
      {testing::MakeDocument("a", "", ""), testing::MakeDocument("b", "", "")});
}

TEST(FindEntitiesTest, TakesNoNoticeOfCaseAccentsAndPunctuation) {
  const Graph graph = MakeGraph();
  for (const absl::string_view typed :
       {"Hélène Ünal", "helene unal", "HELENE-UNAL", " Helene  Unal's "}) {
    EXPECT_THAT(NamesOf(graph, FindEntities(graph, typed)),
                ElementsAre("Hélène Ünal"))
        << typed;
  }
}

TEST(FindEntitiesTest, KnowsAliasesAndSurnames) {
  const Graph graph = MakeGraph();
  EXPECT_THAT(NamesOf(graph, FindEntities(graph, "rf")),
              ElementsAre("River Front"));
  EXPECT_THAT(NamesOf(graph, FindEntities(graph, "Hélène")),
              ElementsAre("Hélène Ünal"));
  EXPECT_THAT(NamesOf(graph, FindEntities(graph, "unal")),
              ElementsAre("Karim Ünal", "Hélène Ünal"));
  EXPECT_THAT(FindEntities(graph, "Ünal Karim"), IsEmpty());
}

TEST(FindEntitiesTest, KnowsIdsAndTheirBeginnings) {
  const Graph graph = MakeGraph();
  const EntityId orr = testing::Called(graph, "Orr");
  const absl::string_view id = graph.Text(graph.At(orr).id);
  EXPECT_THAT(FindEntities(graph, id), ElementsAre(orr));
  EXPECT_THAT(FindEntities(graph, id.substr(0, 9)), ElementsAre(orr));
  EXPECT_THAT(FindEntities(graph, "e"), IsEmpty());
}

TEST(FindEntitiesTest, TellsOneNameOfTwoThingsApartByType) {
  const Graph graph = MakeGraph();
  EXPECT_EQ(FindEntities(graph, "Zed").size(), 2);
  const std::vector<EntityId> found = FindEntities(graph, "zed (government)");
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(graph.Text(graph.At(found[0]).type), "government");
  EXPECT_THAT(FindEntities(graph, "zed (person)"), IsEmpty());
}

TEST(FindEntitiesTest, FindsDescriptionsAsAWholeOnly) {
  const Graph graph = HandMade(
      {Say("a", "the old army/military*", "leave", "Orr/place"),
       Say("a", "the army/military*", "reach", "Army of Orr/military")});
  EXPECT_THAT(NamesOf(graph, FindEntities(graph, "the army")),
              ElementsAre("army"));
}

TEST(FindEntitiesTest, NothingIsFoundForNothing) {
  const Graph graph = MakeGraph();
  EXPECT_THAT(FindEntities(graph, ""), IsEmpty());
  EXPECT_THAT(FindEntities(graph, "Nobody"), IsEmpty());
  EXPECT_THAT(FindEntities(graph, std::string(100'000, 'x')), IsEmpty());
}

TEST(SuggestEntitiesTest, ForgivesSlips) {
  const Graph graph = MakeGraph();
  EXPECT_THAT(NamesOf(graph, SuggestEntities(graph, "Rivr Frnt", 3)),
              ElementsAre("River Front"));
  EXPECT_THAT(NamesOf(graph, SuggestEntities(graph, "Hleene", 3)),
              ElementsAre("Hélène Ünal"));
  EXPECT_THAT(SuggestEntities(graph, "Montevideo", 3), IsEmpty());
  EXPECT_EQ(SuggestEntities(graph, "Karin Unal", 1).size(), 1);
}

TEST(SlipsTest, CountsOneForEachSlip) {
  EXPECT_EQ(SlipsBetween("", "", 3), 0);
  EXPECT_EQ(SlipsBetween("mopti", "mopti", 3), 0);
  EXPECT_EQ(SlipsBetween("mopti", "mopt", 3), 1);
  EXPECT_EQ(SlipsBetween("mopti", "moopti", 3), 1);
  EXPECT_EQ(SlipsBetween("mopti", "mapti", 3), 1);
  EXPECT_EQ(SlipsBetween("mopti", "mpoti", 3), 1);
  EXPECT_EQ(SlipsBetween("été", "ete", 3), 2);
  EXPECT_EQ(SlipsBetween("mopti", "gao", 3), 4);
  EXPECT_EQ(SlipsBetween("mopti", "", 3), 4);
}

TEST(SlipsTest, SuggestsTheNearestWords) {
  EXPECT_THAT(SuggestWords({"assault", "accuse", "assault"}, "Asault", 3),
              ElementsAre("assault"));
  EXPECT_THAT(SuggestWords({"aid", "ask"}, "aix", 3), IsEmpty());
}

}  // namespace
}  // namespace griot::graph
