#ifndef GRIOT_EXTRACT_READING_JSON_LD_H_
#define GRIOT_EXTRACT_READING_JSON_LD_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "rapidjson/document.h"

namespace griot {

// What JSON-LD in the vocabulary of schema.org says of one work; what it does
// not say is empty. Values are one line each, as they were written.
struct LinkedWork {
  bool is_article = false;  // or a page, a site
  std::string headline;
  std::string published;  // datePublished, else dateCreated
  std::string modified;   // dateModified
  std::string publisher;
  std::string url;
  std::string language;
  std::vector<std::string> authors;  // of an article: author, else creator
  // articleBody with line ends; of a live blog without one its entries'.
  std::string body;
};

// The JSON-LD of one page.
class JsonLd {
 public:
  // Adds one script of the first 64. InvalidArgument says why it is not JSON;
  // what pages often get wrong is forgiven: comments around it, line ends in
  // strings, commas too many, something behind it.
  absl::Status Add(absl::string_view json);

  // The works described at the top or under @graph or mainEntity, articles
  // (NewsArticle, BlogPosting, LiveBlogPosting, …) before pages and sites, else
  // in the order of the page. Publishers and authors that are given by
  // their @id are looked up.
  std::vector<LinkedWork> Works() const;

 private:
  std::vector<std::unique_ptr<rapidjson::Document>> scripts_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_JSON_LD_H_
