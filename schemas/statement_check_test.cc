#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/statement_json.h"
#include "schemas/testing/random_statements.h"

namespace griot {
namespace {

using ::testing::HasSubstr;

class StatementCheckTest : public ::testing::Test {
 protected:
  StatementCheckTest()
      : corpus_(testing::MakeRandomCorpus(3, 1, 40)),
        text_(corpus_.documents[0].text) {}

  std::string ErrorOf(const Statement& statement) {
    return std::string(CheckAgainstText(statement, text_).message());
  }

  testing::RandomCorpus corpus_;
  CodePointIndex text_;
};

TEST_F(StatementCheckTest, AcceptsTrueOffsets) {
  for (const Statement& statement : corpus_.statements) {
    EXPECT_TRUE(CheckAgainstText(statement, text_).ok());
  }
}

TEST_F(StatementCheckTest, FindsOffsetsThatLie) {
  Statement statement = corpus_.statements[0];
  ++statement.predicate.span.begin;
  EXPECT_THAT(ErrorOf(statement), HasSubstr("/predicate: expected \""));
  statement = corpus_.statements[0];
  statement.evidence.quote += "x";
  EXPECT_THAT(ErrorOf(statement), HasSubstr("/evidence: expected"));
  statement = corpus_.statements[0];
  ASSERT_FALSE(statement.arguments.empty());
  statement.arguments[0].span = {1 << 30, (1 << 30) + 4};
  EXPECT_THAT(ErrorOf(statement),
              HasSubstr("/arguments/0: expected a span in the document's"));
  statement = corpus_.statements[0];
  statement.time = Time{"2024", Granularity::kYear, Span{0, 2}, "nowhere"};
  EXPECT_THAT(ErrorOf(statement), HasSubstr("/time: expected"));
  statement = corpus_.statements[0];
  statement.attribution = {{{{0, 1}, "#", "#", "person"}, "said", {0, 4}, ""}};
  EXPECT_THAT(ErrorOf(statement), HasSubstr("/attribution/source: expected"));
}

TEST_F(StatementCheckTest, ChecksMentions) {
  EntityMention mention{"doc-0", {0, 3}, "???", "person", MentionKind::kName,
                        "x"};
  EXPECT_THAT(std::string(CheckAgainstText(mention, text_).message()),
              HasSubstr("the line: expected \""));
}

}  // namespace
}  // namespace griot
