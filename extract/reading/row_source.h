#ifndef GRIOT_EXTRACT_READING_ROW_SOURCE_H_
#define GRIOT_EXTRACT_READING_ROW_SOURCE_H_

#include <optional>

#include "absl/status/statusor.h"
#include "extract/reading/article_rows.h"
#include "extract/reading/source.h"
#include "schemas/document.h"

namespace griot {

// An input of many rows, each of which may fail alone. Derived classes give one
// after the other.
class RowSource : public DocumentSource {
 public:
  explicit RowSource(const OpenInput& input)
      : DocumentSource(input.name), rows_(input.id, input.columns) {}

  absl::StatusOr<std::optional<Document>> Next() final;
  bool first_counts() const final { return rows_.is_named_by_address(); }

 protected:
  // The next row, or nullopt at the end. An error of the row, made by BadRow,
  // or of the file.
  virtual absl::StatusOr<std::optional<Document>> NextRow() = 0;

  ArticleRows& rows() { return rows_; }
  // "FILE:LINE: what" of the row that begins at line_number().
  absl::Status BadRow(const absl::Status& what) const;

 private:
  ArticleRows rows_;
  bool any_ = false;      // whether any row was given
  bool is_over_ = false;  // and what there is to say in the end was said
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_ROW_SOURCE_H_
