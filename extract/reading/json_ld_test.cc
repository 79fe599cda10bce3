#include "extract/reading/json_ld.h"

#include <string>

#include "gtest/gtest.h"

namespace griot {
namespace {

std::vector<LinkedWork> Works(absl::string_view json) {
  JsonLd linked;
  EXPECT_TRUE(linked.Add(json).ok()) << linked.Add(json);
  return linked.Works();
}

TEST(JsonLdTest, ReadsAnArticle) {
  const auto works = Works(R"({"@context": "https://schema.org",
    "@type": "NewsArticle", "headline": "Dam &amp; bridge", "inLanguage": "en",
    "datePublished": "2025-02-05T10:00Z", "publisher": {"name": "Post"},
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://p.example/1"},
    "articleBody": "One.\n\nTwo."})");
  ASSERT_EQ(works.size(), 1);
  EXPECT_TRUE(works[0].is_article);
  EXPECT_EQ(works[0].headline, "Dam & bridge");
  EXPECT_EQ(works[0].published, "2025-02-05T10:00Z");
  EXPECT_EQ(works[0].publisher, "Post");
  EXPECT_EQ(works[0].url, "https://p.example/1");
  EXPECT_EQ(works[0].language, "en");
  EXPECT_EQ(works[0].body, "One.\n\nTwo.\n");
}

TEST(JsonLdTest, FindsArticlesInGraphsAndArrays) {
  const auto works = Works(R"([{"@type": "WebSite", "name": "Post"},
    {"@graph": [{"@type": "Person", "name": "A"},
                {"@type": ["WebPage"], "datePublished": "2025-01-01"},
                {"@type": ["Thing", "http://schema.org/BlogPosting"],
                 "headline": ["H", "h"], "publisher": [{"@id": "#o"}]},
                {"@type": "Organization", "@id": "#o", "name": "Org"}]}])");
  ASSERT_EQ(works.size(), 3);
  EXPECT_EQ(works[0].headline, "H");
  EXPECT_EQ(works[0].publisher, "Org");
  EXPECT_EQ(works[1].published, "2025-01-01");
  EXPECT_EQ(works[2].publisher, "Post");
  EXPECT_FALSE(works[2].is_article);
}

TEST(JsonLdTest, LeavesPartsOfALiveBlogAlone) {
  EXPECT_EQ(Works(R"({"@type": "LiveBlogPosting", "headline": "L",
    "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "B"}]})")
                .size(),
            1);
}

TEST(JsonLdTest, ForgivesWhatPagesGetWrong) {
  for (const char* json :
       {"\n//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"H\",}\n//]]>",
        "<!-- {\"@type\": \"Article\", \"headline\": \"H\"} -->",
        "{\"@type\": \"Article\", /* x */ \"headline\": \"H\"};",
        "{\"@type\": \"Article\", \"headline\": \"\nH\"}"}) {
    const auto works = Works(json);
    ASSERT_EQ(works.size(), 1) << json;
    EXPECT_EQ(works[0].headline, "H") << json;
  }
  EXPECT_TRUE(Works("  ").empty());
}

TEST(JsonLdTest, SaysWhatIsNoJson) {
  JsonLd linked;
  EXPECT_FALSE(linked.Add("{oops}").ok());
  EXPECT_FALSE(linked.Add("{\"a\": \"\\ud800\"}").ok());
  EXPECT_TRUE(linked.Works().empty());
}

TEST(JsonLdTest, EndsOnDeepAndWideValues) {
  JsonLd linked;
  EXPECT_TRUE(
      linked.Add(std::string(500'000, '[') + std::string(500'000, ']')).ok());
  std::string wide = "[";
  for (int i = 0; i < 50'000; ++i) wide += "{\"@type\":\"Article\"},";
  EXPECT_TRUE(linked.Add(wide + "1]").ok());
  EXPECT_LE(linked.Works().size(), 2000);
}

TEST(JsonLdTest, TakesValuesOfWrongTypesForNothing) {
  const auto works = Works(R"({"@type": "Article", "headline": 7,
    "datePublished": {"a": []}, "publisher": [[[[[[[[["x"]]]]]]]]],
    "mainEntityOfPage": true, "articleBody": ["x"], "inLanguage": null})");
  ASSERT_EQ(works.size(), 1);
  EXPECT_EQ(works[0].headline, "7");
  EXPECT_EQ(works[0].published, "");
  EXPECT_EQ(works[0].publisher, "");
  EXPECT_EQ(works[0].url, "");
  EXPECT_EQ(works[0].body, "");
}

}  // namespace
}  // namespace griot
