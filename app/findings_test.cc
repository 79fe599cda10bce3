#include "app/findings.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "gtest/gtest.h"
#include "schemas/document.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

Span SpanOf(const std::string& text, const std::string& part) {
  const CodePointIndex index(text);
  const size_t at = text.find(part);
  return {index.CodePointOf(at), index.CodePointOf(at + part.size())};
}

Argument Name(const std::string& text, Role role, const std::string& name) {
  Argument argument;
  argument.role = role;
  argument.span = argument.head = SpanOf(text, name);
  argument.text = argument.entity = name;
  argument.type = "organization";
  argument.mention = MentionKind::kName;
  return argument;
}

// A document with the one statement that `subject` does `relation` to `object`.
void Add(graph::GraphBuilder& builder, const std::string& id,
         const std::string& text, const std::string& subject,
         const std::string& verb, const std::string& relation,
         const std::string& object, Polarity polarity = Polarity::kPositive) {
  Document document;
  document.id = id;
  document.text = text;
  ASSERT_TRUE(builder.AddDocument(document).ok());
  Statement statement;
  statement.document = id;
  statement.predicate = {verb, verb, SpanOf(text, verb), relation};
  statement.arguments = {Name(text, Role::kSubject, subject),
                         Name(text, Role::kObject, object)};
  statement.polarity = polarity;
  statement.confidence = 0.9;
  statement.evidence = {{0, CountCodePoints(text)}, text};
  statement.extractor = "test";
  ASSERT_TRUE(builder.Add(statement).ok());
}

graph::Graph TwoFacts(const graph::MergeRules& rules = {}) {
  graph::GraphBuilder builder(rules);
  Add(builder, "a", "Ardo Union attacked Bela Corps at dawn.", "Ardo Union",
      "attacked", "assault", "Bela Corps");
  Add(builder, "b", "Once more Ardo Union attacked Bela Corps.", "Ardo Union",
      "attacked", "assault", "Bela Corps");
  Add(builder, "c", "Cato League never joined Dema Pact.", "Cato League",
      "joined", "member_of", "Dema Pact", Polarity::kNegative);
  Add(builder, "d", "Cato League saw Dema Pact.", "Cato League", "saw", "",
      "Dema Pact");
  return *std::move(builder).Finish();
}

TEST(FindingsTest, ShowWhatHappenedWithItsSentenceAndSources) {
  const std::string text = FindingsText(TwoFacts(), 100, /*style=*/false);
  EXPECT_THAT(text, HasSubstr("What happened:\n"));
  EXPECT_THAT(text, HasSubstr("      2  Ardo Union"));
  EXPECT_THAT(text, HasSubstr("Ardo Union attacked Bela Corps"));
  EXPECT_THAT(text, Not(HasSubstr("saw")));  // of no type
  EXPECT_THAT(text, Not(HasSubstr("\033")));
}

TEST(FindingsTest, ShowRolesAfterEvents) {
  graph::MergeRules rules;
  rules.standing.insert("member_of");
  const std::string text = FindingsText(TwoFacts(rules), 100, /*style=*/false);
  const size_t roles = text.find("Roles and ties:\n");
  ASSERT_NE(roles, std::string::npos);
  EXPECT_THAT(text.substr(roles), HasSubstr("not member of"));
  EXPECT_THAT(text.substr(roles), HasSubstr("[c]"));
  EXPECT_LT(text.find("What happened:"), roles);
}

TEST(FindingsTest, ShowWhatIsDisputed) {
  graph::GraphBuilder builder;
  Add(builder, "a", "Ardo Union attacked Bela Corps.", "Ardo Union", "attacked",
      "assault", "Bela Corps");
  Add(builder, "b", "Ardo Union never attacked Bela Corps.", "Ardo Union",
      "attacked", "assault", "Bela Corps", Polarity::kNegative);
  const std::string text =
      FindingsText(*std::move(builder).Finish(), 100, /*style=*/false);
  EXPECT_THAT(text, HasSubstr("Disputed:\n"));
  EXPECT_THAT(text, HasSubstr("Ardo Union not attacked Bela Corps"));
}

TEST(FindingsTest, KeepsToTheWidth) {
  graph::GraphBuilder builder;
  Add(builder, "long-" + std::string(100, 'x'),
      "Before all this, as everybody in the whole of the land remembers to "
      "this day, Ardo Union of Élan attacked Bela Corps with all it had.",
      "Ardo Union of Élan", "attacked", "assault", "Bela Corps");
  const std::string table =
      FindingsText(*std::move(builder).Finish(), 80, /*style=*/false);
  EXPECT_THAT(table, HasSubstr("attacked"));
  size_t begin = 0;
  for (size_t end; (end = table.find('\n', begin)) != std::string::npos;
       begin = end + 1) {
    EXPECT_LE(CountCodePoints(table.substr(begin, end - begin)), 80);
  }
}

TEST(FindingsTest, IsEmptyWithoutTypedFacts) {
  EXPECT_EQ(FindingsText(*graph::GraphBuilder().Finish(), 80, false), "");
}

}  // namespace
}  // namespace griot
