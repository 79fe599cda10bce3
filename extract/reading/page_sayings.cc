#include "extract/reading/page_sayings.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "extract/reading/article_scope.h"
#include "extract/reading/json_ld.h"
#include "extract/reading/page_text.h"
#include "schemas/statement_limits.h"

namespace griot {
namespace {

// Longer ones are something else.
constexpr size_t kMaxValueBytes = 1024;
constexpr double kSameWork = 0.5;  // likeness of titles

constexpr absl::string_view kTitleKeys[] = {
    "og:title",       "headline", "twitter:title", "parsely-title",
    "sailthru.title", "dc.title", "dcterms.title", "title"};
constexpr absl::string_view kPublishedKeys[] = {"article:published_time",
                                                "og:article:published_time",
                                                "article:published",
                                                "og:published_time",
                                                "datepublished",
                                                "time pubdate",
                                                "parsely-pub-date",
                                                "sailthru.date",
                                                "dc.date.issued",
                                                "dcterms.issued",
                                                "dc.date.created",
                                                "dcterms.created",
                                                "dc:created",
                                                "dc:date",
                                                "dc.date",
                                                "dcterms.date",
                                                "citation_publication_date",
                                                "cxenseparse:recs:publishtime",
                                                "publication_date",
                                                "publication-date",
                                                "publish_date",
                                                "publish-date",
                                                "publishdate",
                                                "published-date",
                                                "published_date",
                                                "pubdate",
                                                "originalpublicationdate",
                                                "release_date",
                                                "date"};
constexpr absl::string_view kModifiedKeys[] = {"article:modified_time",
                                               "og:updated_time",
                                               "og:article:modified_time",
                                               "datemodified",
                                               "dcterms.modified",
                                               "last-modified",
                                               "lastmod"};
constexpr absl::string_view kPublisherKeys[] = {"og:site_name",
                                                "article:publisher",
                                                "publisher",
                                                "dc.publisher",
                                                "dcterms.publisher",
                                                "application-name",
                                                "apple-mobile-web-app-title",
                                                "copyright-holder"};
constexpr absl::string_view kUrlKeys[] = {"og:url", "twitter:url",
                                          "mainentityofpage"};
constexpr absl::string_view kLanguageKeys[] = {
    "og:locale",        "inlanguage",       "dc.language",
    "dcterms.language", "content-language", "language"};

constexpr absl::string_view kAuthorKeys[] = {
    "article:author",  "author",          "og:author",         "byl",
    "byline",          "parsely-author",  "sailthru.author",   "dc.creator",
    "dcterms.creator", "citation_author", "cxenseparse:author"};

constexpr absl::string_view kDescriptionKeys[] = {
    "og:description", "description", "twitter:description", "dc.description"};

bool IsUrl(absl::string_view text) {
  return absl::StrContains(text, "://") || absl::StartsWith(text, "www.");
}

class Collector {
 public:
  explicit Collector(const PageTree& tree) : tree_(tree) {}

  PageSayings Collect() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (!tree_[i].is_text()) Look(i);
    }
    AddLinkedData();
    AddKeyed(kTitleKeys, said_.title);
    AddKeyed(kPublishedKeys, said_.published);
    AddKeyed(kModifiedKeys, said_.modified);
    AddKeyed(kPublisherKeys, said_.publisher);
    AddKeyed(kUrlKeys, said_.url);
    AddKeyed(kLanguageKeys, said_.language);
    AddKeyed(kDescriptionKeys, said_.description);
    for (absl::string_view key : kAuthorKeys) {
      for (const Saying& author : authors_[key]) Add(author, said_.authors);
    }
    Add(title_, said_.title);
    Add(html_language_, said_.language);
    const auto type = keyed_.find("og:type");
    said_.is_article |=
        type != keyed_.end() && absl::StartsWith(type->second.value, "article");
    // Many sites name their page on a social network there.
    std::erase_if(said_.publisher,
                  [](const Saying& saying) { return IsUrl(saying.value); });
    return std::move(said_);
  }

 private:
  void Look(int node) {
    const PageNode& at = tree_[node];
    if (at.name == "meta") {
      for (absl::string_view key :
           {"property", "name", "itemprop", "http-equiv"}) {
        Key(at.Attribute(key), at.Attribute("content"), at.line);
        NoteAuthor(at.Attribute(key), at.Attribute("content"), at.line);
      }
    } else if (at.name == "script") {
      if (!at.Attribute("type").empty()) AddScript(node);
    } else if (at.name == "link") {
      if (absl::EqualsIgnoreCase(at.Attribute("rel"), "canonical")) {
        Add({std::string(at.Attribute("href")), "rel=canonical", at.line},
            said_.url);
      }
    } else if (at.name == "title") {
      if (title_.value.empty()) {
        title_ = {tree_.TextOf(node), "<title>", at.line};
      }
    } else if (at.name == "html") {
      if (html_language_.value.empty()) {
        html_language_ = {std::string(at.Attribute("lang")), "<html lang>",
                          at.line};
      }
    } else if (at.name == "time" && at.HasAttribute("pubdate")) {
      Key("time pubdate", at.Attribute("datetime"), at.line);
    } else if (at.HasAttribute("itemprop")) {
      LookAtProperty(node);
    } else if (at.HasAttribute("property")) {
      LookAtRdfa(node);
    }
  }

  // RDFa in the body: days alone.
  void LookAtRdfa(int node) {
    const PageNode& at = tree_[node];
    for (absl::string_view key :
         absl::StrSplit(at.Attribute("property"), ' ', absl::SkipEmpty())) {
      absl::ConsumePrefix(&key, "schema:");
      if (absl::EqualsIgnoreCase(key, "datePublished") || key == "dc:date" ||
          key == "dc:created") {
        Key(key, at.Attribute("content"), at.line);
      }
    }
  }

  // Microdata in the body. Of names there are too many.
  void LookAtProperty(int node) {
    const PageNode& at = tree_[node];
    for (absl::string_view key :
         absl::StrSplit(at.Attribute("itemprop"), ' ', absl::SkipEmpty())) {
      said_.is_article |= key == "articleBody";
      if (key == "publisher") {
        Key(key, NameWithin(node), at.line);
        continue;
      }
      if (key != "datePublished" && key != "dateModified" &&
          key != "inLanguage") {
        continue;
      }
      absl::string_view value = at.Attribute("datetime");
      if (value.empty()) value = at.Attribute("content");
      Key(key, value.empty() ? tree_.TextOf(node) : std::string(value),
          at.line);
    }
  }

  // The itemprop "name" below `node`.
  absl::string_view NameWithin(int node) const {
    for (int below = node + 1; below < tree_[node].end; ++below) {
      const PageNode& at = tree_[below];
      if (at.is_text() || at.Attribute("itemprop") != "name") continue;
      if (!at.Attribute("content").empty()) return at.Attribute("content");
      if (below + 1 < at.end) return tree_[below + 1].text;
    }
    return "";
  }

  void AddScript(int node) {
    const PageNode& at = tree_[node];
    const absl::Status status = linked_data_.Add(tree_.TextOf(node));
    if (!status.ok()) {
      said_.notes.push_back(
          {at.line, absl::StrCat("JSON-LD that is not JSON, read without it: ",
                                 status.message())});
    } else if (linked_data_line_ == 0) {
      linked_data_line_ = at.line;
    }
  }

  void Key(absl::string_view key, absl::string_view value, int line) {
    if (key.empty() || value.empty()) return;
    keyed_.try_emplace(absl::AsciiStrToLower(key),
                       Saying{std::string(value), std::string(key), line});
  }

  // One each; some name a page on a social network.
  void NoteAuthor(absl::string_view key, absl::string_view value, int line) {
    const auto noted = authors_.find(absl::AsciiStrToLower(key));
    if (noted == authors_.end() || IsUrl(value)) return;
    if (noted->second.size() == kMaxAuthors) return;
    noted->second.push_back({std::string(value), std::string(key), line});
  }

  static void Add(Saying saying, std::vector<Saying>& sayings) {
    saying.value = CleanLine(saying.value);
    if (saying.value.empty() || saying.value.size() > kMaxValueBytes) return;
    sayings.push_back(std::move(saying));
  }

  void AddKeyed(absl::Span<const absl::string_view> keys,
                std::vector<Saying>& sayings) const {
    for (absl::string_view key : keys) {
      const auto said = keyed_.find(key);
      if (said != keyed_.end()) Add(said->second, sayings);
    }
  }

  // Of several articles the one that the page's title means.
  void AddLinkedData() {
    const std::vector<LinkedWork> works = linked_data_.Works();
    const auto is_meant = [&](const LinkedWork& work) {
      const auto title = keyed_.find("og:title");
      return work.is_article &&
             (TitleLikeness(work.headline, title_.value) >= kSameWork ||
              (title != keyed_.end() &&
               TitleLikeness(work.headline, title->second.value) >= kSameWork));
    };
    const auto meant = std::find_if(works.begin(), works.end(), is_meant);
    const LinkedWork* article = nullptr;
    if (meant != works.end()) {
      article = &*meant;
    } else if (!works.empty() && works.front().is_article) {
      article = &works.front();
    }
    if (article != nullptr) {
      said_.is_article = true;
      said_.body = article->body;
      AddLinked(*article);
    }
    for (const LinkedWork& work : works) {
      if (!work.is_article) AddLinked(work);
    }
  }

  // What the article says comes first and alone.
  void AddLinked(const LinkedWork& work) {
    const auto add = [&](const std::string& value, const char* property,
                         std::vector<Saying>& sayings) {
      const std::string where = absl::StrCat("JSON-LD ", property);
      if (std::none_of(sayings.begin(), sayings.end(),
                       [&](const Saying& s) { return s.where == where; })) {
        Add({value, where, linked_data_line_}, sayings);
      }
    };
    add(work.headline, "headline", said_.title);
    add(work.published, "datePublished", said_.published);
    add(work.modified, "dateModified", said_.modified);
    add(work.publisher, "publisher", said_.publisher);
    add(work.url, "url", said_.url);
    add(work.language, "inLanguage", said_.language);
    if (!said_.authors.empty()) return;
    for (const std::string& author : work.authors) {
      if (IsUrl(author)) continue;
      Add({author, "JSON-LD author", linked_data_line_}, said_.authors);
    }
  }

  const PageTree& tree_;
  PageSayings said_;
  absl::flat_hash_map<std::string, Saying> keyed_;  // the first of each key
  // All of each key of authors.
  absl::flat_hash_map<absl::string_view, std::vector<Saying>> authors_ = [] {
    absl::flat_hash_map<absl::string_view, std::vector<Saying>> keys;
    for (absl::string_view key : kAuthorKeys) keys[key];
    return keys;
  }();
  Saying title_;
  Saying html_language_;
  JsonLd linked_data_;
  int linked_data_line_ = 0;
};

}  // namespace

PageSayings CollectSayings(const PageTree& tree) {
  return Collector(tree).Collect();
}

}  // namespace griot
