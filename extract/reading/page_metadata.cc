#include "extract/reading/page_metadata.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/byline.h"
#include "extract/reading/page_sayings.h"
#include "extract/reading/page_text.h"
#include "extract/reading/written_date.h"
#include "schemas/calendar.h"

namespace griot {
namespace {

constexpr size_t kShownBytes = 80;   // of a value, in a note
constexpr int kDaysOfTimeZones = 1;  // that one moment may lie apart
constexpr size_t kLongWord = 4;  // bytes; any two titles may share shorter ones
constexpr int kTitleWords = 3;   // of titles that can be compared
constexpr size_t kMaxUrlBytes = 2048;

std::string Quoted(absl::string_view value) {
  size_t size = std::min(value.size(), kShownBytes);
  while (size < value.size() && size > 0 && (value[size] & 0xC0) == 0x80) {
    --size;
  }
  return absl::StrCat("\"", value.substr(0, size),
                      size < value.size() ? "…" : "", "\"");
}

// Of `sayings`, none empty, the first is taken; notes those that contradict it.
template <typename Contradict>
std::string TakeFirst(const std::vector<Saying>& sayings,
                      absl::string_view field, Contradict contradict,
                      std::vector<PageNote>& notes) {
  if (sayings.empty()) return "";
  const Saying& first = sayings.front();
  std::string others;
  for (const Saying& other : sayings) {
    if (contradict(first.value, other.value)) {
      absl::StrAppend(&others, others.empty() ? "" : " and ", other.where, " ",
                      Quoted(other.value));
    }
  }
  if (!others.empty()) {
    notes.push_back(
        {first.line, absl::StrCat("contradictory metadata: ", field, " is ",
                                  Quoted(first.value), " by ", first.where,
                                  ", not ", others)});
  }
  return first.value;
}

// A value that is a day, and where it stands.
struct DaySaying {
  StatedDay stated;
  Saying saying;  // the day as its value
};

// The sayings that are days, as such; notes the others.
std::vector<DaySaying> ReadDays(const std::vector<Saying>& sayings,
                                std::vector<PageNote>& notes) {
  std::vector<DaySaying> days;
  for (const Saying& saying : sayings) {
    const std::optional<StatedDay> stated = ReadStatedDay(saying.value);
    if (stated) {
      days.push_back(
          {*stated, {DayText(stated->day), saying.where, saying.line}});
      continue;
    }
    const std::string day = ReadDay(saying.value);
    notes.push_back(
        {saying.line,
         day.empty()
             ? absl::StrCat(saying.where, " ", Quoted(saying.value),
                            " is no date that can be read, expected one as "
                            "2024-09-17; left aside")
             : absl::StrCat(saying.where, " ", Quoted(saying.value),
                            " is no day on which a page can have been "
                            "published; left aside")});
  }
  return days;
}

std::vector<Saying> ReadUrls(const std::vector<Saying>& sayings) {
  std::vector<Saying> urls;
  for (Saying url : sayings) {
    if (absl::StartsWith(url.value, "//")) url.value.insert(0, "https:");
    const bool whole = absl::StartsWithIgnoreCase(url.value, "http://") ||
                       absl::StartsWithIgnoreCase(url.value, "https://");
    if (whole && url.value.size() <= kMaxUrlBytes &&
        url.value.find_first_of(" <>\"{}|\\^`") == std::string::npos) {
      urls.push_back(std::move(url));
    }
  }
  return urls;
}

// What is the same in the addresses of one article: for telephones and desks,
// with and without a session.
std::string ArticleOfUrl(absl::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  url.remove_prefix(url.find("://") + 3);
  const size_t slash = url.find('/');
  const std::string small = absl::AsciiStrToLower(url.substr(0, slash));
  absl::string_view host = small;
  for (absl::string_view prefix : {"www.", "m.", "mobile.", "amp."}) {
    absl::ConsumePrefix(&host, prefix);
  }
  absl::string_view path =
      slash == absl::string_view::npos ? "" : url.substr(slash);
  absl::ConsumeSuffix(&path, "/");
  absl::ConsumeSuffix(&path, "/amp");
  absl::ConsumeSuffix(&path, ".amp");
  return absl::StrCat(host, path);
}

// BCP 47 of "en_GB" and "en-gb", or empty.
std::string LanguageTag(absl::string_view value) {
  constexpr size_t kMaxTag = 35;
  if (absl::EqualsIgnoreCase(value, "english")) return "en";
  std::string tag;
  for (absl::string_view rest = value.substr(0, kMaxTag); !rest.empty();
       rest.remove_prefix(1)) {
    const char c = rest[0];
    if (c == '.' || c == '@' || c == ',' || c == ' ') break;
    if (!absl::ascii_isalnum(c) && c != '-' && c != '_') return "";
    tag.push_back(c == '_' ? '-' : c);
  }
  const size_t primary = std::min(tag.find('-'), tag.size());
  if (primary < 2 || primary > 3) return "";
  for (size_t i = 0; i < primary; ++i) {
    if (!absl::ascii_isalpha(tag[i])) return "";
    tag[i] = absl::ascii_tolower(tag[i]);
  }
  return tag;
}

std::vector<Saying> ReadLanguages(const std::vector<Saying>& sayings) {
  std::vector<Saying> languages;
  for (const Saying& saying : sayings) {
    std::string tag = LanguageTag(saying.value);
    if (!tag.empty()) {
      languages.push_back({std::move(tag), saying.where, saying.line});
    }
  }
  return languages;
}

// "Headline | Site" without the site, where the end is the publisher's name or
// a bar parts it.
std::string WithoutSite(absl::string_view title, absl::string_view publisher) {
  const std::string site = Folded(publisher);
  for (absl::string_view mark : {" | ", " – ", " — ", " - ", " · ", " :: "}) {
    const size_t at = title.rfind(mark);
    if (at == absl::string_view::npos || at == 0) continue;
    const std::string tail = Folded(title.substr(at + mark.size()));
    if ((!site.empty() && (tail == site || absl::StartsWith(site, tail) ||
                           absl::StartsWith(tail, site))) ||
        (mark == " | " && site.empty())) {
      return CleanLine(title.substr(0, at));
    }
  }
  return std::string(title);
}

std::string LongWords(absl::string_view title) {
  const std::string folded = Folded(title);
  const std::vector<absl::string_view> words = absl::StrSplit(folded, ' ');
  std::string kept;
  for (absl::string_view word : words) {
    if (word.size() >= kLongWord) absl::StrAppend(&kept, word, " ");
  }
  return kept;
}

// Whether two titles can hardly be of one article.
bool AreOtherTitles(absl::string_view a, absl::string_view b) {
  return CountWords(a) >= kTitleWords && CountWords(b) >= kTitleWords &&
         TitleLikeness(LongWords(a), LongWords(b)) == 0;
}

bool AreOtherNames(absl::string_view a, absl::string_view b) {
  std::string one = Folded(a);
  std::string two = Folded(b);
  std::erase(one, ' ');
  std::erase(two, ' ');
  return !absl::StrContains(one, two) && !absl::StrContains(two, one);
}

// One title for each place that is meant to hold the same one.
std::vector<Saying> Comparable(const std::vector<Saying>& titles) {
  std::vector<Saying> kept;
  for (const Saying& title : titles) {
    if (kept.empty() || title.where == "og:title" ||
        title.where == "headline") {
      kept.push_back(title);
    }
  }
  return kept;
}

// Those of the first place that names any.
std::vector<std::string> ReadAuthors(const std::vector<Saying>& sayings,
                                     absl::string_view publisher) {
  for (size_t begin = 0, end = 0; begin < sayings.size(); begin = end) {
    std::string all;
    while (end < sayings.size() && sayings[end].where == sayings[begin].where) {
      absl::StrAppend(&all, sayings[end++].value, "\n");
    }
    std::vector<std::string> authors = AuthorsIn(all, Commas::kPartNames);
    RemovePublisher(publisher, authors);
    if (!authors.empty()) return authors;
  }
  return {};
}

}  // namespace

PageMetadata ReadPageMetadata(const PageTree& tree) {
  PageSayings said = CollectSayings(tree);
  PageMetadata data;
  data.notes = std::move(said.notes);
  data.body = std::move(said.body);
  data.hints.is_article = said.is_article;
  data.publisher =
      TakeFirst(said.publisher, "the publisher", AreOtherNames, data.notes);
  for (Saying& title : said.title) {
    title.value = WithoutSite(title.value, data.publisher);
    data.hints.titles.push_back(title.value);
  }
  data.hints.publisher = data.publisher;
  for (const Saying& description : said.description) {
    data.hints.descriptions.push_back(Folded(description.value));
  }
  data.title = TakeFirst(Comparable(said.title), "the title", AreOtherTitles,
                         data.notes);
  std::vector<Saying> days;
  for (DaySaying& day : ReadDays(said.published, data.notes)) {
    data.published.push_back(day.stated);
    days.push_back(std::move(day.saying));
  }
  TakeFirst(
      days, "the day of publication",
      [](absl::string_view a, absl::string_view b) {
        const std::optional<Day> first = ParseDay(a);
        const std::optional<Day> second = ParseDay(b);
        return first && second && std::abs(*first - *second) > kDaysOfTimeZones;
      },
      data.notes);
  std::vector<PageNote> unread;  // nothing hangs on a day of change
  for (const DaySaying& day : ReadDays(said.modified, unread)) {
    data.modified.push_back(day.stated);
  }
  for (const Saying& address : said.url) {
    data.addresses.push_back(address.value);
  }
  data.url = TakeFirst(
      ReadUrls(said.url), "the address",
      [](absl::string_view a, absl::string_view b) {
        return ArticleOfUrl(a) != ArticleOfUrl(b);
      },
      data.notes);
  data.authors = ReadAuthors(said.authors, data.publisher);
  data.language = TakeFirst(
      ReadLanguages(said.language), "the language",
      [](absl::string_view a, absl::string_view b) {
        return a.substr(0, a.find('-')) != b.substr(0, b.find('-'));
      },
      data.notes);
  return data;
}

}  // namespace griot
