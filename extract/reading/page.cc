#include "extract/reading/page.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/charset.h"
#include "extract/reading/main_text.h"
#include "extract/reading/markup.h"
#include "extract/reading/omissions.h"
#include "extract/reading/page_metadata.h"
#include "extract/reading/page_text.h"
#include "extract/reading/page_tree.h"
#include "extract/reading/publication_day.h"
#include "extract/reading/written_date.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr int kLeastBodyWords = 10;
constexpr int kTitleWords = 3;  // with less it names a file or a site

// The text that JSON-LD holds, where the page itself shows none.
std::vector<std::string> ParagraphsOf(absl::string_view body) {
  std::vector<std::string> paragraphs;
  for (absl::string_view line : absl::StrSplit(body, '\n', absl::SkipEmpty())) {
    paragraphs.emplace_back(line);
  }
  if (CountWords(body) < kLeastBodyWords) paragraphs.clear();
  return paragraphs;
}

// What the metadata say, but for what they put around the headline that is
// shown: sections, the site's name.
std::string TitleOf(const std::string& title, const std::string& headline) {
  if (headline.empty()) return title;
  return title.empty() || absl::StrContains(Folded(title), Folded(headline))
             ? headline
             : title;
}

// The day that the page shows about its headline: a <time>, else words.
std::string ShownDay(const PageTree& tree, const MainText& main) {
  for (int i = main.opening_begin; i < main.opening_end; ++i) {
    if (tree[i].name != "time") continue;
    std::string day = ReadDay(tree[i].Attribute("datetime"));
    if (!day.empty()) return day;
  }
  std::string day = FindPublished(absl::StrJoin(main.opening, "\n"));
  return day.empty() ? FindPublished(main.above) : day;
}

}  // namespace

absl::StatusOr<Page> ReadPage(absl::string_view file, absl::string_view bytes) {
  const DecodedPage decoded = DecodePage(bytes);
  GRIOT_ASSIGN_OR_RETURN(PageTree tree,
                         PageTree::Parse(SimplifyMarkup(decoded.text)));
  PageMetadata data = ReadPageMetadata(tree);
  MainText main = FindMainText(tree, data.hints);
  std::vector<std::string> paragraphs = std::move(main.paragraphs);
  if (paragraphs.empty()) paragraphs = ParagraphsOf(data.body);
  if (paragraphs.empty()) {
    return LeftOut(Omission::kNoArticle,
                   BadInput(file, 1,
                            "no article in this page, expected a headline and "
                            "paragraphs of text"));
  }

  Page page;
  Document& document = page.document;
  document.title = TitleOf(data.title, main.headline);
  std::string headline = std::move(main.headline);
  if (headline.empty() && CountWords(data.title) >= kTitleWords) {
    headline = data.title;  // not shown, or not as a heading
  }
  if (!headline.empty()) paragraphs.insert(paragraphs.begin(), headline);
  document.text = absl::StrCat(absl::StrJoin(paragraphs, "\n\n"), "\n");
  document.published = std::move(data.published);
  if (document.published.empty()) document.published = ShownDay(tree, main);
  if (document.published.empty()) document.published = data.modified;
  document.publisher = std::move(data.publisher);
  document.url = std::move(data.url);
  document.language = std::move(data.language);

  if (!decoded.fault.empty()) {
    page.warnings.push_back(
        absl::StrCat(file, ":", decoded.fault_line, ": ", decoded.fault));
  }
  if (tree.cut_short()) {
    page.warnings.push_back(
        absl::StrCat(file, ":", tree.nodes().back().line,
                     ": elements nest too deep, read only as far as here"));
  }
  for (const PageNote& note : data.notes) {
    page.warnings.push_back(
        absl::StrCat(file, ":", note.line, ": ", note.what));
  }
  return page;
}

bool LooksLikeHtml(absl::string_view start) {
  absl::ConsumePrefix(&start, "\xEF\xBB\xBF");
  start = absl::StripLeadingAsciiWhitespace(start);
  if (absl::StartsWith(start, "<!--") || absl::StartsWith(start, "<?xml")) {
    return true;
  }
  for (absl::string_view tag :
       {"<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div",
        "<font", "<table", "<a", "<style", "<title", "<b", "<body", "<br", "<p",
        // Beyond the standard: how parts of pages begin that were cut out.
        "<main", "<article", "<section", "<meta", "<link"}) {
    absl::string_view rest = start;
    if (rest.size() > tag.size() && absl::StartsWithIgnoreCase(rest, tag) &&
        (absl::ascii_isspace(rest[tag.size()]) || rest[tag.size()] == '>')) {
      return true;
    }
  }
  return false;
}

}  // namespace griot
