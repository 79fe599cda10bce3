#include "graph/merging/why.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

Graph Made(const std::vector<Statement>& statements, MergeRules rules = {}) {
  GraphBuilder builder(std::move(rules));
  for (const char* id : {"a", "b", "c"}) {
    EXPECT_TRUE(
        builder.AddDocument(testing::MakeDocument(id, "2024-01-02", "")).ok());
  }
  for (const Statement& statement : statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

// A step a line: rule and names.
std::string Steps(const Graph& graph, const WhyAnswer& answer) {
  std::string text;
  for (const WhyStep& step : answer.steps) {
    absl::StrAppend(&text,
                    step.kind == WhyStep::Kind::kRule ? Name(step.rule)
                    : step.kind == WhyStep::Kind::kWrittenAlike
                        ? "written alike"
                        : "one text",
                    ": ", graph.Text(step.first.text), " @",
                    graph.Text(graph.At(step.first.document).id), " -> ",
                    graph.Text(step.second.text), " @",
                    graph.Text(graph.At(step.second.document).id), "\n");
  }
  return text;
}

TEST(WhyTest, TellsTheWayFromNameToName) {
  Statement both =
      testing::Say("a", "OLF/armed_group", "hit", "Bo Lund/person");
  both.arguments[0].entity = "Orr Liberation Front";
  Graph graph =
      Made({both, testing::Say("b", "OLF/armed_group", "hit", "Bo Lund/person"),
            testing::Say("c", "the Olf/armed_group", "hit", "Bo Lund/person")});
  const auto answer = Why(graph, {}, "olf", "Orr Liberation Front");
  ASSERT_TRUE(answer.ok()) << answer.status();
  ASSERT_TRUE(answer->one.has_value());
  EXPECT_EQ(graph.Text(graph.At(*answer->one).name), "Orr Liberation Front");
  EXPECT_EQ(Steps(graph, *answer), "acronym: OLF @b -> OLF @a\n");
}

TEST(WhyTest, TellsThatATextUsesBoth) {
  Statement both =
      testing::Say("a", "OLF/armed_group", "hit", "Bo Lund/person");
  both.arguments[0].entity = "Orr Liberation Front";
  Statement full =
      testing::Say("a", "Orr Liberation Front/armed_group", "go", "");
  Graph graph = Made({both, full});
  const auto answer = Why(graph, {}, "OLF", "Orr Liberation Front");
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(Steps(graph, *answer),
            "one text: OLF @a -> Orr Liberation Front @a\n");
}

TEST(WhyTest, TellsWhyNot) {
  Graph graph = Made({testing::Say("a", "Ana Orr/person", "hit", "x/other*"),
                      testing::Say("b", "Bo Orr/person", "hit", "x/other*"),
                      testing::Say("c", "Orr/person", "hit", "x/other*")});
  const auto answer = Why(graph, {}, "Orr", "Ana Orr");
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_FALSE(answer->one.has_value());
  ASSERT_THAT(answer->refusals, SizeIs(1));
  EXPECT_EQ(answer->refusals[0].rule, MergeRule::kShortName);
  EXPECT_EQ(answer->refusals[0].reason, Refusal::Reason::kAmbiguous);
  const auto none = Why(graph, {}, "Ana Orr", "Bo Orr");
  ASSERT_TRUE(none.ok());
  EXPECT_FALSE(none->one.has_value());
  EXPECT_THAT(none->refusals, SizeIs(0));
  EXPECT_THAT(none->first, SizeIs(1));
}

TEST(WhyTest, NamesTheDecision) {
  MergeRules rules;
  rules.decisions = {{Decision::Kind::kSame,
                      {"Ana Orr", "", ""},
                      {"The Hammer", "", ""},
                      "",
                      "",
                      "d.csv:2",
                      false}};
  Graph graph = Made({testing::Say("a", "Ana Orr/person", "go", ""),
                      testing::Say("b", "The Hammer/person", "go", "")},
                     rules);
  const auto answer = Why(graph, rules, "hammer", "Ana Orr");
  ASSERT_TRUE(answer.ok()) << answer.status();
  ASSERT_THAT(answer->steps, SizeIs(1));
  EXPECT_EQ(answer->steps[0].rule, MergeRule::kDecision);
  EXPECT_EQ(answer->steps[0].note, "d.csv:2");
}

TEST(WhyTest, SaysThatANameIsNotThere) {
  Graph graph = Made({testing::Say("a", "Ana Orr/person", "go", "")});
  const auto answer = Why(graph, {}, "Ana Orr", "Zed");
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(answer.status().message(), HasSubstr("\"Zed\""));
}

}  // namespace
}  // namespace griot::graph
