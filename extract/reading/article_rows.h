#ifndef GRIOT_EXTRACT_READING_ARTICLE_ROWS_H_
#define GRIOT_EXTRACT_READING_ARTICLE_ROWS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/reading/article_fields.h"
#include "schemas/document.h"

namespace griot {

// Rows of one table, or objects of one file, as documents.
class ArticleRows {
 public:
  struct Value {
    std::string column;
    std::string text;
  };

  // `id` is that of the input, by which rows are named that name themselves
  // neither by an id that is more than a number nor by an address.
  ArticleRows(std::string id, const ColumnNames& own)
      : id_(std::move(id)), fields_(own) {}

  // Errors say what is wrong with the row, which is the `number`th: one without
  // a text is left out (omissions.h).
  absl::StatusOr<Document> Read(int64_t number, absl::Span<const Value> row);
  // That `columns` have no text; OK if they have one.
  absl::Status CheckColumns(absl::Span<const std::string> columns) const;

  // What is to be said of the row that Read gave, without its place.
  std::vector<std::string> TakeWarnings();
  // Whether the row that Read gave has its address for an id.
  bool is_named_by_address() const { return is_named_by_address_; }
  // "not read: section (12 rows), …"; empty if all were.
  std::string NotRead() const;

 private:
  std::string IdOf(int64_t number, const std::string& own,
                   const std::string& url);

  std::string id_;
  ArticleFields fields_;
  std::vector<std::string> warnings_;
  bool is_named_by_address_ = false;
  std::map<std::string, int64_t> not_read_;  // by column
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_ARTICLE_ROWS_H_
