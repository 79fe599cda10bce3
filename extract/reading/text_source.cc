#include "extract/reading/text_source.h"

#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extract/reading/article_source.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/omissions.h"
#include "extract/reading/publication_day.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

class TextSource : public ArticleSource {
 public:
  explicit TextSource(OpenInput input)
      : ArticleSource(std::move(input), kMaxTextBytes, " (.jsonl holds many)") {
  }

 private:
  absl::StatusOr<Document> Read(std::string text) override {
    GRIOT_RETURN_IF_ERROR(CheckIsText(name(), 1, 0, text));
    if (absl::StartsWith(text, "\xEF\xBB\xBF")) text.erase(0, 3);
    if (absl::StripAsciiWhitespace(text).empty()) {
      return LeftOut(Omission::kNoText,
                     BadInput(name(), 1, "an empty file, expected text"));
    }
    Document document;
    document.published = FindPublished(text);
    document.text = std::move(text);
    return document;
  }
};

}  // namespace

std::unique_ptr<DocumentSource> OpenText(OpenInput input) {
  return std::make_unique<TextSource>(std::move(input));
}

}  // namespace griot
