#include "graph/merging/builder.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "graph/testing/describe.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

Graph Merge(const std::vector<Document>& documents,
            const std::vector<Statement>& statements, MergeRules rules = {}) {
  GraphBuilder builder(std::move(rules));
  for (const Document& document : documents) {
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  absl::StatusOr<Graph> graph = std::move(builder).Finish();
  EXPECT_TRUE(graph.ok()) << graph.status();
  return *std::move(graph);
}

std::vector<std::string> Names(const Graph& graph) {
  std::vector<std::string> names;
  for (const Entity& entity : graph.entities) {
    names.push_back(
        absl::StrCat(graph.Text(entity.name), "/", graph.Text(entity.type)));
  }
  return names;
}

const std::vector<Document> kDocuments = {
    testing::MakeDocument("a", "2024-01-02", "Northern Star"),
    testing::MakeDocument("b", "2024-01-01", "Harbour Post"),
    testing::MakeDocument("c", "2024-01-05", "Northern Star")};

TEST(GraphBuilderTest, MergesSpellingsOfANameAcrossDocuments) {
  const Graph graph = Merge(
      kDocuments,
      {testing::Say("a", "José Lúmen/person", "visit", "the Vale of Orr/place"),
       testing::Say("b", "Jose LUMEN/person", "visit", "Vale of Orr’s/place")});
  EXPECT_THAT(Names(graph),
              UnorderedElementsAre("José Lúmen/person", "Vale of Orr/place"));
  ASSERT_THAT(graph.facts, SizeIs(1));
  EXPECT_THAT(graph.facts[0].statements, SizeIs(2));
  EXPECT_THAT(graph.facts[0].documents, SizeIs(2));
}

TEST(GraphBuilderTest, PlacesLieWhereTheGazetteerHasThemOrNowhere) {
  const Graph graph =
      Merge(kDocuments,
            {testing::Say("a", "Nairobi/place", "trade", "Saaremaa/place")});
  for (const Entity& entity : graph.entities) {
    const bool nairobi = graph.Text(entity.name) == "Nairobi";
    EXPECT_EQ(entity.country, nairobi ? "KE" : "EE");
    // The gazetteer has no point for the island, which is not to lie at 0,0.
    EXPECT_EQ(entity.coordinates.has_value(), nairobi);
  }
  EXPECT_THAT(graph.entities, SizeIs(2));
}

TEST(GraphBuilderTest, ManyAtOnceGiveWhatOneByOneGives) {
  std::vector<Statement> of_a = {
      testing::Say("a", "Ana Orr/person", "visit", "Lumen/place"),
      testing::Say("a", "Ana Orr/person", "praise", "the mayor/person")};
  std::vector<Statement> of_b = {
      testing::Say("b", "Orr/person", "visit", "LUMEN/place")};
  std::vector<Statement> all = of_a;
  all.insert(all.end(), of_b.begin(), of_b.end());
  GraphBuilder builder;
  // A document that is given again adds no other.
  ASSERT_TRUE(builder.Add({{&kDocuments[0], of_a}, {&kDocuments[1], {}}}).ok());
  ASSERT_TRUE(builder.Add({{&kDocuments[1], of_b}, {&kDocuments[2], {}}}).ok());
  EXPECT_EQ(testing::Describe(std::move(builder).Finish().value()),
            testing::Describe(Merge(kDocuments, all)));
}

TEST(GraphBuilderTest, ManyAtOnceAddNoStatementIfOneHasNoDocument) {
  const std::vector<Statement> good = {
      testing::Say("a", "Ana/person", "go", "")};
  const std::vector<Statement> lost = {
      testing::Say("z", "Bo/person", "go", "")};
  GraphBuilder builder;
  EXPECT_EQ(builder
                .Add({{&kDocuments[0], good},
                      {&kDocuments[1], lost},
                      {&kDocuments[2], {}}})
                .code(),
            absl::StatusCode::kNotFound);
  // What was read before the error is not left over for the next.
  ASSERT_TRUE(builder.Add({{&kDocuments[1], {}}, {&kDocuments[2], {}}}).ok());
  const Graph graph = std::move(builder).Finish().value();
  EXPECT_THAT(graph.documents, SizeIs(3));
  EXPECT_THAT(graph.statements, IsEmpty());
}

TEST(GraphBuilderTest, PrefersSmallLettersToAHeadlinesCapitals) {
  Statement headline = testing::Say("a", "LUMEN/place", "flood", "");
  Statement text = testing::Say("a", "Lumen/place", "flood", "");
  text.arguments[0].entity = "LUMEN";
  const Graph graph = Merge(kDocuments, {headline, text});
  EXPECT_THAT(Names(graph), ElementsAre("Lumen/place"));
}

TEST(GraphBuilderTest, KeepsNamesOfDifferentFamiliesApart) {
  const Graph graph =
      Merge(kDocuments, {testing::Say("a", "Orson/person", "leave", ""),
                         testing::Say("b", "Orson/place", "flood", ""),
                         testing::Say("c", "Orson/other", "wait", "")});
  EXPECT_THAT(graph.entities, SizeIs(2));
}

TEST(GraphBuilderTest, TakesACountryForItsGovernment) {
  const Graph graph = Merge(
      kDocuments, {testing::Say("a", "Orland/country", "deny", "claims/other*"),
                   testing::Say("b", "Orland/government", "deny", ""),
                   testing::Say("c", "Orland/place", "lie", "")});
  EXPECT_THAT(Names(graph),
              UnorderedElementsAre("Orland/country", "claims/other"));
}

TEST(GraphBuilderTest, KeepsNominalsAndPronounsInsideTheirDocument) {
  const Graph graph =
      Merge(kDocuments, {testing::Say("a", "gunmen/group*", "flee", ""),
                         testing::Say("a", "the gunmen/group*", "run", ""),
                         testing::Say("b", "gunmen/group*", "flee", ""),
                         testing::Say("a", "they/group~", "hide", ""),
                         testing::Say("b", "they/group~", "hide", "")});
  EXPECT_THAT(graph.entities, SizeIs(4));
  EXPECT_THAT(graph.facts, SizeIs(5));
}

TEST(GraphBuilderTest, FollowsTheRepresentativeOfAnAnaphor) {
  Statement anaphor = testing::Say("b", "the group/group*", "strike", "");
  anaphor.arguments[0].entity = "Orr Front";
  const Graph graph = Merge(
      kDocuments,
      {testing::Say("a", "Orr Front/armed_group", "strike", ""), anaphor});
  ASSERT_THAT(graph.entities, SizeIs(1));
  EXPECT_EQ(graph.Text(graph.entities[0].name), "Orr Front");
  EXPECT_THAT(graph.facts, SizeIs(1));
}

TEST(GraphBuilderTest, KeepsPolarityAndModalityApart) {
  Statement denied = testing::Say("b", "Ana/person", "hit", "Bo/person");
  denied.polarity = Polarity::kNegative;
  Statement planned = testing::Say("c", "Ana/person", "hit", "Bo/person");
  planned.modality = Modality::kPlanned;
  Statement ordered = planned;
  ordered.modality = Modality::kOrdered;
  const Graph graph =
      Merge(kDocuments, {testing::Say("a", "Ana/person", "hit", "Bo/person"),
                         denied, planned, ordered});
  EXPECT_THAT(graph.facts, SizeIs(3));
}

TEST(GraphBuilderTest, SplitsFactsWhoseTimesExcludeEachOther) {
  std::vector<Statement> statements;
  for (const char* time : {"2023-05-04", "2023-05", "2024", "2023-05-04T10"}) {
    statements.push_back(testing::Say("a", "Ana/person", "hit", "Bo/person"));
    statements.back().time = Time{time, Granularity::kDay, std::nullopt, ""};
  }
  const Graph graph = Merge(kDocuments, statements);
  std::vector<std::string> times;
  for (const Fact& fact : graph.facts) {
    times.emplace_back(graph.Text(fact.time));
  }
  EXPECT_THAT(times, UnorderedElementsAre("2023-05-04T10", "2024"));
}

TEST(GraphBuilderTest, CountsEachSourceOnce) {
  Statement said = testing::Say("a", "Ana/person", "hit", "Bo/person");
  testing::Attribute(said, "Cy/person");
  const Graph graph = Merge(
      kDocuments, {said, testing::Say("b", "Ana/person", "hit", "Bo/person"),
                   testing::Say("c", "Ana/person", "hit", "Bo/person")});
  ASSERT_THAT(graph.facts, SizeIs(1));
  const Fact& fact = graph.facts[0];
  EXPECT_THAT(fact.documents, SizeIs(3));
  EXPECT_THAT(fact.publishers, SizeIs(2));
  EXPECT_THAT(fact.speakers, SizeIs(1));
  EXPECT_EQ(graph.Text(fact.first_said), "2024-01-01");
  EXPECT_EQ(graph.Text(fact.last_said), "2024-01-05");
  // Two independent publishers at 0.8 each.
  EXPECT_NEAR(fact.confidence, 0.96, 1e-6);
}

TEST(GraphBuilderTest, KeepsTheConfidenceOfASingleSource) {
  Statement sure = testing::Say("a", "Ana/person", "hit", "Bo/person");
  sure.confidence = 0.995;
  const Graph graph = Merge(
      kDocuments, {sure, testing::Say("c", "Ana/person", "hit", "Bo/person")});
  EXPECT_NEAR(graph.facts[0].confidence, 0.995, 1e-6);
}

TEST(GraphBuilderTest, TellsSymmetricAndInverseFactsOneWay) {
  MergeRules rules;
  rules.symmetric = {"meets"};
  rules.inverses = {{"led_by", "leads"}};
  const auto relate = [](const char* document, const char* subject,
                         const char* relation, const char* object) {
    Statement statement = testing::Say(document, subject, relation, object);
    statement.predicate.relation = relation;
    return statement;
  };
  const Graph graph =
      Merge(kDocuments,
            {relate("a", "Ana/person", "meets", "Bo/person"),
             relate("b", "Bo/person", "meets", "Ana/person"),
             relate("a", "Orr/country", "led_by", "Ana/person")},
            rules);
  ASSERT_THAT(graph.facts, SizeIs(2));
  for (const Fact& fact : graph.facts) {
    if (graph.Text(fact.relation) != "leads") continue;
    EXPECT_EQ(graph.Text(graph.At(fact.subject).name), "Ana");
    EXPECT_EQ(graph.Text(graph.At(fact.object).name), "Orr");
  }
}

TEST(GraphBuilderTest, GathersQualifiersOnce) {
  Statement at = testing::Say("a", "Ana/person", "hit", "Bo/person");
  testing::AddArgument(at, Role::kPlace, "in", "Orr/place");
  Statement again = testing::Say("b", "Ana/person", "hit", "Bo/person");
  testing::AddArgument(again, Role::kPlace, "in", "Orr/place");
  testing::AddArgument(again, Role::kOblique, "with", "a rope/other*");
  const Graph graph = Merge(kDocuments, {at, again});
  ASSERT_THAT(graph.facts, SizeIs(1));
  EXPECT_THAT(graph.facts[0].qualifiers, SizeIs(2));
}

TEST(GraphBuilderTest, KeepsSentencesWithoutParticipantsApart) {
  Statement rain = testing::Say("a", "", "rain", "");
  Statement later = rain;
  later.evidence.span = {500, 510};
  const Graph graph = Merge(kDocuments, {rain, later});
  EXPECT_THAT(graph.facts, SizeIs(2));
  EXPECT_FALSE(graph.facts[0].is_edge());
}

TEST(GraphBuilderTest, UsesMentionsThatNoStatementHas) {
  GraphBuilder builder;
  ASSERT_TRUE(builder.AddDocument(kDocuments[0]).ok());
  const EntityMention mention{
      "a", {1, 4}, "Orr", "place", MentionKind::kName, "Vale of Orr"};
  ASSERT_TRUE(builder.Add(mention).ok());
  const Graph graph = std::move(builder).Finish().value();
  ASSERT_THAT(graph.entities, SizeIs(1));
  EXPECT_EQ(graph.Text(graph.entities[0].name), "Vale of Orr");
  ASSERT_THAT(graph.entities[0].aliases, SizeIs(1));
  EXPECT_EQ(graph.Text(graph.entities[0].aliases[0]), "Orr");
}

TEST(GraphBuilderTest, RefusesStatementsOfUnknownDocuments) {
  GraphBuilder builder;
  EXPECT_EQ(builder.Add(testing::Say("x", "Ana/person", "go", "")).code(),
            absl::StatusCode::kNotFound);
}

TEST(GraphBuilderTest, RefusesADocumentWithOtherMetadata) {
  GraphBuilder builder;
  Document document = kDocuments[0];
  EXPECT_TRUE(builder.AddDocument(document).ok());
  EXPECT_TRUE(builder.AddDocument(document).ok());
  document.published = "2025";
  EXPECT_EQ(builder.AddDocument(document).code(),
            absl::StatusCode::kAlreadyExists);
}

TEST(GraphBuilderTest, MakesAnEmptyGraphOfNothing) {
  const Graph graph = Merge({}, {});
  EXPECT_THAT(graph.entities, IsEmpty());
  EXPECT_THAT(graph.facts, IsEmpty());
}

TEST(GraphBuilderTest, FindsTheNameWithinAPhrase) {
  GraphBuilder builder;
  ASSERT_TRUE(builder.AddDocument(kDocuments[0]).ok());
  ASSERT_TRUE(builder
                  .Add(EntityMention{"a",
                                     {10, 26},
                                     "Gen. Zoë Orr’s",
                                     "person",
                                     MentionKind::kName,
                                     "Zoë Orr"})
                  .ok());
  ASSERT_TRUE(builder
                  .Add(EntityMention{"a",
                                     {30, 39},
                                     "Mayor Orr",
                                     "person",
                                     MentionKind::kName,
                                     "Zoë Orr"})
                  .ok());
  const Graph graph = std::move(builder).Finish().value();
  ASSERT_THAT(graph.entities, SizeIs(1));
  const Entity& entity = graph.entities[0];
  EXPECT_EQ(graph.Text(entity.name), "Zoë Orr");
  ASSERT_THAT(entity.mentions, SizeIs(4));
  EXPECT_EQ(graph.Text(entity.mentions[1].text), "Zoë Orr");
  EXPECT_EQ(entity.mentions[1].span, (Span{15, 22}));
  EXPECT_EQ(graph.Text(entity.mentions[3].text), "Orr");
  EXPECT_EQ(entity.mentions[3].span, (Span{36, 39}));
  ASSERT_THAT(entity.aliases, SizeIs(1));
  EXPECT_EQ(graph.Text(entity.aliases[0]), "Orr");
}

TEST(GraphBuilderTest, DoesNotTakeAnAgencyForItsDateline) {
  GraphBuilder builder;
  ASSERT_TRUE(builder.AddDocument(kDocuments[0]).ok());
  for (const char* text : {"ORRVILLE", "VNS"}) {
    ASSERT_TRUE(
        builder
            .Add(EntityMention{
                "a", {1, 4}, text, "place", MentionKind::kName, "Orrville"})
            .ok());
  }
  const Graph graph = std::move(builder).Finish().value();
  ASSERT_THAT(graph.entities, SizeIs(2));
  EXPECT_NE(graph.Text(graph.entities[0].name),
            graph.Text(graph.entities[1].name));
}

TEST(GraphBuilderTest, KeepsWhyNamesAreOne) {
  Statement acronym =
      testing::Say("a", "OLF/armed_group", "hit", "Bo Lund/person");
  acronym.arguments[0].entity = "Orr Liberation Front";
  const Graph graph = Merge(
      kDocuments,
      {acronym, testing::Say("b", "OLF/armed_group", "hit", "Bo Lund/person")});
  ASSERT_THAT(graph.merges, SizeIs(1));
  const NameMerge& merge = graph.merges[0];
  EXPECT_EQ(graph.Text(graph.At(merge.entity).name), "Orr Liberation Front");
  EXPECT_EQ(merge.rule, MergeRule::kAcronym);
  EXPECT_EQ(graph.Text(merge.first.text), "OLF");
  EXPECT_EQ(merge.first.document, DocumentIndex(1));
  ASSERT_THAT(merge.evidence, Not(IsEmpty()));
  EXPECT_EQ(graph.Text(merge.evidence[0].text), "OLF");
}

TEST(GraphBuilderTest, GoesByDecisionsAndKnownNames) {
  MergeRules rules;
  rules.decisions = {{Decision::Kind::kSame,
                      {"Ana Orr", "", ""},
                      {"The Hammer", "", ""},
                      "",
                      "",
                      "d.csv:2",
                      true},
                     {Decision::Kind::kRename,
                      {"Ana Orr", "", ""},
                      {},
                      "Ana María Orr",
                      "",
                      "d.csv:3",
                      true},
                     {Decision::Kind::kType,
                      {"Bo Orr", "", ""},
                      {},
                      "group",
                      "",
                      "d.csv:4",
                      true}};
  rules.known_names = {{"Bo Orr", "Q7"}};
  const Graph graph =
      Merge(kDocuments,
            {testing::Say("a", "Ana Orr/person", "hit", "Bo Orr/person"),
             testing::Say("b", "The Hammer/person", "hit", "Bo Orr/person")},
            rules);
  ASSERT_THAT(graph.entities, SizeIs(2));
  ASSERT_THAT(graph.facts, SizeIs(1));
  const Entity& ana = graph.At(graph.facts[0].subject);
  EXPECT_EQ(graph.Text(ana.name), "Ana María Orr");
  EXPECT_THAT(ana.aliases, SizeIs(2));
  const Entity& bo = graph.At(graph.facts[0].object);
  EXPECT_EQ(graph.Text(bo.type), "group");
  EXPECT_EQ(graph.Text(bo.known_id), "Q7");
}

// Takes the statements of some documents at once, then those of others.
Graph MergeAtOnce(const griot::testing::RandomCorpus& corpus, size_t at_once,
                  MergeRules rules) {
  GraphBuilder builder(std::move(rules));
  std::vector<std::vector<Statement>> said(corpus.documents.size());
  std::vector<Reading> readings;
  for (size_t i = 0; i < said.size(); ++i) {
    const Document& document = corpus.documents[i];
    absl::c_copy_if(corpus.statements, std::back_inserter(said[i]),
                    [&](const Statement& statement) {
                      return statement.document == document.id;
                    });
    readings.push_back({&document, said[i]});
    if (readings.size() < at_once && i + 1 < said.size()) continue;
    EXPECT_TRUE(builder.Add(readings).ok());
    readings.clear();
  }
  absl::StatusOr<Graph> graph = std::move(builder).Finish();
  EXPECT_TRUE(graph.ok()) << graph.status();
  return *std::move(graph);
}

// The graph depends neither on order nor on repeats, nor on how much is added
// at once.
TEST(GraphBuilderTest, IsAFunctionOfTheSetOfStatements) {
  MergeRules rules;
  rules.symmetric = {"meet"};
  for (uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    griot::testing::RandomCorpus corpus =
        griot::testing::MakeRandomCorpus(seed, 1 + seed % 7, 1 + seed % 23);
    const std::string expected =
        testing::Describe(Merge(corpus.documents, corpus.statements, rules));
    const std::vector<Statement> repeats(
        corpus.statements.begin(),
        corpus.statements.begin() +
            static_cast<std::ptrdiff_t>(corpus.statements.size() / 2));
    corpus.statements.insert(corpus.statements.end(), repeats.begin(),
                             repeats.end());
    std::shuffle(corpus.documents.begin(), corpus.documents.end(), random);
    std::shuffle(corpus.statements.begin(), corpus.statements.end(), random);
    ASSERT_EQ(
        testing::Describe(Merge(corpus.documents, corpus.statements, rules)),
        expected)
        << seed;
    ASSERT_EQ(testing::Describe(MergeAtOnce(corpus, 1 + seed % 5, rules)),
              expected)
        << seed;
  }
}

// So many are merged by several threads.
TEST(GraphBuilderTest, IsTheSameWhenItIsMergedInParts) {
  griot::testing::RandomCorpus corpus =
      griot::testing::MakeRandomCorpus(3, 40, 250);
  const std::string expected =
      testing::Describe(Merge(corpus.documents, corpus.statements, {}));
  std::reverse(corpus.statements.begin(), corpus.statements.end());
  EXPECT_TRUE(testing::Describe(
                  Merge(corpus.documents, corpus.statements, {})) == expected);
  EXPECT_TRUE(testing::Describe(MergeAtOnce(corpus, 7, {})) == expected);
}

}  // namespace
}  // namespace griot::graph
