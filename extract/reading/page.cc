#include "extract/reading/page.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

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
#include "extract/reading/page_authors.h"
#include "extract/reading/page_day.h"
#include "extract/reading/page_metadata.h"
#include "extract/reading/page_text.h"
#include "extract/reading/page_tree.h"
#include "extract/reading/publication_day.h"
#include "schemas/calendar.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr absl::string_view kDayClasses[] = {
    "publish",    "pubdate",      "pub-date",  "posted-on", "dateline",
    "entry-date", "article-date", "post-date", "datestamp"};
constexpr int kLeastBodyWords = 10;
constexpr size_t kMoreProse = 2;        // times as much
constexpr size_t kLeastNoscript = 140;  // bytes of an article's first sentence
constexpr int kTitleWords = 3;          // with less it names a file or a site

bool HasNoscriptText(const PageTree& tree) {
  for (int i = 0; i < tree.size(); ++i) {
    if (tree[i].name != "noscript") continue;
    size_t size = 0;
    for (int below = i; below < tree[i].end; ++below) {
      size += tree[below].text.size();
    }
    if (size >= kLeastNoscript) return true;
    i = tree[i].end - 1;
  }
  return false;
}

// What the page shows; what it has for readers without scripts only where that
// is more than what it shows them with.
MainText FindArticle(const PageTree& tree, const ArticleHints& hints) {
  const PageLayout layout(tree);
  MainText shown = FindMainText(tree, layout, hints, Noscript::kLeftOut);
  if (!HasNoscriptText(tree)) return shown;
  MainText whole = FindMainText(tree, layout, hints, Noscript::kRead);
  return whole.prose > kMoreProse * shown.prose ? whole : shown;
}

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

std::optional<StatedDay> DayOfTime(const PageTree& tree, int node) {
  const std::optional<StatedDay> day =
      ReadStatedDay(tree[node].Attribute("datetime"));
  return day ? day : ReadStatedDay(CleanLine(tree.TextOf(node)));
}

// The one day in elements whose class says that they hold that of publication,
// wherever they stand; nullopt where there are several.
std::optional<StatedDay> MarkedDay(const PageTree& tree) {
  constexpr int kMostNodes = 40;  // of such an element
  std::optional<StatedDay> found;
  for (int i = 0; i < tree.size(); ++i) {
    const PageNode& node = tree[i];
    if (node.is_text() || node.end - i > kMostNodes) continue;
    const std::string names = absl::AsciiStrToLower(node.Attribute("class"));
    if (std::none_of(std::begin(kDayClasses), std::end(kDayClasses),
                     [&](absl::string_view name) {
                       return absl::StrContains(names, name);
                     })) {
      continue;
    }
    std::optional<StatedDay> day = DayOfTime(tree, i);
    if (!day) day = ReadStatedDay(FindPublished(CleanLine(tree.TextOf(i))));
    if (!day) continue;
    if (found && found->day != day->day) return std::nullopt;
    found = day;
  }
  return found;
}

// The days that the page shows about its headline: a <time>, else words; else
// what its classes mark.
std::vector<StatedDay> ShownDays(const PageTree& tree, const MainText& main) {
  std::vector<StatedDay> days;
  const auto add = [&days](const std::optional<StatedDay>& day) {
    if (day) days.push_back(*day);
  };
  for (int i = main.opening_begin; i < main.opening_end && days.empty(); ++i) {
    if (tree[i].name == "time") add(DayOfTime(tree, i));
  }
  add(ReadStatedDay(FindPublished(absl::StrJoin(main.opening, "\n"))));
  if (days.empty()) add(ReadStatedDay(FindPublished(main.above)));
  if (days.empty()) add(MarkedDay(tree));
  return days;
}

// In order: what the metadata state, since they are written by the program that
// published the page; what it shows to its readers, which may be the day of a
// change; its address, which may be older than what stands there; the last
// change.
std::string PublicationDay(const PageTree& tree, const MainText& main,
                           const PageMetadata& data) {
  std::vector<StatedDay> days = data.published;
  for (const StatedDay& day : ShownDays(tree, main)) days.push_back(day);
  for (const std::string& address : data.addresses) {
    if (const std::optional<StatedDay> day = DayOfAddress(address)) {
      days.push_back(*day);
    }
  }
  for (const StatedDay& day : data.modified) days.push_back(day);
  const std::optional<Day> day = DayOfAll(days);
  return day ? DayText(*day) : "";
}

// "courier.example" of its pages' addresses.
std::string HostOf(absl::string_view url) {
  const size_t begin = url.find("://");
  if (begin == absl::string_view::npos) return "";
  url.remove_prefix(begin + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const size_t at = url.rfind('@'); at != absl::string_view::npos) {
    url.remove_prefix(at + 1);
  }
  const std::string host = absl::AsciiStrToLower(url.substr(0, url.find(':')));
  return std::string(absl::StripPrefix(host, "www."));
}

}  // namespace

absl::StatusOr<Page> ReadPage(absl::string_view file, absl::string_view bytes,
                              const PageOrigin& origin) {
  const DecodedPage decoded = DecodePage(bytes, origin.charset);
  GRIOT_ASSIGN_OR_RETURN(PageTree tree,
                         PageTree::Parse(SimplifyMarkup(decoded.text)));
  PageMetadata data = ReadPageMetadata(tree);
  if (data.url.empty()) data.url = std::string(origin.address);
  data.addresses.emplace_back(origin.address);
  MainText main = FindArticle(tree, data.hints);
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
  document.published = PublicationDay(tree, main, data);
  document.authors = FindAuthors(tree, main, data);
  document.publisher =
      data.publisher.empty() ? HostOf(data.url) : std::move(data.publisher);
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
