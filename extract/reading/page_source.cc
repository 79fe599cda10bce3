#include "extract/reading/page_source.h"

#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/article_source.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/language.h"
#include "extract/reading/omissions.h"
#include "extract/reading/page.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// Whether an address can be that of one article: that of a whole site cannot,
// though many pages call it theirs.
bool IsOfAnArticle(absl::string_view url) {
  const size_t host = url.find("://");
  if (host == absl::string_view::npos) return false;
  url.remove_prefix(host + 3);
  const size_t slash = url.find_first_of("/?");
  return slash != absl::string_view::npos &&
         url.find_first_not_of("/#", slash) != absl::string_view::npos;
}

class PageSource : public ArticleSource {
 public:
  explicit PageSource(OpenInput input)
      : ArticleSource(std::move(input), kMaxPageBytes, "") {}

 private:
  absl::StatusOr<Document> Read(std::string bytes) override {
    std::vector<std::string> warnings;
    absl::StatusOr<Document> document =
        ReadPageDocument(name(), bytes, /*origin=*/{}, warnings);
    for (std::string& warning : warnings) Warn(std::move(warning));
    return document;
  }
};

}  // namespace

absl::StatusOr<Document> ReadPageDocument(const std::string& file,
                                          absl::string_view bytes,
                                          const PageOrigin& origin,
                                          std::vector<std::string>& warnings) {
  if (absl::StripAsciiWhitespace(bytes).empty()) {
    return LeftOut(Omission::kNoText,
                   BadInput(file, 1, "an empty file, expected a page"));
  }
  GRIOT_ASSIGN_OR_RETURN(Page page, ReadPage(file, bytes, origin));
  warnings = std::move(page.warnings);
  Document document = std::move(page.document);
  if (IsOfAnArticle(document.url)) document.id = document.url;
  const std::string& language = document.language;
  if (!language.empty() && !absl::StartsWith(language, "en") &&
      FindLanguage(document.text, language).verdict ==
          TextLanguage::Verdict::kEnglish) {
    warnings.push_back(
        absl::StrCat(file, ":1: contradictory metadata: the language is \"",
                     language, "\" by the page, English by its text"));
    document.language = "en";
  }
  return document;
}

std::unique_ptr<DocumentSource> OpenPage(OpenInput input) {
  return std::make_unique<PageSource>(std::move(input));
}

}  // namespace griot
