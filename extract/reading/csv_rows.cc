#include "extract/reading/csv_rows.h"

#include <csv.h>

#include <array>
#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// What libcsv's callbacks fill.
struct Row {
  std::vector<std::string> fields;
  bool is_complete = false;
};

void OnField(void* text, size_t size, void* data) {
  static_cast<Row*>(data)->fields.emplace_back(static_cast<const char*>(text),
                                               size);
}
void OnRow(int, void* data) { static_cast<Row*>(data)->is_complete = true; }

class Parser {
 public:
  explicit Parser(char delimiter) {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    // Blanks of a field are its own.
    csv_set_space_func(&parser_, [](unsigned char) { return 0; });
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }

  bool Parse(const std::string& line) {
    return csv_parse(&parser_, line.data(), line.size(), OnField, OnRow,
                     &row_) == line.size();
  }
  bool Finish() { return csv_fini(&parser_, OnField, OnRow, &row_) == 0; }
  Row& row() { return row_; }
  // Whether a row has begun that goes on.
  bool is_within() const {
    return !row_.fields.empty() || parser_.entry_pos > 0 || parser_.quoted != 0;
  }

 private:
  csv_parser parser_ = {};
  Row row_;
};

}  // namespace

absl::StatusOr<std::string> CsvRows::TakeLine() {
  if (again_.empty()) {
    GRIOT_ASSIGN_OR_RETURN(std::string line, read_line_());
    if (!line.empty()) ++line_;
    return line;
  }
  std::string line = std::move(again_.front());
  again_.pop_front();
  ++line_;
  return line;
}

void CsvRows::ReadAgain(std::vector<std::string> lines) {
  for (size_t i = lines.size(); i > 1; --i) {
    again_.push_front(std::move(lines[i - 1]));
    --line_;
  }
}

absl::StatusOr<std::optional<std::vector<std::string>>> CsvRows::Next() {
  Parser parser(delimiter_);
  std::vector<std::string> lines;
  size_t bytes = 0;
  const auto bad = [&](absl::string_view what) {
    ReadAgain(std::move(lines));
    return absl::InvalidArgumentError(what);
  };
  while (true) {
    GRIOT_ASSIGN_OR_RETURN(std::string line, TakeLine());
    if (line.empty()) {
      if (!parser.Finish()) {
        return bad("a quoted field without end, expected a quotation mark");
      }
      if (!parser.row().is_complete) return std::nullopt;
      return std::move(parser.row().fields);
    }
    if (lines.empty()) row_line_ = line_;
    bytes += line.size();
    lines.push_back(std::move(line));
    if (bytes > kMaxRowBytes) {
      return bad(absl::StrCat("a row of more than ", kMaxRowBytes >> 20,
                              " MiB, expected one article"));
    }
    if (!parser.Parse(lines.back())) {
      return bad(
          "a quotation mark within a field, expected it doubled in a "
          "field that is quoted");
    }
    if (parser.row().is_complete) return std::move(parser.row().fields);
    if (!parser.is_within()) lines.clear();  // a blank line
  }
}

char FindDelimiter(absl::string_view line) {
  constexpr std::array<char, 3> kDelimiters = {',', ';', '\t'};
  std::array<int, 3> counts = {};
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    for (size_t i = 0; i < kDelimiters.size(); ++i) {
      if (!is_quoted && c == kDelimiters[i]) ++counts[i];
    }
  }
  size_t most = 0;
  for (size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > counts[most]) most = i;
  }
  return kDelimiters[most];
}

}  // namespace griot
