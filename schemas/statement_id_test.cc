#include "schemas/statement_id.h"

#include <functional>
#include <random>
#include <vector>

#include "gtest/gtest.h"
#include "schemas/statement_bytes.h"
#include "schemas/statement_json.h"
#include "schemas/testing/random_statements.h"

namespace griot {
namespace {

// A statement in which every field says something.
Statement Full() {
  Statement statement;
  statement.document = "courier-1";
  statement.predicate = {"expel", "have expelled", {11, 24}, "expels"};
  statement.arguments = {{Role::kSubject,
                          "",
                          {0, 10},
                          "Ten juntas",
                          {4, 10},
                          "government",
                          MentionKind::kNominal,
                          "juntas",
                          Quantity{10, Quantity::Bound::kExactly}},
                         {Role::kOblique,
                          "from",
                          {30, 35},
                          "Dorna",
                          {30, 35},
                          "place",
                          MentionKind::kName,
                          "Dorna",
                          std::nullopt}};
  statement.attribution = {
      {{{40, 44}, "they", "juntas", "government"}, "said", {45, 49}, "radio"}};
  statement.polarity = Polarity::kNegative;
  statement.modality = Modality::kPlanned;
  statement.rule = "rule";
  statement.time = Time{"2023", Granularity::kYear, Span{25, 29}, "2023"};
  statement.confidence = 0.75;
  statement.evidence = {{0, 50}, "Ten juntas have expelled 2023 from Dorna."};
  statement.extractor = "griot 0";
  return statement;
}

TEST(StatementIdTest, DependsOnEveryField) {
  const std::vector<std::function<void(Statement&)>> changes = {
      [](Statement& s) { s.document += "x"; },
      [](Statement& s) { s.predicate.lemma += "x"; },
      [](Statement& s) { s.predicate.text += "x"; },
      [](Statement& s) { ++s.predicate.span.end; },
      [](Statement& s) { s.predicate.relation.clear(); },
      [](Statement& s) { std::swap(s.arguments[0], s.arguments[1]); },
      [](Statement& s) { s.arguments.pop_back(); },
      [](Statement& s) { s.arguments[0].role = Role::kObject; },
      [](Statement& s) { s.arguments[1].marker = "of"; },
      [](Statement& s) { ++s.arguments[0].span.begin; },
      [](Statement& s) { s.arguments[0].text += "x"; },
      [](Statement& s) { ++s.arguments[0].head.begin; },
      [](Statement& s) { s.arguments[0].type = "group"; },
      [](Statement& s) { s.arguments[0].mention = MentionKind::kName; },
      [](Statement& s) { s.arguments[0].entity += "x"; },
      [](Statement& s) { s.arguments[0].quantity.reset(); },
      [](Statement& s) { s.arguments[0].quantity->value = 11; },
      [](Statement& s) {
        s.arguments[0].quantity->bound = Quantity::Bound::kAbout;
      },
      [](Statement& s) {
        s.arguments[0].quantity->bound = Quantity::Bound::kAtLeast;
        s.arguments[0].quantity->most = 20;
      },
      [](Statement& s) { s.attribution.clear(); },
      [](Statement& s) { ++s.attribution[0].source.span.end; },
      [](Statement& s) { s.attribution[0].source.text += "x"; },
      [](Statement& s) { s.attribution[0].source.entity += "x"; },
      [](Statement& s) { s.attribution[0].source.type += "x"; },
      [](Statement& s) { s.attribution[0].cue += "x"; },
      [](Statement& s) { ++s.attribution[0].span.end; },
      [](Statement& s) { s.attribution[0].medium.clear(); },
      [](Statement& s) { s.polarity = Polarity::kPositive; },
      [](Statement& s) { s.modality = Modality::kAsserted; },
      [](Statement& s) { s.rule.clear(); },
      [](Statement& s) { s.time.reset(); },
      [](Statement& s) { s.time->value = "2024"; },
      [](Statement& s) { s.time->granularity = Granularity::kDay; },
      [](Statement& s) { s.time->span.reset(); },
      [](Statement& s) { ++s.time->span->end; },
      [](Statement& s) { s.time->text += "x"; },
      [](Statement& s) { s.confidence = 0.5; },
      [](Statement& s) { ++s.evidence.span.end; },
      [](Statement& s) { s.evidence.quote += "x"; },
      [](Statement& s) { s.extractor += "x"; }};
  const ContentHash hash = HashOf(Full());
  EXPECT_EQ(HashOf(Full()), hash);
  for (size_t i = 0; i < changes.size(); ++i) {
    Statement changed = Full();
    changes[i](changed);
    EXPECT_NE(HashOf(changed), hash) << "change " << i;
  }
}

TEST(StatementIdTest, SurvivesAWayThroughJson) {
  std::mt19937 random(5);
  for (int i = 0; i < 500; ++i) {
    const Statement statement = testing::RandomStatement(random);
    EXPECT_EQ(HashOf(*ParseStatement(ToJson(statement))), HashOf(statement));
  }
}

TEST(StatementBytesTest, ReadBackAsTheyWereWritten) {
  std::mt19937 random(6);
  std::string bytes;
  StatementView view;
  for (int i = 0; i < 500; ++i) {
    const Statement statement = testing::RandomStatement(random);
    ToBytes(statement, bytes);
    ReadBytes(bytes, view);
    EXPECT_EQ(view.document, statement.document);
    EXPECT_EQ(view.predicate, statement.predicate.text);
    EXPECT_EQ(view.modality, statement.modality);
    EXPECT_EQ(view.quote, statement.evidence.quote);
    EXPECT_EQ(view.extractor, statement.extractor);
    ASSERT_EQ(view.arguments.size(), statement.arguments.size());
    for (size_t k = 0; k < view.arguments.size(); ++k) {
      EXPECT_EQ(view.arguments[k].entity, statement.arguments[k].entity);
      EXPECT_EQ(view.arguments[k].quantity, statement.arguments[k].quantity);
    }
    ASSERT_EQ(view.attribution.size(), statement.attribution.size());
    ASSERT_EQ(view.time.has_value(), statement.time.has_value());
    if (!view.time) continue;
    EXPECT_EQ(view.time->span, statement.time->span);
  }
}

TEST(StatementIdTest, StaysFromVersionToVersion) {
  EXPECT_EQ(ToHex(HashOf(Full())), "dacc27cbc1b1fec9909b37bc72fa2ef1");
}

}  // namespace
}  // namespace griot
