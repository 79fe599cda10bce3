#include "graph/merging/facts.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

// What facts say of their sources, their figures and each other. Grouping is
// told in builder_test.cc.

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;
using Bound = Quantity::Bound;

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

Document Paper(const char* id, const char* published, std::string text = "") {
  Document document = testing::MakeDocument(id, published, id);
  document.text = std::move(text);
  return document;
}

std::string Wire() {
  std::string text;
  for (int i = 0; i < 80; ++i) absl::StrAppend(&text, "word", i * i % 97, " ");
  return text;
}

// "SUBJECT kill FIGURE people in Orr", on a day.
Statement Toll(const char* document, const char* subject, double value,
               Bound bound = Bound::kExactly, const char* day = "2024-03-04",
               const char* place = "Orr/place") {
  Statement statement = testing::Say(document, subject, "kill",
                                     absl::StrCat(value, " people/group*"));
  Argument& counted = statement.arguments.back();
  counted.quantity = Quantity{value, bound};
  counted.head = {counted.span.end - 6, counted.span.end};
  testing::AddArgument(statement, Role::kPlace, "in", place);
  if (*day != 0) {
    statement.time = Time{day, Granularity::kDay, std::nullopt, ""};
  }
  return statement;
}

// "15-40": the figures of each conflict's sides.
std::vector<std::string> FiguresInConflict(const Graph& graph) {
  std::vector<std::string> result;
  for (const Conflict& conflict : graph.conflicts) {
    std::string& sides = result.emplace_back();
    for (const ConflictSide& side : conflict.sides) {
      if (side.figure == nullptr) continue;
      absl::StrAppend(&sides, sides.empty() ? "" : "-",
                      side.figure->quantity.value);
    }
  }
  return result;
}

TEST(FactsTest, CountsAWireStoryOnce) {
  const std::string text = Wire();
  const Graph graph =
      Merge({Paper("a", "2024-01-01", text),
             Paper("b", "2024-01-02", absl::StrCat("Our staff: ", text)),
             Paper("c", "2024-01-03", "A text of its own.")},
            {testing::Say("a", "Ana/person", "hit", "Bo/person"),
             testing::Say("b", "Ana/person", "hit", "Bo/person"),
             testing::Say("c", "Ana/person", "hit", "Bo/person")});
  ASSERT_THAT(graph.facts, SizeIs(1));
  EXPECT_THAT(graph.facts[0].documents, SizeIs(3));
  EXPECT_THAT(graph.facts[0].publishers, SizeIs(3));
  EXPECT_EQ(graph.facts[0].sources, 2);
  EXPECT_NEAR(graph.facts[0].confidence, 0.96, 1e-6);
  EXPECT_EQ(graph.documents[1].copy_of, DocumentIndex(0));
  EXPECT_EQ(graph.documents[2].copy_of, DocumentIndex(2));
}

TEST(FactsTest, TakesTheSameLongSentenceForOneSource) {
  std::vector<Statement> said;
  for (const char* document : {"a", "b"}) {
    said.push_back(testing::Say(
        document, "Ana/person", "hit",
        "Bo of the small harbour behind the northern mountains/person"));
  }
  EXPECT_EQ(Merge({Paper("a", ""), Paper("b", "")}, said).facts[0].sources, 1);
  said[1].evidence.quote += " again";
  EXPECT_EQ(Merge({Paper("a", ""), Paper("b", "")}, said).facts[0].sources, 2);
}

TEST(FactsTest, JoinsSourcesThatShareAThird) {
  // b shares its publisher with a and its text with c.
  Document a = testing::MakeDocument("a", "", "Star");
  Document b = testing::MakeDocument("b", "", "Star");
  Document c = testing::MakeDocument("c", "", "Post");
  b.text = Wire();
  c.text = Wire();
  const Graph graph =
      Merge({a, b, c}, {testing::Say("a", "Ana/person", "hit", "Bo/person"),
                        testing::Say("b", "Ana/person", "hit", "Bo/person"),
                        testing::Say("c", "Ana/person", "hit", "Bo/person")});
  EXPECT_EQ(graph.facts[0].sources, 1);
}

TEST(FactsTest, RangesThatOverlapContradictNothing) {
  const auto conflicts = [](Quantity first, Quantity second) {
    Statement a = Toll("a", "gunmen/group*", first.value);
    Statement b = Toll("b", "gunmen/group*", second.value);
    a.arguments[1].quantity = first;
    b.arguments[1].quantity = second;
    return FiguresInConflict(
        Merge({Paper("a", "2024-03-05"), Paper("b", "2024-03-05")}, {a, b}));
  };
  const Quantity range{10, Bound::kAtLeast, 15};
  EXPECT_THAT(conflicts(range, {12, Bound::kAtLeast, 20}), IsEmpty());
  EXPECT_THAT(conflicts(range, {15, Bound::kExactly}), IsEmpty());
  EXPECT_THAT(conflicts(range, {16, Bound::kAtLeast, 20}),
              ElementsAre("10-16"));
  EXPECT_THAT(conflicts(range, {40, Bound::kExactly}), ElementsAre("10-40"));
}

// The story that three papers tell with different death tolls, one of them a
// copy of another.
TEST(FactsTest, MakesOneEventOfOneStoryWithDifferentTolls) {
  const std::string text = Wire();
  const Graph graph =
      Merge({Paper("a", "2024-03-05", text), Paper("b", "2024-03-05", text),
             Paper("c", "2024-03-06", "Forty dead.")},
            {Toll("a", "gunmen/group*", 15), Toll("b", "gunmen/group*", 15),
             Toll("c", "unknown attackers/group*", 40, Bound::kExactly, "")});
  ASSERT_THAT(graph.facts, SizeIs(1));
  EXPECT_THAT(graph.facts[0].documents, SizeIs(3));
  EXPECT_EQ(graph.facts[0].sources, 2);
  ASSERT_THAT(graph.facts[0].figures, SizeIs(2));
  EXPECT_THAT(graph.facts[0].figures[0].statements, SizeIs(2));
  EXPECT_THAT(FiguresInConflict(graph), ElementsAre("15-40"));
}

TEST(FactsTest, ListsNoFiguresThatAgree) {
  const Graph graph = Merge({Paper("a", "2024-03-05"), Paper("b", "2024-03-05"),
                             Paper("c", "2024-03-06")},
                            {Toll("a", "gunmen/group*", 15, Bound::kAtLeast),
                             Toll("b", "gunmen/group*", 20, Bound::kAbout),
                             Toll("c", "gunmen/group*", 18)});
  ASSERT_THAT(graph.facts, SizeIs(1));
  EXPECT_THAT(graph.facts[0].figures, SizeIs(3));
  EXPECT_THAT(graph.conflicts, IsEmpty());
}

TEST(FactsTest, LeavesFiguresOutThatAgreeWithAllOthers) {
  const Graph graph = Merge({Paper("a", "2024-03-05"), Paper("b", "2024-03-05"),
                             Paper("c", "2024-03-06")},
                            {Toll("a", "", 10, Bound::kAtLeast),
                             Toll("b", "", 15), Toll("c", "", 40)});
  EXPECT_THAT(FiguresInConflict(graph), ElementsAre("15-40"));
}

TEST(FactsTest, KeepsEventsOfOtherDaysAndPlacesApart) {
  const std::vector<Document> documents = {
      Paper("a", "2024-03-05"), Paper("b", "2024-03-05"),
      Paper("c", "2024-03-05"), Paper("d", "2024-03-05")};
  const Graph graph = Merge(
      documents,
      {Toll("a", "", 15), Toll("b", "", 40, Bound::kExactly, "2024-03-01"),
       Toll("c", "", 50, Bound::kExactly, "2024-03-04", "Ulm/place"),
       Toll("d", "Ana/person", 60)});
  EXPECT_THAT(graph.facts, SizeIs(4));
  EXPECT_THAT(graph.conflicts, IsEmpty());
}

TEST(FactsTest, KeepsCountsWithoutPlaceOrDayInTheirDocument) {
  const auto bare = [](const char* document, double value) {
    Statement statement =
        Toll(document, "gunmen/group*", value, Bound::kExactly, "", "");
    return statement;
  };
  const Graph graph =
      Merge({Paper("a", ""), Paper("b", "")}, {bare("a", 15), bare("b", 40)});
  EXPECT_THAT(graph.facts, SizeIs(2));
}

TEST(FactsTest, TakesThePlaceFromTheSentenceBefore) {
  Statement attack = testing::Say("a", "gunmen/group*", "attack", "Orr/place");
  Statement toll = Toll("a", "", 15, Bound::kExactly, "2024-03-04", "");
  toll.evidence.span = {100, 120};
  toll.predicate.span = {100, 104};
  const Graph graph =
      Merge({Paper("a", "2024-03-05"), Paper("b", "2024-03-05")},
            {attack, toll, Toll("b", "", 40)});
  EXPECT_THAT(graph.facts, SizeIs(2));
  EXPECT_THAT(FiguresInConflict(graph), ElementsAre("15-40"));
}

TEST(FactsTest, KeepsApartWhatComplementsSay) {
  const auto failed = [](const char* what, int32_t begin) {
    Statement statement = testing::Say("a", "Ana/person", "fail", "");
    testing::AddArgument(statement, Role::kComplement, "", what);
    statement.evidence.span = {begin, begin + 20};
    return statement;
  };
  const Graph graph =
      Merge({Paper("a", "2024-03-05")},
            {failed("to pay/other*", 0), failed("to come/other*", 40)});
  EXPECT_THAT(graph.facts, SizeIs(2));
}

TEST(FactsTest, ListsAClaimBesideItsDenial) {
  Statement denial = testing::Say("b", "Ana/person", "hit", "Bo/person");
  denial.polarity = Polarity::kNegative;
  Statement may = testing::Say("c", "Ana/person", "hit", "Bo/person");
  may.modality = Modality::kPossible;
  Statement plan = testing::Say("a", "Ana/person", "hit", "Bo/person");
  plan.modality = Modality::kPlanned;
  const Graph graph = Merge(
      {Paper("a", "2024-01-01"), Paper("b", "2024-01-02"),
       Paper("c", "2024-01-03")},
      {testing::Say("a", "Ana/person", "hit", "Bo/person"), denial, may, plan});
  ASSERT_THAT(graph.conflicts, SizeIs(1));
  EXPECT_EQ(graph.conflicts[0].kind, ConflictKind::kDenial);
  EXPECT_THAT(graph.conflicts[0].sides, SizeIs(3));
}

TEST(FactsTest, CallsATollThatRisesADevelopment) {
  const Graph graph =
      Merge({Paper("a", "2024-03-04"), Paper("b", "2024-03-05")},
            {Toll("a", "", 15), Toll("b", "", 40)});
  ASSERT_THAT(graph.conflicts, SizeIs(1));
  EXPECT_EQ(graph.conflicts[0].kind, ConflictKind::kDevelopment);
}

TEST(FactsTest, CallsFiguresOfOneDayOrThatFallDisputed) {
  for (const char* day : {"2024-03-05", "2024-03-04", ""}) {
    const Graph graph = Merge({Paper("a", "2024-03-05"), Paper("b", day)},
                              {Toll("a", "", 15), Toll("b", "", 40)});
    ASSERT_THAT(graph.conflicts, SizeIs(1)) << day;
    EXPECT_EQ(graph.conflicts[0].kind, ConflictKind::kFigure) << day;
  }
}

TEST(FactsTest, TakesARangeForOneFigureWithTwoBounds) {
  const auto conflicts = [](double other) {
    Statement range = Toll("a", "", 10);
    range.arguments.front().quantity->most = 15;
    return Merge({Paper("a", "2024-03-05"), Paper("b", "2024-03-05")},
                 {range, Toll("b", "", other)})
        .conflicts.size();
  };
  EXPECT_EQ(conflicts(12), 0);
  EXPECT_EQ(conflicts(16), 1);
}

TEST(FactsTest, SeesNoConflictInWhatOneVoiceSays) {
  Statement denial = testing::Say("a", "Ana/person", "hit", "Bo/person");
  denial.polarity = Polarity::kNegative;
  const Statement claim = testing::Say("a", "Ana/person", "hit", "Bo/person");
  EXPECT_THAT(Merge({Paper("a", "")}, {claim, denial}).conflicts, IsEmpty());
  testing::Attribute(denial, "Ana/person");
  EXPECT_THAT(Merge({Paper("a", "")}, {claim, denial}).conflicts, SizeIs(1));
}

TEST(FactsTest, SeesNoDenialOfWhatWasAtAnotherTime) {
  Statement claim = testing::Say("a", "Ana/person", "hit", "Bo/person");
  claim.time = Time{"2023", Granularity::kYear, std::nullopt, ""};
  Statement denial = claim;
  denial.time->value = "2024";
  denial.polarity = Polarity::kNegative;
  EXPECT_THAT(Merge({Paper("a", "")}, {claim, denial}).conflicts, IsEmpty());
}

// Whether a claim of paper a and its denial by paper b are a conflict.
bool AreDisputed(const Statement& claim, Statement denial) {
  denial.polarity = Polarity::kNegative;
  return !Merge({Paper("a", "2024-03-01"), Paper("b", "2024-03-02")},
                {claim, denial})
              .conflicts.empty();
}

Statement With(Statement statement, Role role, const char* marker,
               const char* what) {
  testing::AddArgument(statement, role, marker, what);
  return statement;
}

TEST(FactsTest, SeesNoDenialInWhatIsOfSomethingElse) {
  const Statement claim = testing::Say("a", "Ana/person", "help", "Bo/person");
  const Statement denial = testing::Say("b", "Ana/person", "help", "Bo/person");
  EXPECT_TRUE(AreDisputed(claim, denial));
  EXPECT_TRUE(AreDisputed(With(claim, Role::kComplement, "", "to hide/other*"),
                          denial));
  EXPECT_FALSE(
      AreDisputed(With(claim, Role::kComplement, "", "to hide/other*"),
                  With(denial, Role::kComplement, "", "to win/other*")));
  EXPECT_TRUE(AreDisputed(With(claim, Role::kPlace, "in", "Orr/place"),
                          With(denial, Role::kPlace, "in", "Orr/place")));
  EXPECT_FALSE(AreDisputed(With(claim, Role::kPlace, "in", "Orr/place"),
                           With(denial, Role::kPlace, "in", "Ury/place")));
}

TEST(FactsTest, SeesADenialOfADeedWithoutObjectOnlyInTheSameDeed) {
  const Statement claim = testing::Say("a", "Ana/person", "run", "");
  const Statement denial = testing::Say("b", "Ana/person", "run", "");
  EXPECT_TRUE(AreDisputed(claim, denial));
  EXPECT_FALSE(
      AreDisputed(claim, With(denial, Role::kOblique, "for", "mayor/other*")));
  EXPECT_TRUE(AreDisputed(With(claim, Role::kOblique, "for", "mayor/other*"),
                          With(denial, Role::kOblique, "for", "mayor/other*")));
}

TEST(FactsTest, SeesNoDenialOfWhatHoldsInSomeCaseOrIsAskedFor) {
  for (const Modality modality : {Modality::kConditional, Modality::kOrdered}) {
    Statement claim = testing::Say("a", "Ana/person", "hit", "Bo/person");
    claim.modality = modality;
    Statement denial = testing::Say("b", "Ana/person", "hit", "Bo/person");
    if (modality == Modality::kOrdered) denial.modality = Modality::kPlanned;
    EXPECT_FALSE(AreDisputed(claim, denial));
  }
}

TEST(FactsTest, SeesNoDenialOfPlansThatWereGivenUpLongAgo) {
  Statement plan = testing::Say("a", "Ana/person", "hit", "Bo/person");
  plan.modality = Modality::kPlanned;
  Statement denial = plan;
  denial.document = "b";
  denial.polarity = Polarity::kNegative;
  const auto conflicts = [&](const char* day) {
    return Merge({Paper("a", "2024-03-01"), Paper("b", day)}, {plan, denial})
        .conflicts;
  };
  EXPECT_THAT(conflicts("2024-03-09"), SizeIs(1));
  EXPECT_THAT(conflicts("2025-03-09"), IsEmpty());
}

class LeadersTest : public ::testing::Test {
 protected:
  static Statement Leads(const char* document, const char* leader,
                         const char* lemma, const char* time = "") {
    Statement statement = testing::Say(document, leader, lemma, "Orr/country");
    statement.predicate.relation = "leads";
    if (*time != 0) {
      statement.time = Time{time, Granularity::kYear, std::nullopt, ""};
    }
    return statement;
  }
  static std::vector<Conflict> Conflicts(
      const std::vector<Statement>& statements) {
    MergeRules rules;
    rules.inverse_functional = {"leads"};
    return Merge({Paper("a", "2024-01-01"), Paper("b", "2024-01-20"),
                  Paper("c", "2020-01-01")},
                 statements, rules)
        .conflicts;
  }
};

TEST_F(LeadersTest, ConflictIfTheyLeadAtOneTime) {
  const auto conflicts = Conflicts({Leads("a", "Ana/person", "president"),
                                    Leads("b", "Bo/person", "leader")});
  ASSERT_THAT(conflicts, SizeIs(1));
  EXPECT_EQ(conflicts[0].kind, ConflictKind::kExclusive);
}

TEST_F(LeadersTest, FollowEachOtherWithoutConflict) {
  EXPECT_THAT(Conflicts({Leads("a", "Ana/person", "president"),
                         Leads("c", "Bo/person", "president")}),
              IsEmpty());
  EXPECT_THAT(Conflicts({Leads("a", "Ana/person", "president", "2022/.."),
                         Leads("b", "Bo/person", "president", "2013/2020")}),
              IsEmpty());
}

TEST_F(LeadersTest, HoldOtherOfficesWithoutConflict) {
  EXPECT_THAT(Conflicts({Leads("a", "Ana/person", "president"),
                         Leads("a", "Bo/person", "prime minister"),
                         Leads("b", "Cy/person", "mayor")}),
              IsEmpty());
}

TEST_F(LeadersTest, AreNoneAtATimeThatNobodyKnows) {
  MergeRules rules;
  rules.inverse_functional = {"leads"};
  EXPECT_THAT(Merge({Paper("a", ""), Paper("b", "")},
                    {Leads("a", "Ana/person", "president"),
                     Leads("b", "Bo/person", "president")},
                    rules)
                  .conflicts,
              IsEmpty());
}

TEST_F(LeadersTest, ConflictOnlyIfMoreThanAFewNameThem) {
  MergeRules rules;
  rules.inverse_functional = {"leads"};
  std::vector<Document> papers = {Paper("z", "2024-01-01")};
  std::vector<Statement> said = {Leads("z", "Ana/person", "president")};
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    papers.push_back(Paper(id, "2024-01-01"));
    said.push_back(Leads(id, "Bo/person", "president"));
  }
  EXPECT_THAT(Merge(papers, said, rules).conflicts, SizeIs(1));
  papers.push_back(Paper("f", "2024-01-01"));
  said.push_back(Leads("f", "Bo/person", "president"));
  EXPECT_THAT(Merge(papers, said, rules).conflicts, IsEmpty());
}

TEST_F(LeadersTest, AreOneWhoeverSaysIt) {
  EXPECT_THAT(Conflicts({Leads("a", "Ana/person", "president"),
                         Leads("b", "Ana/person", "leader", "2024")}),
              IsEmpty());
}

}  // namespace
}  // namespace griot::graph
