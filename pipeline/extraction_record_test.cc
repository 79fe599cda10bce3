#include "pipeline/extraction_record.h"

#include <random>

#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot {
namespace {

TEST(ExtractionRecordTest, ComesBackAsItWasForAnotherDocument) {
  std::mt19937 random(1);
  ExtractionRecord record;
  for (int i = 0; i < 20; ++i) {
    record.statements.push_back(testing::RandomStatement(random));
    record.mentions.push_back({"a",
                               {1, 4},
                               "Orr",
                               "place",
                               MentionKind::kName,
                               testing::RandomText(random, 9)});
  }
  const absl::StatusOr<ExtractionRecord> back =
      ParseRecord(ToText(record), "other");
  ASSERT_TRUE(back.ok()) << back.status();
  for (Statement& statement : record.statements) statement.document = "other";
  for (EntityMention& mention : record.mentions) mention.document = "other";
  EXPECT_EQ(back->statements, record.statements);
  EXPECT_EQ(back->mentions, record.mentions);
}

TEST(ExtractionRecordTest, TellsNothingFoundFromNothingThere) {
  EXPECT_TRUE(ParseRecord(ToText({}), "a").ok());
  EXPECT_FALSE(ParseRecord("", "a").ok());
  EXPECT_FALSE(ParseRecord("nonsense\n", "a").ok());
  EXPECT_FALSE(ParseRecord("S{}\n", "a").ok());
}

TEST(ExtractionRecordTest, HasAKeyOfAllThatItDependsOn) {
  Document document;
  document.id = "a";
  document.text = "Rebels fled.";
  const std::string key = ExtractionKey(document, "x");
  Document other = document;
  other.id = "b";
  other.publisher = "Star";
  EXPECT_EQ(ExtractionKey(other, "x"), key);
  EXPECT_NE(ExtractionKey(document, "y"), key);
  other.published = "2024-01-01";
  EXPECT_NE(ExtractionKey(other, "x"), key);
  other = document;
  other.text += " ";
  EXPECT_NE(ExtractionKey(other, "x"), key);
}

}  // namespace
}  // namespace griot
