#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/csv_writer.h"
#include "export/neo4j/cypher.h"
#include "export/neo4j/query_api.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/stream.h"
#include "export/numbers.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "gtest/gtest.h"
#include "rapidjson/document.h"
#include "schemas/testing/random_statements.h"

namespace griot::exporter::neo4j {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string Quoted(absl::string_view text) {
  std::string out;
  AppendText(text, out);
  return out;
}

std::string Days(absl::string_view iso) {
  const auto text = [](const Value& value) {
    const auto* day = std::get_if<absl::CivilDay>(&value);
    return day == nullptr ? std::string("null") : absl::FormatCivilTime(*day);
  };
  const DayRange days = DaysOf(iso);
  return text(days.earliest) + " " + text(days.latest);
}

TEST(CypherTextTest, CannotBeEndedByWhatItHolds) {
  EXPECT_EQ(Quoted("a'b"), R"('a\'b')");
  EXPECT_EQ(Quoted(R"(a\)"), R"('a\\')");
  EXPECT_EQ(Quoted(R"(a\')"), R"('a\\\'')");
  EXPECT_EQ(Quoted("a;\nb\x01"), R"('a;\u000Ab\u0001')");
  // No backslash stands before a u that the text has.
  EXPECT_EQ(Quoted(R"(\u0027 OR)"), R"('\\' + 'u0027 OR')");
  EXPECT_EQ(Quoted(R"(\\u0027)"), R"('\\\\' + 'u0027')");
}

TEST(TokenTest, IsWhatNeo4jTakes) {
  EXPECT_EQ(TokenOf("armed_group"), "armed_group");
  EXPECT_EQ(TokenOf("set off"), "set off");
  EXPECT_EQ(TokenOf(""), "other");
  EXPECT_EQ(TokenOf("a\n\x1F"), "a__");
  EXPECT_EQ(TokenOf("Fact"), "Fact_");
  EXPECT_EQ(TokenOf("fact"), "fact");
}

TEST(DaysTest, CoverWhatATimeSays) {
  EXPECT_EQ(Days("2024"), "2024-01-01 2024-12-31");
  EXPECT_EQ(Days("2024-02"), "2024-02-01 2024-02-29");
  EXPECT_EQ(Days("2024-W01"), "2024-01-01 2024-01-07");
  EXPECT_EQ(Days("2024-09-17T21:30"), "2024-09-17 2024-09-17");
  EXPECT_EQ(Days("2012/.."), "2012-01-01 null");
  EXPECT_EQ(Days("2019/2023"), "2019-01-01 2023-12-31");
  EXPECT_EQ(Days("9999"), "9999-01-01 9999-12-31");
  EXPECT_EQ(Days(""), "null null");
}

TEST(RealTextTest, IsNoInteger) {
  EXPECT_EQ(RealText(19), "19.0");
  EXPECT_EQ(RealText(-3), "-3.0");
  EXPECT_EQ(RealText(0.91), "0.91");
  EXPECT_EQ(RealText(1e20), "1e+20");
}

TEST(CsvTextTest, IsAlwaysQuoted) {
  std::string out;
  AppendCsvText("", out);
  AppendCsvText("a\"b,\n", out);
  EXPECT_EQ(out, "\"\"\"a\"\"b,\n\"");
}

TEST(ServerTest, IsFoundByItsAddress) {
  const auto url = [](const std::string& target, int http_port = 0) {
    const absl::StatusOr<Server> server = ParseServer(target, http_port);
    return server.ok() ? server->url : std::string(server.status().message());
  };
  EXPECT_EQ(url("bolt://db.example"), "http://db.example:7474");
  EXPECT_EQ(url("BOLT://db.example:7687/"), "http://db.example:7474");
  EXPECT_EQ(url("neo4j://db.example:7687", 8474), "http://db.example:8474");
  EXPECT_EQ(url("bolt+s://db.example"), "https://db.example:7473");
  EXPECT_EQ(url("http://[::1]:8080"), "http://[::1]:8080");
  EXPECT_THAT(url("bolt://me:secret@db.example"),
              AllOf(HasSubstr("NEO4J_PASSWORD"), Not(HasSubstr("secret"))));
  EXPECT_THAT(url("http://db.example/browser"), HasSubstr("behind the host"));
  EXPECT_THAT(url("bolt://"), HasSubstr("expected bolt://HOST"));
  EXPECT_TRUE(ParseServer("bolt://localhost", 0)->is_loopback);
  EXPECT_TRUE(ParseServer("bolt://127.0.0.1", 0)->is_loopback);
  EXPECT_FALSE(ParseServer("bolt://db.example", 0)->is_loopback);
  EXPECT_FALSE(ParseServer("bolt://127.evil.example", 0)->is_loopback);
  EXPECT_FALSE(IsServer("news.cypher"));
}

TEST(AnswerTest, TellsWhatWentWrong) {
  EXPECT_TRUE(StatusOfAnswer(202, R"({"data":{"fields":[]}})").ok());
  const absl::Status failed = StatusOfAnswer(
      202,
      R"({"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"bad"}]})");
  EXPECT_EQ(failed.message(), "Neo.ClientError.Statement.SyntaxError: bad");
  EXPECT_FALSE(absl::IsUnavailable(failed));
  EXPECT_TRUE(absl::IsUnavailable(StatusOfAnswer(
      202,
      R"({"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"x"}]})")));
  EXPECT_TRUE(absl::IsUnavailable(StatusOfAnswer(503, "")));
  EXPECT_TRUE(absl::IsPermissionDenied(StatusOfAnswer(
      401, R"({"errors":[{"code":"x","message":"Invalid credential."}]})")));
  EXPECT_THAT(std::string(StatusOfAnswer(404, "<html>").message()),
              HasSubstr("404"));
  // Who does not say that it has done it has not done it.
  for (const char* empty : {"{}", R"({"data":null})", "[]", ""}) {
    EXPECT_FALSE(StatusOfAnswer(200, empty).ok()) << empty;
  }
  const std::string endless(100000, 'x');
  EXPECT_LT(
      StatusOfAnswer(202, absl::StrCat(R"({"errors":[{"code":"c","message":")",
                                       endless, R"("}]})"))
          .message()
          .size(),
      500);
}

TEST(StreamTest, SendsAllRowsAsParametersInBatches) {
  const testing::RandomCorpus corpus = testing::MakeRandomCorpus(7, 40, 120);
  graph::GraphBuilder builder;
  for (const Document& document : corpus.documents) {
    ASSERT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : corpus.statements) {
    ASSERT_TRUE(builder.Add(statement).ok());
  }
  const graph::Graph graph = std::move(builder).Finish().value();
  size_t sent = 0;
  size_t reported = 0;
  bool in_schema = true;
  const absl::StatusOr<size_t> rows = Stream(
      graph,
      [&](absl::string_view statement, absl::string_view parameters) {
        rapidjson::Document json;
        json.Parse(parameters.data(), parameters.size());
        EXPECT_FALSE(json.HasParseError());
        if (json.HasMember("rows")) {
          in_schema = false;
          EXPECT_THAT(std::string(statement),
                      StartsWith("UNWIND $rows AS row\nM"));
          EXPECT_LE(json["rows"].Size(), 2000U);
          sent += json["rows"].Size();
        } else {
          EXPECT_TRUE(in_schema) << statement;
        }
        return absl::OkStatus();
      },
      [&](size_t done, size_t total) {
        EXPECT_LE(done, total);
        reported = done;
      });
  ASSERT_TRUE(rows.ok());
  EXPECT_GT(sent, corpus.statements.size());
  EXPECT_EQ(*rows, sent);
  EXPECT_EQ(reported, sent);
}

TEST(StreamTest, EndsAtAnError) {
  int calls = 0;
  const absl::StatusOr<size_t> rows = Stream(
      graph::GraphBuilder().Finish().value(),
      [&](absl::string_view, absl::string_view) {
        ++calls;
        return absl::FailedPreconditionError("no");
      },
      [](size_t, size_t) {});
  EXPECT_EQ(rows.status().message(), "no");
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace griot::exporter::neo4j
