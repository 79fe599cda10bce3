#include "graph/resolution/decision_rows.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<Decision> Rows(absl::string_view json) {
  return ParseDecisions("rows", json).value();
}

std::vector<std::string> Said(absl::string_view file,
                              absl::string_view content) {
  std::vector<std::string> said;
  const std::vector<Decision> rows = ParseDecisions(file, content).value();
  for (const Decision& row : rows) {
    said.push_back(ToJson(row));
  }
  return said;
}

constexpr char kWrong[] =
    R"({"decision":"wrong","name":"Ana, \"Orr\"","other":"Bo","value":"hit","time":"2024-05"})";
constexpr char kRename[] = R"({"decision":"rename","name":"=Bo","value":"B"})";

TEST(DecisionRowsTest, BeginATable) {
  const std::string table =
      WithDecisions("d.csv", "", Rows(absl::StrCat(kWrong, "\n", kRename)))
          .value();
  EXPECT_THAT(Said("d.csv", table), ElementsAre(kWrong, kRename));
  EXPECT_THAT(table, HasSubstr("\nrename,\" =Bo\","));
  EXPECT_EQ(WithDecisions("d.jsonl", "", Rows(kRename)).value(),
            absl::StrCat(kRename, "\n"));
}

TEST(DecisionRowsTest, SayTheSameInEachFormHoweverSpacedAndLong) {
  const std::string longest(4096 - 1, 'x');
  const std::vector<Decision> rows =
      Rows(absl::StrCat(R"({"decision":"same","name":" Bo ","other":["\tB","=)",
                        longest, R"("]})"));
  const std::string table = WithDecisions("d.csv", "", rows).value();
  EXPECT_THAT(
      Said("d.csv", table),
      ElementsAre(R"({"decision":"same","name":"Bo","other":"B"})",
                  absl::StrCat(R"({"decision":"same","name":"Bo","other":"=)",
                               longest, R"("})")));
}

TEST(DecisionRowsTest, StandBehindThoseThatAreThere) {
  const std::string before =
      "decision,name,other,value\r\nsame,Cy,\"C.\nYi\",\r\n"
      "rename,Cy,,Cyrus";
  const std::string table =
      WithDecisions("d.csv", before, Rows(kWrong)).value();
  EXPECT_THAT(table,
              HasSubstr("decision,name,other,value,time\r\nsame,Cy,\"C.\n"
                        "Yi\",\r\nrename,Cy,,Cyrus\r\nwrong,"));
  EXPECT_THAT(Said("d.csv", table), testing::SizeIs(3));
  EXPECT_EQ(WithoutDecision("d.csv", table, Rows(kWrong)[0]).value(),
            "decision,name,other,value,time\r\nsame,Cy,\"C.\nYi\",\r\n"
            "rename,Cy,,Cyrus\r\n");
  const auto middle = WithoutDecision(
      "d.csv", table, ParseDecisions("d.csv", table).value()[0]);
  EXPECT_THAT(Said("d.csv", *middle), testing::SizeIs(2));
}

TEST(DecisionRowsTest, AreWrittenOnce) {
  const std::string twice = absl::StrCat(kWrong, "\n", kWrong);
  const std::string once = WithDecisions("d.csv", "", Rows(twice)).value();
  EXPECT_THAT(Said("d.csv", once), ElementsAre(kWrong));
  EXPECT_EQ(WithDecisions("d.csv", once, Rows(kWrong)).value(), once);

  const std::string same =
      R"({"decision":"same","name":"A","other":"B","reason":"x","by":"Io"})"
      "\n";
  const auto with = [&](absl::string_view row) {
    return WithDecisions("d.jsonl", same, Rows(row)).value();
  };
  // The other way round, by somebody else, without a reason.
  EXPECT_EQ(with(R"({"decision":"same","name":"B","other":"A"})"), same);
  const char reason[] =
      R"({"decision":"same","name":"A","other":"B","reason":"y"})";
  EXPECT_EQ(with(reason), absl::StrCat(same, reason, "\n"));
  const char document[] =
      R"({"decision":"same","name":"A","document":"d","other":"B"})";
  EXPECT_EQ(with(document), absl::StrCat(same, document, "\n"));
}

TEST(DecisionRowsTest, AreRefusedIfTheyContradictWhatIsThere) {
  const std::string right = absl::StrCat(
      R"({"decision":"right","name":"Ana, \"Orr\"","other":"bo","value":"hit","time":"2024-05"})",
      "\n");
  EXPECT_THAT(WithDecisions("d.jsonl", right, Rows(kWrong)).status().message(),
              HasSubstr("d.jsonl:2: "));
}

TEST(DecisionRowsTest, AreTakenBackOnlyIfTheyAreThere) {
  EXPECT_TRUE(absl::IsNotFound(
      WithoutDecision("d.jsonl", kRename, Rows(kWrong)[0]).status()));
  EXPECT_EQ(WithoutDecision("d.jsonl", kRename, Rows(kRename)[0]).value(), "");
  EXPECT_FALSE(
      WithoutDecision("d.jsonl",
                      R"({"decision":"same","name":"A","other":["B","C"]})",
                      Rows(R"({"decision":"same","name":"A","other":"B"})")[0])
          .ok());
}

}  // namespace
}  // namespace griot::graph
