#ifndef GRIOT_EXTRACT_READING_PAGE_METADATA_H_
#define GRIOT_EXTRACT_READING_PAGE_METADATA_H_

#include <string>
#include <vector>

#include "extract/reading/article_scope.h"
#include "extract/reading/page_day.h"
#include "extract/reading/page_tree.h"

namespace griot {

// Something that a reader of the page should know, and its line in the file.
struct PageNote {
  int line = 1;
  std::string what;
};

// What a page says of its article outside of the text; empty where it says
// nothing. One thing said in several places is taken from the first of
//  1. JSON-LD (the article; for what it lacks the page and the site),
//  2. article:*, og:* (Open Graph),
//  3. microdata (itemprop),
//  4. other <meta> (Dublin Core, Parse.ly, …),
//  5. <title>, <html lang>;
// for the address <link rel="canonical"> goes before all of them. Where two
// places contradict each other, and where a date cannot be read, a note says
// so, with what was not taken.
struct PageMetadata {
  std::string title;                 // without the site's name
  std::vector<StatedDay> published;  // what goes before first
  std::vector<StatedDay> modified;
  std::string publisher;
  std::string url;
  std::vector<std::string> addresses;  // all, as written, not checked
  std::string language;
  std::vector<std::string> authors;
  std::string body;    // the article, where JSON-LD holds it
  ArticleHints hints;  // for finding the article
  std::vector<PageNote> notes;
};

PageMetadata ReadPageMetadata(const PageTree& tree);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_METADATA_H_
