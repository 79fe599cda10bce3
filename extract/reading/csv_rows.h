#ifndef GRIOT_EXTRACT_READING_CSV_ROWS_H_
#define GRIOT_EXTRACT_READING_CSV_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {

// The longest row of a table.
inline constexpr size_t kMaxRowBytes = size_t{64} << 20;

// The rows of CSV (RFC 4180) as a stream, by libcsv. Lines end in \n or \r\n.
class CsvRows {
 public:
  // The bytes of the table from one line's begin up to and with its end; empty
  // at the end of the table.
  using ReadLine = std::function<absl::StatusOr<std::string>()>;

  explicit CsvRows(ReadLine read_line) : read_line_(std::move(read_line)) {}

  // By what the first row, once it is read, is parted most.
  void set_delimiter(char delimiter) { delimiter_ = delimiter; }

  // The fields of the next row that is not blank, or nullopt at the end.
  // InvalidArgument for one that is malformed or too long; reading then goes on
  // with the line behind that on which it began, so that a quotation mark
  // without a second one takes no other row with it.
  absl::StatusOr<std::optional<std::vector<std::string>>> Next();

  // On which the row began that Next gave or failed on, counted from 1.
  int64_t line_number() const { return row_line_; }

 private:
  absl::StatusOr<std::string> TakeLine();
  // Of `lines` all but the first are read again.
  void ReadAgain(std::vector<std::string> lines);

  ReadLine read_line_;
  char delimiter_ = ',';
  std::deque<std::string> again_;  // lines to be read before those of the table
  int64_t line_ = 0;               // that was taken last
  int64_t row_line_ = 1;
};

// That of comma, semicolon and tab which `line` has most of outside of
// quotation marks.
char FindDelimiter(absl::string_view line);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_CSV_ROWS_H_
