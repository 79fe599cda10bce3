#include "export/html/html.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "export/html/html_data.h"
#include "export/html/page.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "gtest/gtest.h"
#include "rapidjson/document.h"

namespace griot::exporter {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Statement Says(const std::string& subject, const std::string& object) {
  Statement statement;
  statement.document = "d";
  statement.predicate = {"hit", "hit", {0, 1}, "hits"};
  const auto argument = [](Role role, const std::string& name) {
    Argument made;
    made.role = role;
    made.span = made.head = {0, 1};
    made.text = made.entity = name;
    made.type = "person";
    made.mention = MentionKind::kName;
    return made;
  };
  statement.arguments = {argument(Role::kSubject, subject),
                         argument(Role::kObject, object)};
  statement.evidence = {{0, 1}, absl::StrCat(subject, " hit ", object)};
  statement.extractor = "by hand";
  return statement;
}

std::string Page(const Statement& statement) {
  graph::GraphBuilder builder;
  Document document;
  document.id = statement.document;
  document.text = "x";
  EXPECT_TRUE(builder.AddDocument(document).ok());
  EXPECT_TRUE(builder.Add(statement).ok());
  const graph::Graph graph = std::move(builder).Finish().value();
  std::string bytes;
  const auto writer = MakeHtmlWriter(
      [&](absl::string_view piece) {
        absl::StrAppend(&bytes, piece);
        return absl::OkStatus();
      },
      {});
  EXPECT_TRUE(writer->Write(graph).ok());
  EXPECT_TRUE(writer->Finish().ok());
  return bytes;
}

std::string Data(const std::string& page) {
  return page.substr(PageHead().size(),
                     page.size() - PageHead().size() - PageTail().size());
}

TEST(EscapedForScriptTest, EscapesWhatHtmlAndJavaScriptReadAsMore) {
  EXPECT_EQ(EscapedForScript("\"</script>&\u2028\u2029\u2027é😀\""),
            "\"\\u003c/script\\u003e\\u0026\\u2028\\u2029\u2027é😀\"");
  EXPECT_EQ(EscapedForScript("\xE2"), "\xE2");
  EXPECT_EQ(EscapedForScript(""), "");
}

TEST(HtmlTest, HostileNamesStayText) {
  const std::string name =
      "</script><script>alert(1)</script><!-- & \u2028 \"'\\ \x01";
  const std::string data = Data(Page(Says(name, "Bo")));
  EXPECT_THAT(data, Not(HasSubstr("<")));
  EXPECT_THAT(data, Not(HasSubstr(">")));
  EXPECT_THAT(data, Not(HasSubstr("&")));
  EXPECT_THAT(data, Not(HasSubstr("\u2028")));
  rapidjson::Document json;
  ASSERT_FALSE(json.Parse(data.c_str()).HasParseError());
  bool found = false;
  for (const auto& text : json["strings"].GetArray()) {
    found = found || name == text.GetString();
  }
  EXPECT_TRUE(found);
}

TEST(HtmlTest, EachTextIsThereOnce) {
  const std::string data = Data(Page(Says("Ana", "Bo")));
  EXPECT_EQ(std::pair(data.find("\"Ana\""), size_t{1}),
            std::pair(data.rfind("\"Ana\""), size_t{1}));
}

TEST(HtmlTest, ThePolicyLetsNothingInFromElsewhere) {
  const absl::string_view head = PageHead();
  EXPECT_THAT(head, HasSubstr("default-src 'none'"));
  EXPECT_THAT(head, HasSubstr("script-src 'sha256-"));
  EXPECT_THAT(head, HasSubstr("style-src 'sha256-"));
  EXPECT_THAT(head, Not(HasSubstr("unsafe")));
}

}  // namespace
}  // namespace griot::exporter
