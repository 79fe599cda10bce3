#include "graph/questions/fact_filter.h"

#include "gmock/gmock.h"
#include "graph/graph_view.h"
#include "graph/questions/dyads.h"
#include "graph/questions/support.h"
#include "graph/questions/testing/hand_made.h"
#include "graph/questions/vocabulary.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"

namespace griot::graph {
namespace {

using testing::Called;
using ::testing::ElementsAre;
using testing::HandMade;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::MakeDocument;
using testing::Say;
using ::testing::SizeIs;
using testing::Told;
using ::testing::UnorderedElementsAre;

Statement At(Statement statement, const char* time, Granularity granularity) {
  statement.time.emplace();
  statement.time->value = time;
  statement.time->granularity = granularity;
  return statement;
}

Statement Typed(Statement statement, const char* relation) {
  statement.predicate.relation = relation;
  return statement;
}

Graph MakeGraph() {
  Statement denied = Say("b", "Ana/person", "own", "Orr/place");
  denied.polarity = Polarity::kNegative;
  Statement planned = Say("a", "Bo/person", "visit", "Orr/place");
  planned.modality = Modality::kPlanned;
  testing::AddArgument(planned, Role::kOblique, "with", "Cid/person");
  return HandMade(
      {Typed(Say("a", "Ana/person", "storm", "Base/facility"), "assault"),
       Typed(Say("b", "Ana/person", "storm", "Base/facility"), "assault"),
       denied, planned,
       At(Say("a", "Dee/person", "leave", "Base/facility"), "2024-03",
          Granularity::kMonth),
       Say("undated", "Eva/person", "leave", "Base/facility")},
      {MakeDocument("a", "2025-01-01", ""), MakeDocument("b", "2025-01-05", ""),
       MakeDocument("undated", "", "")});
}

std::vector<std::string> Selected(const Graph& graph,
                                  const FactFilter& filter) {
  return Told(graph, SelectFacts(graph, filter));
}

TimeRange Range(const char* since, const char* until) {
  return {ParseIsoTime(since)->begin, ParseIsoTime(until)->end};
}

TEST(FactFilterTest, WithoutDemandsLetsAllThrough) {
  const Graph graph = MakeGraph();
  EXPECT_THAT(SelectFacts(graph, {}), SizeIs(graph.facts.size()));
}

TEST(FactFilterTest, AsksForSidesAndTakersPart) {
  const Graph graph = MakeGraph();
  FactFilter filter;
  filter.subject = Called(graph, "Ana");
  EXPECT_THAT(Selected(graph, filter),
              UnorderedElementsAre("Ana assault Base", "Ana own Orr"));
  filter.object = Called(graph, "Base");
  EXPECT_THAT(Selected(graph, filter), ElementsAre("Ana assault Base"));
  FactFilter about;
  about.about = {Called(graph, "Cid")};
  EXPECT_THAT(Selected(graph, about), ElementsAre("Bo visit Orr"));
  about.about.push_back(Called(graph, "Ana"));
  EXPECT_THAT(Selected(graph, about), IsEmpty());
}

TEST(FactFilterTest, AsksForPolarityModalityAndSources) {
  const Graph graph = MakeGraph();
  FactFilter negative;
  negative.polarity = Polarity::kNegative;
  EXPECT_THAT(Selected(graph, negative), ElementsAre("Ana own Orr"));
  FactFilter planned;
  planned.modalities = {Modality::kPlanned, Modality::kOrdered};
  EXPECT_THAT(Selected(graph, planned), ElementsAre("Bo visit Orr"));
  FactFilter shared;
  shared.min_sources = 2;
  EXPECT_THAT(Selected(graph, shared), ElementsAre("Ana assault Base"));
  FactFilter said;
  said.sources = FindSources(graph, "b");
  EXPECT_THAT(Selected(graph, said),
              UnorderedElementsAre("Ana assault Base", "Ana own Orr"));
}

TEST(FactFilterTest, GoesByTheTimeOfTheEventThenOfTheWord) {
  const Graph graph = MakeGraph();
  FactFilter filter;
  filter.time = Range("2024", "2024");
  EXPECT_THAT(Selected(graph, filter), ElementsAre("Dee leave Base"));
  filter.time = Range("2024-03-31", "2025-01-01");
  EXPECT_THAT(Selected(graph, filter),
              UnorderedElementsAre("Dee leave Base", "Ana assault Base",
                                   "Bo visit Orr"));
  filter.time = Range("2025-01-06", "2026");
  EXPECT_THAT(Selected(graph, filter), IsEmpty());
}

TEST(VocabularyTest, KnowsWhatStandsUnderANameAndLemmas) {
  const Graph graph = MakeGraph();
  const Ontology ontology =
      ParsePacks(
          {{"p",
            R"({"schema": "griot/pack/1", "name": "p", "iri": "urn:p#", "types": [
          {"name": "thing"}, {"name": "facility", "parent": "thing"}],
        "relations": [{"name": "make_war"},
          {"name": "assault", "parent": "make_war"}, {"name": "hold"}]})"}})
          .value();
  FactFilter filter;
  filter.relations = FindRelations(graph, ontology, "Make War").value();
  EXPECT_THAT(Selected(graph, filter), ElementsAre("Ana assault Base"));
  filter.relations = FindRelations(graph, ontology, "storm").value();
  EXPECT_THAT(Selected(graph, filter), ElementsAre("Ana assault Base"));
  filter.relations = FindRelations(graph, ontology, "hold").value();
  EXPECT_THAT(Selected(graph, filter), IsEmpty());
  FactFilter things;
  things.types = FindTypes(graph, ontology, "thing").value();
  EXPECT_THAT(Selected(graph, things), SizeIs(3));

  const absl::Status unknown =
      FindRelations(graph, ontology, "asault").status();
  EXPECT_EQ(unknown.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(unknown.message(), HasSubstr("did you mean assault?"));
  EXPECT_THAT(FindTypes(graph, ontology, "vehicle").status().message(),
              HasSubstr("expected one of facility, thing"));
}

TEST(DyadsTest, PutTogetherWhatIsToldOfTwo) {
  const Graph graph =
      HandMade({At(Say("a", "Ana/person", "hit", "Bo/person"), "2024-01-01",
                   Granularity::kDay),
                At(Say("b", "Ana/person", "hit", "Bo/person"), "2024-05-01",
                   Granularity::kDay),
                Say("a", "Bo/person", "hit", "Ana/person"),
                Say("a", "Ana/person", "fall", "")},
               {MakeDocument("a", "", "Post"), MakeDocument("b", "", "Wire")});
  const std::vector<Dyad> dyads = Dyads(graph, AllFacts(graph));
  ASSERT_THAT(dyads, SizeIs(2));
  EXPECT_EQ(dyads[0].who, Called(graph, "Ana"));
  EXPECT_EQ(dyads[0].whom, Called(graph, "Bo"));
  EXPECT_THAT(dyads[0].facts, SizeIs(2));
  EXPECT_EQ(dyads[0].sources, 2);
  EXPECT_EQ(dyads[1].sources, 1);
}

TEST(SortBySalienceTest, PutsTheMostSalientThenTheBestSupportedFirst) {
  Graph graph = MakeGraph();
  for (Fact& fact : graph.facts) fact.salience = 0.5;
  std::vector<FactId> facts = AllFacts(graph);
  SortBySalience(graph, facts);
  EXPECT_EQ(Told(graph, facts.front()), "Ana assault Base");
  const FactId last = facts.back();
  graph.facts[last.value()].salience = 0.9;
  SortBySalience(graph, facts);
  EXPECT_EQ(facts.front(), last);
}

}  // namespace
}  // namespace griot::graph
