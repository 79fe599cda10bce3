#include "extract/reading/page.h"

#include <chrono>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/utf8.h"

// tests/golden/pages holds whole pages; here is what a single one would not
// show.

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kBody[] =
    "<h1>Ferry runs aground off Kell</h1><p>A ferry with 60 people aboard ran "
    "aground off Kell on Tuesday evening, the coast guard said.</p>";
constexpr char kText[] =
    "Ferry runs aground off Kell\n\nA ferry with 60 people aboard ran aground "
    "off Kell on Tuesday evening, the coast guard said.\n";

Page Read(absl::string_view html) {
  absl::StatusOr<Page> page = ReadPage("a.html", html);
  EXPECT_TRUE(page.ok()) << page.status();
  return page.ok() ? *std::move(page) : Page();
}

std::string Repeated(absl::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) absl::StrAppend(&all, text);
  return all;
}

TEST(ReadPageTest, PrefersJsonLdToOpenGraphToTheRest) {
  const std::string linked =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
      "\"datePublished\": \"2025-01-02\"}</script>";
  const std::string graph =
      "<meta property='article:published_time' content='2025-01-03'>";
  const std::string other = "<meta name='pubdate' content='2025-01-04'>";
  EXPECT_EQ(Read(absl::StrCat(other, graph, linked, kBody)).document.published,
            "2025-01-02");
  EXPECT_EQ(Read(absl::StrCat(other, graph, kBody)).document.published,
            "2025-01-03");
  EXPECT_EQ(Read(absl::StrCat(other, kBody)).document.published, "2025-01-04");
  EXPECT_EQ(Read(kBody).document.published, "");
}

TEST(ReadPageTest, TellsContradictionsWithBothValues) {
  const Page page = Read(absl::StrCat(
      "<head>\n<meta property='article:published_time' content='2025-01-03'>\n"
      "<meta name='pubdate' content='2024-12-31'></head>",
      kBody));
  EXPECT_EQ(page.document.published, "2025-01-03");
  EXPECT_THAT(page.warnings,
              ElementsAre("a.html:2: contradictory metadata: the day of "
                          "publication is \"2025-01-03\" by "
                          "article:published_time, not pubdate "
                          "\"2024-12-31\""));
}

TEST(ReadPageTest, TakesOneMomentInTwoTimeZonesForNoContradiction) {
  EXPECT_THAT(Read(absl::StrCat("<meta property='article:published_time' "
                                "content='2025-01-03T23:30:00-05:00'>"
                                "<meta name='pubdate' "
                                "content='2025-01-04T04:30:00Z'>",
                                kBody))
                  .warnings,
              IsEmpty());
}

TEST(ReadPageTest, KeepsAPageWhoseDateCannotBeRead) {
  const Page page = Read(absl::StrCat(
      "<meta property='article:published_time' content='soon'>", kBody));
  EXPECT_EQ(page.document.published, "");
  EXPECT_EQ(page.document.text, kText);
  EXPECT_THAT(page.warnings, ElementsAre(HasSubstr("is no date")));
}

TEST(ReadPageTest, TakesTheDayFromTheLinesAboutTheHeadline) {
  EXPECT_EQ(Read("<h1>Ferry runs aground off Kell</h1><div class=meta>By Ada "
                 "Roe | 5 March 2025</div><p>A ferry with 60 people aboard ran "
                 "aground off Kell on Tuesday evening, a guard said.</p>")
                .document.published,
            "2025-03-05");
}

TEST(ReadPageTest, RefusesAddressesThatAreNone) {
  for (const char* url : {"javascript:alert(1)", "/relative", "https://a b",
                          "https://a/<script>", ""}) {
    EXPECT_EQ(
        Read(absl::StrCat("<link rel=canonical href=\"", url, "\">", kBody))
            .document.url,
        "")
        << url;
  }
}

TEST(ReadPageTest, KeepsLongMetadataOut) {
  const Page page = Read(absl::StrCat("<meta property='og:site_name' content='",
                                      std::string(100'000, 'x'), "'>", kBody));
  EXPECT_EQ(page.document.publisher, "");
}

TEST(ReadPageTest, RefusesPagesWithoutAnArticle) {
  for (const char* html :
       {"", " ", "<p>", "no markup", "<html></html>", "<h1>Title</h1>",
        "<p><a href=x>One two three</a>"}) {
    const absl::StatusOr<Page> page = ReadPage("a.html", html);
    ASSERT_FALSE(page.ok()) << html;
    EXPECT_THAT(std::string(page.status().message()),
                HasSubstr("a.html:1: no article in this page"));
  }
}

// Each costs more than linear time, or stack, in one parser or another.
TEST(ReadPageTest, ReadsTheArticleOfHostilePages) {
  std::string attributes = "<p ";
  for (int i = 0; i < 100'000; ++i) absl::StrAppend(&attributes, "a", i, " ");
  const std::string kHostile[] = {
      Repeated("<div>", 100'000),
      Repeated("<b>", 100'000) + Repeated("</i>", 100'000),
      Repeated("<span class=x>", 100'000) + Repeated("</b>", 100'000),
      Repeated("<p><ul><li>", 30'000),
      Repeated("<table><tr><td>", 30'000),
      Repeated("<a href=x>", 100'000),
      Repeated("<h2><a href=x>One two three</a></h2>", 30'000),
      attributes + ">",
      "<p class=\"" + std::string(1'000'000, 'x') + "\">",
      "<p class='" + Repeated("ad-", 300'000) + "'>",
      Repeated("&", 1'000'000),
      Repeated("&#99999999999;&bogus;&#x;", 50'000),
      Repeated("<", 1'000'000),
      Repeated("<!", 300'000),
      Repeated("<title>", 100'000),
      Repeated("</script", 100'000),
      Repeated("<textarea>", 100'000),
      Repeated("<!-- -", 200'000) + "-->",
      "<script type=application/ld+json>" + Repeated("[", 400'000) +
          "</script>",
      Repeated("<script type=application/ld+json>{</script>", 2'000),
      Repeated("<div class=comment>", 50'000),
      Repeated("<br>", 200'000),
      std::string(100'000, '\0'),
      Repeated("\xEF\xBF\xBE\xC2\x85", 200'000),
      Repeated("\xFF", 1'000'000),
      Repeated(". ", 500'000),
      Repeated("<sup><a href=x>", 20'000),
  };
  for (const std::string& hostile : kHostile) {
    const auto start = std::chrono::steady_clock::now();
    const std::string shown = hostile.substr(0, 40);
    const absl::StatusOr<Page> page =
        ReadPage("a.html", absl::StrCat(kBody, "<div></div>", hostile));
    // Seconds would be minutes if anything were quadratic; the bound leaves
    // room for sanitizers and busy machines.
    EXPECT_LT(std::chrono::steady_clock::now() - start,
              std::chrono::seconds(20))
        << shown;
    ASSERT_TRUE(page.ok()) << shown << page.status();
    EXPECT_TRUE(absl::StrContains(page->document.text, "60 people aboard"))
        << shown;
    EXPECT_EQ(FindInvalidUtf8(page->document.text), absl::string_view::npos);
    EXPECT_FALSE(absl::StrContains(page->document.text, '\0'));
  }
}

TEST(LooksLikeHtmlTest, GoesByTheFirstTag) {
  for (const char* start : {"<!DOCTYPE html>", " \n<html lang=x>", "<p>x",
                            "<!-- x", "<?xml version", "\xEF\xBB\xBF<body>"}) {
    EXPECT_TRUE(LooksLikeHtml(start)) << start;
  }
  for (const char* start :
       {"", "<", "<3 apples", "text <p>", "{\"id\": 1}", "<unknown>", "<pre"}) {
    EXPECT_FALSE(LooksLikeHtml(start)) << start;
  }
}

}  // namespace
}  // namespace griot
