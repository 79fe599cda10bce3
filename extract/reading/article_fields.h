#ifndef GRIOT_EXTRACT_READING_ARTICLE_FIELDS_H_
#define GRIOT_EXTRACT_READING_ARTICLE_FIELDS_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace griot {

// The parts of an article that rows of tables and objects of JSON may give.
enum class ArticleField {
  kId,
  kText,
  kTitle,
  kPublished,
  kPublisher,
  kUrl,
  kLanguage,
  kAuthors
};
inline constexpr size_t kArticleFields = 8;

// "text", … in the order of ArticleField.
absl::string_view NameOf(ArticleField field);
std::optional<ArticleField> FindArticleField(absl::string_view name);

// Names of columns by names of fields, as somebody gives them for a table of
// his own: {"text": "body"}.
using ColumnNames = std::map<std::string, std::string>;

// Which column holds which part.
class ArticleFields {
 public:
  // A field that `own` names is looked for in that column alone.
  explicit ArticleFields(const ColumnNames& own);

  struct Place {
    ArticleField field = ArticleField::kId;
    int rank = 0;  // of several columns for one field the lowest counts
  };
  // Nullopt of a column that is not known.
  std::optional<Place> Find(absl::string_view column) const;

 private:
  absl::flat_hash_map<std::string, Place> own_;
  absl::flat_hash_map<std::string, Place> known_;  // by bare letters
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_ARTICLE_FIELDS_H_
