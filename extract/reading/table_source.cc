#include "extract/reading/table_source.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/csv_rows.h"
#include "extract/reading/row_source.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

class TableSource : public RowSource {
 public:
  explicit TableSource(OpenInput input)
      : RowSource(input),
        bytes_(std::move(input.bytes)),
        csv_([this] { return ReadLine(); }) {}

  int64_t line_number() const override { return csv_.line_number(); }
  int64_t bytes_consumed() const override { return bytes_->bytes_consumed(); }

 private:
  absl::StatusOr<std::optional<Document>> NextRow() override {
    if (is_lost_) return std::nullopt;
    if (columns_.empty()) {
      GRIOT_ASSIGN_OR_RETURN(const bool is_there, ReadHeader());
      if (!is_there) return std::nullopt;
    }
    while (true) {
      auto fields = csv_.Next();
      if (is_lost_) return fields.status();
      if (!fields.ok()) {
        if (std::exchange(is_in_ruins_, true)) continue;
        return BadRow(fields.status());
      }
      if (!fields->has_value()) return std::nullopt;
      if ((*fields)->size() != columns_.size()) {
        // What a malformed row leaves behind is of that row.
        if (is_in_ruins_) continue;
        return BadRow(absl::InvalidArgumentError(
            absl::StrCat((*fields)->size(), " fields, expected ",
                         columns_.size(), " as the first row has")));
      }
      is_in_ruins_ = false;
      return ReadRow(**std::move(fields));
    }
  }

  // Marks what nothing can follow.
  absl::Status Lost(absl::Status why) {
    is_lost_ = true;
    return why;
  }

  absl::StatusOr<bool> ReadHeader() {
    auto line = ReadLine();
    if (!line.ok()) return Lost(line.status());
    absl::string_view first = *line;
    absl::ConsumePrefix(&first, "\xEF\xBB\xBF");
    csv_.set_delimiter(FindDelimiter(first));
    next_line_ = std::string(first);
    auto fields = csv_.Next();
    if (!fields.ok()) return Lost(BadRow(fields.status()));
    if (!fields->has_value()) return false;
    for (std::string& field : **fields) {
      columns_.emplace_back(absl::StripAsciiWhitespace(field));
      const absl::Status status =
          CheckIsText(name(), line_number(), 1, columns_.back());
      if (!status.ok()) return Lost(status);
    }
    const absl::Status status = rows().CheckColumns(columns_);
    if (!status.ok()) return Lost(BadRow(status));
    return true;
  }

  absl::StatusOr<std::optional<Document>> ReadRow(
      std::vector<std::string> fields) {
    std::vector<ArticleRows::Value> row;
    for (size_t i = 0; i < fields.size(); ++i) {
      GRIOT_RETURN_IF_ERROR(CheckIsText(name(), line_number(), 1, fields[i]));
      row.push_back({columns_[i], std::move(fields[i])});
    }
    absl::StatusOr<Document> document = rows().Read(line_number(), row);
    if (!document.ok()) return BadRow(document.status());
    return *std::move(document);
  }

  // With its end; empty at the end of the file.
  absl::StatusOr<std::string> ReadLine() {
    if (!next_line_.empty()) return std::exchange(next_line_, "");
    std::string line;
    while (line.size() <= kMaxRowBytes) {
      const size_t end = held_.find('\n', begin_);
      const size_t stop = end == std::string::npos ? held_.size() : end + 1;
      line.append(held_, begin_, stop - begin_);
      begin_ = stop;
      if (end != std::string::npos) return line;
      held_.resize(1 << 16);
      begin_ = 0;
      absl::StatusOr<size_t> got = bytes_->Read(held_.data(), held_.size());
      held_.resize(got.ok() ? *got : 0);
      if (!got.ok()) return Lost(got.status());
      if (held_.empty()) return line;
    }
    return Lost(
        BadInput(name(), line_number(),
                 absl::StrCat("a line of more than ", kMaxRowBytes >> 20,
                              " MiB, expected a table of articles")));
  }

  std::unique_ptr<ByteReader> bytes_;
  std::string held_;
  size_t begin_ = 0;
  std::string next_line_;  // that was read ahead
  CsvRows csv_;
  std::vector<std::string> columns_;
  bool is_in_ruins_ =
      false;              // behind a malformed row, before the next good one
  bool is_lost_ = false;  // there is nothing to go on with
};

}  // namespace

std::unique_ptr<DocumentSource> OpenTable(OpenInput input) {
  return std::make_unique<TableSource>(std::move(input));
}

}  // namespace griot
