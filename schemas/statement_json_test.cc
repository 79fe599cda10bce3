#include "schemas/statement_json.h"

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr absl::string_view kLine =
    R"({"schema":"griot/statement/1","document":"d1",)"
    R"("predicate":{"lemma":"expel","text":"expelled","begin":8,"end":16,)"
    R"("relation":"expels"},)"
    R"("arguments":[{"role":"subject","begin":0,"end":7,"text":"Juntas ",)"
    R"("head":[0,6],"type":"government","mention":"nominal",)"
    R"("entity":"juntas","quantity":{"value":2,"bound":"at least"}}],)"
    R"("attribution":{"source":{"begin":20,"end":23,"text":"Ana",)"
    R"("entity":"Ana Roa","type":"person"},"cue":"said","begin":24,"end":28,)"
    R"("medium":"its website","attribution":null},)"
    R"("polarity":"negative","modality":"planned","derivation":"inferred",)"
    R"("rule":"r1","time":{"value":"2023","granularity":"year"},)"
    R"("confidence":0.91,"evidence":{"begin":0,"end":30,"quote":"Q"},)"
    R"("extractor":"x"})";

// kLine with `from`, which it must hold, replaced.
std::string With(absl::string_view from, absl::string_view to) {
  EXPECT_THAT(std::string(kLine), HasSubstr(std::string(from)));
  return absl::StrReplaceAll(kLine, {{from, to}});
}

void ExpectError(absl::string_view line, absl::string_view message) {
  const auto parsed = ParseStatement(line);
  ASSERT_FALSE(parsed.ok()) << line;
  EXPECT_EQ(parsed.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(parsed.status().message()),
              HasSubstr(std::string(message)));
}

TEST(StatementJsonTest, ReadsEveryField) {
  const auto parsed = ParseStatement(kLine);
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->predicate.relation, "expels");
  ASSERT_EQ(parsed->arguments.size(), 1);
  EXPECT_EQ(parsed->arguments[0].head, (Span{0, 6}));
  EXPECT_EQ(parsed->arguments[0].quantity,
            (Quantity{2, Quantity::Bound::kAtLeast}));
  ASSERT_EQ(parsed->attribution.size(), 1);
  EXPECT_EQ(parsed->attribution[0].medium, "its website");
  EXPECT_EQ(parsed->modality, Modality::kPlanned);
  EXPECT_EQ(parsed->rule, "r1");
  EXPECT_EQ(parsed->confidence, 0.91);
}

TEST(StatementJsonTest, WritesTheKeysInTheContractsOrder) {
  EXPECT_EQ(ToJson(*ParseStatement(kLine)), kLine);
}

TEST(StatementJsonTest, ReadsBackWhatItWrites) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    const Statement statement = testing::RandomStatement(random);
    const std::string json = ToJson(statement);
    const auto parsed = ParseStatement(json);
    ASSERT_TRUE(parsed.ok()) << parsed.status() << "\n" << json;
    ASSERT_EQ(*parsed, statement) << json;
    ASSERT_EQ(ToJson(*parsed), json);
  }
}

TEST(StatementJsonTest, ReadsBackDocumentsAndMentions) {
  std::mt19937 random(8);
  for (int i = 0; i < 200; ++i) {
    const auto text = [&] { return testing::RandomText(random, 40); };
    const Document document{text(), text(), "2024-09-17", text(),
                            text(), text(), "en",         {text(), text()}};
    EXPECT_EQ(ParseDocument(ToJson(document)).value(), document);
    const EntityMention mention{
        text(), {3, 9}, text(), text(), MentionKind::kPronoun, text()};
    EXPECT_EQ(ParseMention(ToJson(mention)).value(), mention);
  }
}

TEST(StatementJsonTest, AcceptsADocumentWithoutTextOrMetadata) {
  const auto parsed =
      ParseDocument(R"({"schema":"griot/document/1","id":"a","text":""})");
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->text, "");
  EXPECT_FALSE(ParseDocument(R"({"schema":"griot/document/1","id":"a"})").ok());
}

TEST(StatementJsonTest, RefusesAuthorsThatAreNoNames) {
  const auto with = [](absl::string_view authors) {
    return ParseDocument(absl::StrCat(
        R"({"schema":"griot/document/1","id":"a","text":"","authors":)",
        authors, "}"));
  };
  EXPECT_THAT(with(R"(["Ada Roe","Bo"])")->authors, SizeIs(2));
  EXPECT_THAT(with("null")->authors, IsEmpty());
  for (const char* authors : {R"("Ada")", "[1]", R"([""])", "[null]", "{}"}) {
    EXPECT_FALSE(with(authors).ok()) << authors;
  }
  EXPECT_EQ(with(R"(["Ada",1])").status().message(),
            "/authors/1: expected a string, got 1");
}

TEST(StatementJsonTest, FillsInWhatAnExtractorMayLeaveOut) {
  const auto parsed = ParseStatement(
      R"({"schema":"griot/statement/1","document":"d","note":[{}],)"
      R"("predicate":{"lemma":"go","text":"went","begin":4,"end":8},)"
      R"("arguments":[{"role":"subject","begin":0,"end":3,"text":"Ana",)"
      R"("mention":"name"}],)"
      R"("evidence":{"begin":0,"end":8,"quote":"Ana went"}})");
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->polarity, Polarity::kPositive);
  EXPECT_EQ(parsed->modality, Modality::kAsserted);
  EXPECT_EQ(parsed->arguments[0].entity, "Ana");
  EXPECT_EQ(parsed->arguments[0].type, "other");
  EXPECT_EQ(parsed->arguments[0].head, (Span{0, 3}));
  EXPECT_FALSE(parsed->time.has_value());
}

TEST(StatementJsonTest, ARangeStartsAtItsValue) {
  const auto with = [](absl::string_view quantity) {
    return With(R"({"value":2,"bound":"at least"})", quantity);
  };
  const auto range =
      ParseStatement(with(R"({"value":2,"bound":"at least","most":5})"));
  ASSERT_TRUE(range.ok()) << range.status();
  EXPECT_EQ(range->arguments[0].quantity,
            (Quantity{2, Quantity::Bound::kAtLeast, 5}));
  ExpectError(with(R"({"value":2,"bound":"at least","most":1})"),
              "/arguments/0/quantity/most");
  ExpectError(with(R"({"value":2,"bound":"about","most":5})"),
              R"(/arguments/0/quantity: expected "most" only with the bound)");
}

TEST(StatementJsonTest, SaysWhereAnErrorIs) {
  ExpectError(With(R"("role":"subject")", R"("role":"agent")"),
              R"(/arguments/0/role: expected one of subject, object)");
  ExpectError(With(R"("begin":8)", R"("begin":-8)"), "/predicate/begin");
  ExpectError(With(R"("begin":8)", R"("begin":8.5)"), "/predicate/begin");
  ExpectError(With(R"("begin":8)", R"("begin":16)"), "/predicate/end");
  ExpectError(With(R"("end":16)", R"("end":4294967312)"), "/predicate/end");
  ExpectError(With(R"("head":[0,6])", R"("head":[0,9])"),
              "/arguments/0/head: expected [begin, end] within 0 to 7");
  ExpectError(With(R"("cue":"said",)", ""), "/attribution/cue: expected");
  ExpectError(With(R"("value":"2023")", R"("value":"1815-13-45")"),
              "/time/value: expected an ISO 8601");
  ExpectError(With("0.91", "1.5"), "/confidence: expected a number in [0, 1]");
  ExpectError(
      With(R"("confidence":0.91)", R"("confidence":0.91,"document":"e")"),
      "/document: expected once");
  ExpectError(With(R"("derivation":"inferred")", R"("derivation":"stated")"),
              "/rule");
  ExpectError(With("statement/1", "statement/2"), "/schema: expected");
  ExpectError(With("\"quote\":\"Q\"", R"("quote":"\u0000")"), "U+0000");
}

TEST(StatementJsonTest, RefusesWhatIsNoJsonObject) {
  ExpectError("", "expected JSON");
  ExpectError("[1]", "the line: expected an object, got an array of 1");
  ExpectError("{\"a\":", "byte 6: expected JSON");
  ExpectError(absl::StrCat(kLine, " {}"), "expected JSON");
  ExpectError("{\"a\":\"\xff\"}", "byte 7: expected UTF-8");
  ExpectError(R"({"a":"\ud800"})", "expected JSON");
}

TEST(StatementJsonTest, RefusesDeepNestingWithoutOverflow) {
  const int depth = 1000000;
  std::string deep;
  for (int i = 0; i < depth; ++i) deep += '[';
  ExpectError(absl::StrCat("{\"a\":", deep), "expected JSON");
  for (int i = 0; i < depth; ++i) deep += ']';
  ExpectError(absl::StrCat("{\"schema\":", deep, "}"), "/schema");
}

TEST(StatementJsonTest, BoundsTheNestingOfAttributions) {
  std::mt19937 random(1);
  Statement statement = testing::RandomStatement(random);
  statement.attribution.resize(
      8, {{{0, 1}, "a", "a", "person"}, "said", {2, 3}, ""});
  EXPECT_TRUE(ParseStatement(ToJson(statement)).ok());
  statement.attribution.push_back(statement.attribution[0]);
  ExpectError(ToJson(statement), "at most 8 nested attributions");
}

TEST(StatementJsonTest, BoundsSizes) {
  std::mt19937 random(1);
  Statement statement = testing::RandomStatement(random);
  statement.arguments.resize(65, {Role::kPlace,
                                  "",
                                  {0, 1},
                                  "a",
                                  {0, 1},
                                  "place",
                                  MentionKind::kName,
                                  "a",
                                  std::nullopt});
  ExpectError(ToJson(statement), "/arguments: expected an array of at most 64");
  statement.arguments.clear();
  statement.predicate.lemma = std::string(5000, 'x');
  ExpectError(ToJson(statement), "/predicate/lemma: expected at most 4096");
  statement.predicate.lemma = std::string(5 << 20, 'x');
  ExpectError(ToJson(statement), "expected at most 4194304 bytes");
}

// Broken in every way that a Statement can be, CheckForm says what the parser
// says of its JSON.
TEST(StatementJsonTest, ChecksTheFormAsTheReaderDoes) {
  const std::vector<std::function<void(Statement&)>> breaks = {
      [](Statement& s) { s.document.clear(); },
      [](Statement& s) { s.predicate.lemma.clear(); },
      [](Statement& s) { s.predicate.span.end = s.predicate.span.begin; },
      [](Statement& s) { s.predicate.span.begin = -1; },
      [](Statement& s) { s.predicate.text = "\xff"; },
      [](Statement& s) { s.arguments.at(0).head.end += 1 << 21; },
      [](Statement& s) { s.arguments.at(0).text = std::string("a\0b", 3); },
      [](Statement& s) { s.arguments.resize(65, s.arguments.at(0)); },
      [](Statement& s) { s.attribution.resize(9, s.attribution.at(0)); },
      [](Statement& s) { s.attribution.at(0).cue.clear(); },
      [](Statement& s) { s.attribution.at(0).source.text.clear(); },
      [](Statement& s) {
        s.time = Time{"no", Granularity::kDay, {}, ""};
      },
      [](Statement& s) { s.confidence = 1.01; },
      [](Statement& s) { s.evidence.quote.clear(); },
      [](Statement& s) { s.extractor = std::string(5000, 'x'); },
  };
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    Statement statement = testing::RandomStatement(random);
    EXPECT_TRUE(CheckForm(statement).ok());
    if (statement.arguments.empty() || statement.attribution.empty()) continue;
    breaks[static_cast<size_t>(i) % breaks.size()](statement);
    EXPECT_FALSE(CheckForm(statement).ok()) << i;
    EXPECT_FALSE(ParseStatement(ToJson(statement)).ok()) << i;
  }
}

}  // namespace
}  // namespace griot
