#include "graph/merging/verdicts.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

MergeRules Deciding(absl::string_view rows) {
  MergeRules rules;
  auto decisions = ParseDecisions(
      "d.csv",
      absl::StrCat("decision,name,value,other,time,document,quote,other_type\n",
                   rows));
  EXPECT_TRUE(decisions.ok()) << decisions.status();
  rules.decisions = *std::move(decisions);
  return rules;
}

absl::StatusOr<Graph> TryMerge(const std::vector<Statement>& statements,
                               MergeRules rules) {
  GraphBuilder builder(std::move(rules));
  for (const char* id : {"a", "b", "c"}) {
    EXPECT_TRUE(
        builder.AddDocument(testing::MakeDocument(id, "2024-06-01", id)).ok());
  }
  for (const Statement& statement : statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish();
}

Graph Merge(const std::vector<Statement>& statements, MergeRules rules) {
  absl::StatusOr<Graph> graph = TryMerge(statements, std::move(rules));
  EXPECT_TRUE(graph.ok()) << graph.status();
  return *std::move(graph);
}

// "Ana hit Bo 2024-05" of each fact.
std::vector<std::string> Facts(const Graph& graph) {
  std::vector<std::string> texts;
  for (const Fact& fact : graph.facts) {
    const auto name = [&](EntityId end) {
      return end.valid() ? graph.Text(graph.At(end).name) : "-";
    };
    texts.push_back(absl::StrCat(name(fact.subject), " ",
                                 graph.PredicateOf(fact), " ",
                                 name(fact.object)));
    if (fact.time != StringPool::kEmpty) {
      absl::StrAppend(&texts.back(), " ", graph.Text(fact.time));
    }
  }
  return texts;
}

Statement Hit(const char* document, const char* whom, const char* day = "") {
  Statement statement = testing::Say(document, "Ana Orr/person", "hit", whom);
  if (*day != 0) {
    statement.time = Time{day, Granularity::kDay, std::nullopt, ""};
  }
  return statement;
}

TEST(VerdictsTest, KeepsWhatIsWrongOutOfFactsAndListsIt) {
  const Graph graph = Merge(
      {Hit("a", "Bo/person"), Hit("b", "Bo/person"), Hit("a", "Cy/person")},
      Deciding("wrong,ana orr,hit,Bo\n"));
  EXPECT_THAT(Facts(graph), ElementsAre("Ana Orr hit Cy"));
  ASSERT_THAT(graph.statements, SizeIs(1));
  ASSERT_THAT(graph.rejections, SizeIs(1));
  EXPECT_EQ(graph.Text(graph.rejections[0].origin), "d.csv:2");
  EXPECT_THAT(graph.rejections[0].statements, SizeIs(2));
}

TEST(VerdictsTest, MeansNothingElseThatIsSaidOfTheSame) {
  Statement denied = Hit("a", "Bo/person");
  denied.polarity = Polarity::kNegative;
  Statement possible = Hit("b", "Bo/person");
  possible.modality = Modality::kPossible;
  const Graph graph =
      Merge({denied, possible,
             testing::Say("a", "Bo/person", "hit", "Ana Orr/person"),
             testing::Say("a", "Ana Orr/person", "meet", "Bo/person"),
             testing::Say("a", "Ana Orr/person", "hit", "")},
            Deciding("wrong,Ana Orr,hit,Bo\n"));
  EXPECT_THAT(graph.facts, SizeIs(5));
  EXPECT_THAT(graph.rejections[0].statements, IsEmpty());
}

TEST(VerdictsTest, FindsEntitiesByTheirAliases) {
  const std::vector<Statement> statements = {
      Hit("a", "Bo/person"),
      testing::Say("b", "The Hammer/person", "hit", "Bo/person")};
  EXPECT_THAT(Facts(Merge(statements, Deciding("same,Ana Orr,,The Hammer\n"
                                               "rename,Ana Orr,Ana María Orr,\n"
                                               "wrong,The Hammer,hit,Bo\n"))),
              IsEmpty());
  EXPECT_THAT(Facts(Merge(statements, Deciding("wrong,The Hammer,hit,Bo\n"))),
              ElementsAre("Ana Orr hit Bo"));
}

TEST(VerdictsTest, TellsEntitiesOfOneNameApartByTheirTypes) {
  const std::vector<Statement> statements = {Hit("a", "Vale/person"),
                                             Hit("b", "Vale/vehicle")};
  EXPECT_THAT(
      Merge(statements, Deciding("wrong,Ana Orr,hit,Vale,,,,vehicle\n")).facts,
      SizeIs(1));
  EXPECT_THAT(Merge(statements, Deciding("wrong,Ana Orr,hit,Vale\n")).facts,
              IsEmpty());
}

TEST(VerdictsTest, TellsTimesApart) {
  const std::vector<Statement> statements = {
      Hit("a", "Bo/person", "2024-05-03"), Hit("b", "Bo/person", "2023-01-02"),
      Hit("c", "Bo/person")};
  // What has no time is then of the time that is left.
  const Graph left =
      Merge(statements, Deciding("wrong,Ana Orr,hit,Bo,2024-05\n"));
  EXPECT_THAT(Facts(left), ElementsAre("Ana Orr hit Bo 2023-01-02"));
  EXPECT_THAT(left.statements, SizeIs(2));
  EXPECT_THAT(Facts(Merge(statements, Deciding("wrong,Ana Orr,hit,Bo\n"))),
              IsEmpty());
  // What has no time is of the only one that there is, said or decided.
  EXPECT_THAT(
      Facts(Merge({Hit("a", "Bo/person", "2024-05-03"), Hit("c", "Bo/person")},
                  Deciding("wrong,Ana Orr,hit,Bo,2024-05-03\n"))),
      IsEmpty());
  EXPECT_THAT(Facts(Merge({Hit("c", "Bo/person")},
                          Deciding("wrong,Ana Orr,hit,Bo,2024-05-03\n"))),
              IsEmpty());
}

TEST(VerdictsTest, MayMeanOneSentenceOrOneDocument) {
  const std::vector<Statement> statements = {Hit("a", "the man/person*"),
                                             Hit("b", "the man/person*"),
                                             testing::Say("c", "", "rain", "")};
  EXPECT_THAT(
      Merge(statements, Deciding("wrong,Ana Orr,hit,the man,,b\n")).facts,
      SizeIs(2));
  const std::string quote = statements[0].evidence.quote;
  EXPECT_THAT(Merge(statements,
                    Deciding(absl::StrCat("wrong,Ana Orr,hit,the man,,a,",
                                          quote, "\nwrong,,rain,,,,",
                                          statements[2].evidence.quote, "\n")))
                  .facts,
              SizeIs(1));
}

TEST(VerdictsTest, KnowsRelationsThatAreKeptInOneDirection) {
  MergeRules rules =
      Deciding("wrong,Cell,has_leader,Ana Orr\nwrong,Bo,ally_of,Ana Orr\n");
  rules.inverses = {{"has_leader", "leads"}};
  rules.symmetric = {"ally_of"};
  Statement leads = testing::Say("a", "Ana Orr/person", "head", "Cell/group");
  leads.predicate.relation = "leads";
  Statement ally = testing::Say("a", "Ana Orr/person", "join", "Bo/person");
  ally.predicate.relation = "ally_of";
  EXPECT_THAT(Facts(Merge({leads, ally}, rules)), IsEmpty());
}

TEST(VerdictsTest, IsSureOfWhatIsRight) {
  const Graph graph = Merge({Hit("a", "Bo/person"), Hit("a", "Cy/person")},
                            Deciding("right,Ana Orr,hit,Bo\n"));
  ASSERT_THAT(graph.facts, SizeIs(2));
  for (const Fact& fact : graph.facts) {
    const bool right = graph.Text(graph.At(fact.object).name) == "Bo";
    EXPECT_EQ(fact.confidence == 1, right);
  }
}

TEST(VerdictsTest, RefusesAStatementThatIsRightAndWrong) {
  MergeRules rules =
      Deciding("right,Ana Orr,hit,Bo,2024\nwrong,Ana Orr,hit,Bo,2024-05\n");
  const std::vector<Statement> statements = {
      Hit("a", "Bo/person", "2024-05-03")};
  EXPECT_THAT(TryMerge(statements, rules).status().message(),
              HasSubstr("d.csv:3: calls wrong what is right at d.csv:2"));
  for (Decision& decision : rules.decisions) decision.is_new = false;
  EXPECT_THAT(Facts(Merge(statements, rules)), IsEmpty());
}

}  // namespace
}  // namespace griot::graph
