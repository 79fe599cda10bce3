#include "extract/reading/boilerplate.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/page_text.h"
#include "extract/reading/page_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

using Names = absl::flat_hash_set<absl::string_view>;

constexpr size_t kMaxClassWords = 3;
constexpr size_t kMaxClassBytes = 512;  // that are looked at
constexpr int kMaxLineWords = 20;

// "relatedLinks" and "related_links" to {"related", "links"}.
std::vector<std::string> WordsOfName(absl::string_view name) {
  std::vector<std::string> words;
  bool was_small = false;
  bool inside = false;
  for (const char c : name) {
    if (!absl::ascii_isalnum(c)) {
      inside = false;
      continue;
    }
    if (!inside || (was_small && absl::ascii_isupper(c))) words.emplace_back();
    words.back().push_back(absl::ascii_tolower(c));
    was_small = absl::ascii_islower(c);
    inside = true;
  }
  return words;
}

// What the words of classes name; where several are named, the greatest.
const absl::flat_hash_map<std::string, Role>& NamedRoles() {
  static const auto* const roles = [] {
    auto* found = new absl::flat_hash_map<std::string, Role>;
    for (const auto& [file, role] :
         {std::pair{"hover_classes.txt", Role::kHover},
          std::pair{"boilerplate_classes.txt", Role::kBoilerplate},
          std::pair{"comment_classes.txt", Role::kComments},
          std::pair{"hidden_classes.txt", Role::kHidden}}) {
      for (absl::string_view entry : PageWords(file)) {
        found->emplace(entry, role);
      }
    }
    return found;
  }();
  return *roles;
}

// What one class or id names.
Role RoleOfName(absl::string_view name) {
  // What a page says of the article's topics and of the layout around it.
  for (absl::string_view prefix :
       {"tag-", "category-", "topic-", "has-", "no-", "not-", "with-",
        "without-", "non-", "elementor-"}) {
    if (absl::StartsWithIgnoreCase(name, prefix)) return Role::kArticle;
  }
  const std::vector<std::string> words = WordsOfName(name);
  Role role = Role::kArticle;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    std::string phrase;
    for (size_t end = begin;
         end < std::min(words.size(), begin + kMaxClassWords); ++end) {
      if (end > begin) phrase.push_back(' ');
      phrase += words[end];
      const auto named = NamedRoles().find(phrase);
      if (named != NamedRoles().end()) role = std::max(role, named->second);
    }
  }
  return role;
}

// Whether an id is made of a heading's words: "sharing-with-the-neighbours".
bool IsSlug(absl::string_view id) {
  constexpr size_t kLeastWords = 4;
  constexpr size_t kLeastBytes = 12;
  static const Names* const small =
      new Names{"a",   "an", "and", "are", "at",  "by",
                "for", "in", "is",  "of",  "the", "with"};
  if (id.size() < kLeastBytes) return false;
  const std::vector<std::string> words = WordsOfName(id);
  return words.size() >= kLeastWords &&
         std::any_of(words.begin(), words.end(), [](const std::string& word) {
           return small->contains(word);
         });
}

// What sites call the element that holds an article and nothing else.
bool IsBodyName(absl::string_view name) {
  static const Names* const names = new Names{
      "article-body",  "article__body", "articlebody",  "article-content",
      "entry-content", "post-body",     "post-content", "post__body",
      "story-body",    "story-content", "storybody"};
  return (absl::EndsWithIgnoreCase(name, "body") ||
          absl::EndsWithIgnoreCase(name, "content")) &&
         names->contains(absl::AsciiStrToLower(name));
}

Role RoleOfNames(const PageNode& element) {
  if (element.Attribute("itemprop") == "articleBody") return Role::kBody;
  Role role = Role::kArticle;
  for (absl::string_view attribute : {"class", "id"}) {
    const absl::string_view value =
        element.Attribute(attribute).substr(0, kMaxClassBytes);
    for (absl::string_view name :
         absl::StrSplit(value, absl::ByAnyChar(" \t\n"), absl::SkipEmpty())) {
      if (attribute == "id" && IsSlug(name)) continue;
      if (IsBodyName(name)) return Role::kBody;
      role = std::max(role, RoleOfName(name));
    }
  }
  return role;
}

// By the class that the network's own code for embedding has.
bool IsPost(const PageNode& element) {
  static const Names* const classes = [] {
    auto* found = new Names;
    for (absl::string_view entry : PageWords("post_classes.txt")) {
      found->insert(entry);
    }
    return found;
  }();
  const std::vector<absl::string_view> names =
      absl::StrSplit(element.Attribute("class").substr(0, kMaxClassBytes),
                     absl::ByAnyChar(" \t\n"), absl::SkipEmpty());
  return std::any_of(names.begin(), names.end(), [](absl::string_view name) {
    return classes->contains(name);
  });
}

bool IsHidden(const PageNode& element) {
  if (element.HasAttribute("hidden")) return true;
  if (absl::EqualsIgnoreCase(element.Attribute("aria-hidden"), "true")) {
    return true;
  }
  std::string style = absl::AsciiStrToLower(element.Attribute("style"));
  style.erase(std::remove_if(style.begin(), style.end(), absl::ascii_isspace),
              style.end());
  return absl::StrContains(style, "display:none") ||
         absl::StrContains(style, "visibility:hidden");
}

// How a line of the list is meant.
enum class LineKind { kShort, kWhole, kNoSentence, kAny };

// By the first word, so that few entries are compared with a line.
struct Line {
  std::string words;
  LineKind kind;
};
using Lines = absl::flat_hash_map<std::string, std::vector<Line>>;

const Lines& BoilerplateLines() {
  static const auto* const lines = [] {
    auto* found = new Lines;
    for (absl::string_view entry : PageWords("boilerplate_lines.txt")) {
      LineKind kind = LineKind::kShort;
      if (absl::ConsumeSuffix(&entry, "$")) kind = LineKind::kWhole;
      if (absl::ConsumeSuffix(&entry, "|")) kind = LineKind::kNoSentence;
      if (absl::ConsumeSuffix(&entry, "…")) kind = LineKind::kAny;
      const std::string words = Folded(entry);
      (*found)[words.substr(0, words.find(' '))].push_back({words, kind});
    }
    return found;
  }();
  return *lines;
}

// "copyright 2024 …" and "c copyright …".
bool IsCopyright(absl::string_view folded) {
  return absl::StartsWith(folded, "c copyright") ||
         (absl::ConsumePrefix(&folded, "copyright ") && !folded.empty() &&
          absl::ascii_isdigit(folded[0]));
}

// Whether a line says when the page was made or changed and nothing else: "3
// Feb. 2025, 10:00 PM UTC / Updated 4 Feb. 2025".
bool IsTimestamp(absl::string_view folded) {
  static const Names* const acts =
      new Names{"published", "posted", "updated", "modified"};
  static const Names* const others = new Names{
      "last", "first", "on", "at",  "am",  "pm",  "a",   "p",   "m",   "et",
      "est",  "edt",   "pt", "pst", "pdt", "utc", "gmt", "bst", "ist", "cet"};
  bool has_act = false;
  bool has_digit = false;
  for (absl::string_view word : absl::StrSplit(folded, ' ')) {
    const std::string short_form = absl::StrCat(word, ".");
    if (acts->contains(word)) {
      has_act = true;
    } else if (!word.empty() && absl::ascii_isdigit(word[0])) {
      has_digit = true;
    } else if (!MonthNamed(word) && !MonthNamed(short_form) &&
               !WeekdayNamed(word) && !WeekdayNamed(short_form) &&
               !others->contains(word)) {
      return false;
    }
  }
  return has_act && has_digit;
}

bool Matches(const Line& line, absl::string_view folded, int words,
             bool sentence) {
  if (!absl::ConsumePrefix(&folded, line.words)) return false;
  if (!folded.empty() && folded[0] != ' ') return false;
  switch (line.kind) {
    case LineKind::kShort:
      return words <= kMaxLineWords;
    case LineKind::kWhole:
      return folded.empty();
    case LineKind::kNoSentence:
      return words <= kMaxLineWords && !sentence;
    case LineKind::kAny:
      return true;
  }
  return false;
}

}  // namespace

Role RoleOf(const PageNode& element) {
  static const Names* const no_text = new Names{
      "applet",   "area",     "audio",  "base",     "canvas", "datalist",
      "del",      "embed",    "iframe", "img",      "input",  "link",
      "map",      "math",     "meta",   "noscript", "object", "option",
      "param",    "script",   "select", "source",   "style",  "svg",
      "template", "textarea", "title",  "track",    "video"};
  static const Names* const boilerplate =
      new Names{"aside",  "button",   "caption", "dialog",  "figcaption",
                "figure", "footer",   "form",    "label",   "legend",
                "menu",   "menuitem", "nav",     "picture", "progress"};
  static const Names* const roles = new Names{
      "alert",       "alertdialog", "banner",  "button", "complementary",
      "contentinfo", "dialog",      "form",    "menu",   "menubar",
      "navigation",  "search",      "tablist", "toolbar"};
  const absl::string_view name = element.name;
  if (name == "blockquote" && IsPost(element)) return Role::kPost;
  if (no_text->contains(name)) return Role::kNoText;
  if (IsHidden(element)) return Role::kHidden;
  if (element.Attribute("role") == "tooltip") return Role::kHover;
  if (boilerplate->contains(name) || absl::StartsWith(name, "amp-") ||
      roles->contains(element.Attribute("role"))) {
    return Role::kBoilerplate;
  }
  // What these are called is about the page.
  if (name == "html" || name == "body" || name == "main") return Role::kArticle;
  return RoleOfNames(element);
}

bool IsBoilerplateLine(absl::string_view line) {
  const int words = CountWords(line);
  const std::string folded = Folded(line);
  if (words <= kMaxLineWords && (absl::StrContains(line, "©") ||
                                 IsCopyright(folded) || IsTimestamp(folded))) {
    return true;
  }
  const auto entries = BoilerplateLines().find(
      absl::string_view(folded).substr(0, folded.find(' ')));
  if (entries == BoilerplateLines().end()) return false;
  const bool sentence = EndsLikeSentence(line) && !absl::EndsWith(line, ":");
  return std::any_of(entries->second.begin(), entries->second.end(),
                     [&](const Line& entry) {
                       return Matches(entry, folded, words, sentence);
                     });
}

}  // namespace griot
