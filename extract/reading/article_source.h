#ifndef GRIOT_EXTRACT_READING_ARTICLE_SOURCE_H_
#define GRIOT_EXTRACT_READING_ARTICLE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/reading/source.h"
#include "schemas/document.h"

namespace griot {

// An input that is one document, named by its file if it does not name itself.
class ArticleSource : public DocumentSource {
 public:
  // `most` is what it may have in bytes, and `hint` what to do with one that
  // has more.
  ArticleSource(OpenInput input, size_t most, absl::string_view hint);

  absl::StatusOr<std::optional<Document>> Next() final;
  bool is_article() const final { return true; }
  int64_t bytes_consumed() const final {
    return input_.bytes->bytes_consumed();
  }

 protected:
  // The document that all of the input is; the caller sets its id and its day
  // if it has none.
  virtual absl::StatusOr<Document> Read(std::string bytes) = 0;

 private:
  absl::StatusOr<std::string> ReadAll();

  OpenInput input_;
  size_t most_;
  absl::string_view hint_;
  bool read_ = false;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_ARTICLE_SOURCE_H_
