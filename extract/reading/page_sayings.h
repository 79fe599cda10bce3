#ifndef GRIOT_EXTRACT_READING_PAGE_SAYINGS_H_
#define GRIOT_EXTRACT_READING_PAGE_SAYINGS_H_

#include <string>
#include <vector>

#include "extract/reading/page_metadata.h"
#include "extract/reading/page_tree.h"

namespace griot {

// One value for one field of the metadata, as written, with where it stands.
struct Saying {
  std::string value;
  std::string where;  // "JSON-LD datePublished", "og:title"
  int line = 1;
};

// All that a page says for each field, what goes before first.
struct PageSayings {
  std::vector<Saying> title;
  std::vector<Saying> published;
  std::vector<Saying> modified;
  std::vector<Saying> publisher;
  std::vector<Saying> url;
  std::vector<Saying> language;
  std::vector<Saying> authors;  // one each
  std::vector<Saying> description;
  std::string body;
  bool is_article = false;
  std::vector<PageNote> notes;  // on what could not be read
};

PageSayings CollectSayings(const PageTree& tree);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_SAYINGS_H_
