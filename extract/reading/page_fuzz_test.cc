#include <random>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/markup.h"
#include "extract/reading/page.h"
#include "extract/reading/page_text.h"
#include "gtest/gtest.h"
#include "schemas/utf8.h"

// What holds of any bytes that are given as a page.

namespace griot {
namespace {

constexpr int kPages = 1500;
constexpr int kPieces = 60;  // of one page at most

constexpr absl::string_view kPieceTexts[] = {
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<P CLASS=\"a b\">",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<h2><a href=/x>",
    "</a></h2>",
    "<ul><li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
    "<br><br>",
    "<a href='x'>",
    "</a>",
    "<span class=caption>",
    "</span>",
    "<b>",
    "</i>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<style>",
    "<!--",
    "-->",
    "<title>",
    "</title>",
    "<meta charset=utf-16>",
    "<meta charset=shift_jis>",
    "<meta property=og:title content='",
    "<meta name=date content=2025-01-01>",
    "<script type=application/ld+json>",
    "{\"@type\": \"NewsArticle\", \"headline\": \"",
    "\", \"datePublished\": 7}",
    "<time datetime='",
    "<nav>",
    "</nav>",
    "<form hidden>",
    "<q>",
    "</q>",
    "<sup><a href=x>1</a></sup>",
    "&nbsp;",
    "&#x",
    ";",
    "&",
    "\"",
    "'",
    ">",
    "<",
    "=",
    "\n\n",
    " ",
    "<body",
    "<html lang=fr>",
    "</html>",
    "<td",
    "/>",
    "A ferry with 60 people aboard ran aground off Kell on Tuesday, he said. ",
    "The mayor, Ada Roe, declined to comment on what the guards had told her.",
    "Read more: ",
    "Share",
    "“",
    "\xE2\x80",
    "\xC3\xA9",
    "\xFF",
    "\xED\xA0\x80",
    "\xEF\xBF\xBE",
    "你好世界。"};

std::string RandomPage(std::mt19937& random) {
  constexpr size_t kCount = sizeof(kPieceTexts) / sizeof(kPieceTexts[0]);
  std::string html;
  const auto pieces = random() % kPieces;
  for (uint32_t i = 0; i < pieces; ++i) {
    absl::StrAppend(&html, kPieceTexts[random() % kCount]);
    // Bytes of all kinds, NUL among them.
    if (random() % 16 == 0) html.push_back(static_cast<char>(random()));
  }
  if (!html.empty() && random() % 4 == 0) html.resize(random() % html.size());
  return html;
}

bool IsSafe(absl::string_view text) {
  return FindInvalidUtf8(text) == absl::string_view::npos &&
         !absl::StrContains(text, '\0');
}

TEST(ReadPageFuzzTest, GivesCleanTextOrSaysWhatIsWrong) {
  std::mt19937 random(20250205);
  int articles = 0;
  for (int i = 0; i < kPages; ++i) {
    const std::string html = RandomPage(random);
    SCOPED_TRACE(html);
    const absl::StatusOr<Page> page = ReadPage("f.html", html);
    if (!page.ok()) {
      EXPECT_TRUE(absl::StartsWith(page.status().message(), "f.html:1: "));
      continue;
    }
    ++articles;
    const Document& document = page->document;
    for (const absl::string_view paragraph :
         absl::StrSplit(absl::StripSuffix(document.text, "\n"), "\n\n")) {
      ASSERT_FALSE(paragraph.empty());
      ASSERT_EQ(paragraph, CleanLine(paragraph));
    }
    ASSERT_TRUE(IsSafe(document.text));
    ASSERT_TRUE(IsSafe(document.title));
    ASSERT_TRUE(IsSafe(document.publisher));
    for (const std::string& warning : page->warnings) {
      ASSERT_TRUE(IsSafe(warning));
    }
    const absl::StatusOr<Page> again = ReadPage("f.html", html);
    ASSERT_TRUE(again.ok());
    ASSERT_EQ(again->document, document);
    ASSERT_EQ(again->warnings, page->warnings);
  }
  EXPECT_GT(articles, kPages / 20);
}

TEST(SimplifyMarkupFuzzTest, HasNothingLeftToSimplify) {
  std::mt19937 random(7);
  for (int i = 0; i < kPages; ++i) {
    std::string html = RandomPage(random);
    for (char& c : html) {
      if (static_cast<unsigned char>(c) >= 0x80) c = '~';
    }
    SCOPED_TRACE(html);
    const std::string once = SimplifyMarkup(html);
    ASSERT_EQ(SimplifyMarkup(once), once);
  }
}

}  // namespace
}  // namespace griot
