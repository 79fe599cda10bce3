#include "graph/resolution/table.h"

#include <csv.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "rapidjson/document.h"
#include "schemas/json_fields.h"
#include "schemas/statement_limits.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot::graph {
namespace {

constexpr size_t kMostErrors = 20;
constexpr size_t kMaxLine = size_t{1} << 20;

class TableReader {
 public:
  using Visit = absl::FunctionRef<absl::Status(
      int64_t line, absl::Span<const std::string> values)>;

  TableReader(absl::string_view file, const TableFormat& format, Visit visit)
      : file_(file), format_(format), visit_(visit) {}

  absl::Status Read(absl::string_view content) && {
    absl::ConsumePrefix(&content, "\xEF\xBB\xBF");
    const size_t first = content.find_first_not_of(" \t\r\n");
    if (first != absl::string_view::npos && content[first] == '{') {
      ReadJsonLines(content);
    } else {
      ReadCsv(content);
    }
    if (errors_.empty()) return absl::OkStatus();
    return absl::InvalidArgumentError(absl::StrJoin(errors_, "\n"));
  }

 private:
  // The space around a value is no part of it, in no form that a table has.
  static void Strip(std::string& value) { absl::StripAsciiWhitespace(&value); }

  // Keeps an error; false if there are enough of them.
  bool Fail(int64_t line, absl::string_view what) {
    errors_.push_back(absl::StrCat(file_, ":", line, ": ", what));
    return errors_.size() < kMostErrors;
  }

  bool Take(int64_t line, const std::vector<std::string>& values) {
    for (size_t i = 0; i < format_.required; ++i) {
      if (values[i].empty()) {
        return Fail(line, absl::StrCat("no ", format_.columns[i],
                                       ", expected one in every row"));
      }
    }
    const absl::Status status = visit_(line, values);
    return status.ok() || Fail(line, status.message());
  }

  // Lines with their numbers and ends.
  template <typename OnLine>
  static void ForEachLine(absl::string_view content, const OnLine& on_line) {
    int64_t number = 0;
    while (!content.empty()) {
      const size_t end = content.find('\n');
      const size_t size =
          end == absl::string_view::npos ? content.size() : end + 1;
      if (!on_line(++number, content.substr(0, size))) return;
      content.remove_prefix(size);
    }
  }

  void ReadJsonLines(absl::string_view content) {
    ForEachLine(content, [&](int64_t number, absl::string_view line) {
      line = absl::StripAsciiWhitespace(line);
      if (line.empty()) return true;
      const absl::Status status = ReadObject(number, line);
      return status.ok() || Fail(number, status.message());
    });
  }

  absl::Status ReadObject(int64_t number, absl::string_view line) {
    rapidjson::Document json;
    GRIOT_RETURN_IF_ERROR(ParseObject(line, kMaxLine, json));
    const JsonPlace root;
    std::vector<const rapidjson::Value*> found(format_.columns.size());
    GRIOT_RETURN_IF_ERROR(
        FindFields(json, root, format_.columns, absl::MakeSpan(found)));
    if (!format_.others) {
      for (const auto& member : json.GetObject()) {
        const absl::string_view name(member.name.GetString(),
                                     member.name.GetStringLength());
        if (!IsColumn(name)) return UnknownColumn(name);
      }
    }
    std::vector<std::string> values(found.size());
    std::vector<std::string> list;  // of the one field that may be a list
    size_t listed = found.size();
    for (size_t i = 0; i < found.size(); ++i) {
      if (found[i] != nullptr && found[i]->IsArray()) {
        if (listed != found.size()) {
          return absl::InvalidArgumentError("two lists, expected one at most");
        }
        listed = i;
        const JsonPlace place(root, format_.columns[i]);
        for (const rapidjson::Value& item : found[i]->GetArray()) {
          GRIOT_RETURN_IF_ERROR(ReadString(&item, root, format_.columns[i],
                                           Need::kRequired, kMaxShortString,
                                           list.emplace_back()));
        }
        continue;
      }
      const Need need =
          i < format_.required ? Need::kRequired : Need::kOptional;
      GRIOT_RETURN_IF_ERROR(ReadString(found[i], root, format_.columns[i], need,
                                       kMaxShortString, values[i]));
    }
    if (list.empty()) list.emplace_back();
    for (std::string& value : values) Strip(value);
    for (std::string& item : list) {
      Strip(item);
      if (listed < values.size()) values[listed] = std::move(item);
      Take(number, values);
      if (listed == values.size()) break;
    }
    return absl::OkStatus();
  }

  bool IsColumn(absl::string_view name) const {
    return std::find(format_.columns.begin(), format_.columns.end(), name) !=
           format_.columns.end();
  }

  absl::Status UnknownColumn(absl::string_view name) const {
    return absl::InvalidArgumentError(
        absl::StrCat("unknown column ", Shown(name), ", expected ",
                     absl::StrJoin(format_.columns, ", ")));
  }

  // What libcsv's callbacks fill.
  struct CsvRow {
    std::vector<std::string> fields;
    bool is_complete = false;
  };

  static void OnField(void* text, size_t size, void* data) {
    static_cast<CsvRow*>(data)->fields.emplace_back(
        static_cast<const char*>(text), size);
  }
  static void OnRow(int, void* data) {
    static_cast<CsvRow*>(data)->is_complete = true;
  }

  void ReadCsv(absl::string_view content) {
    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
      Fail(1, "out of memory");
      return;
    }
    CsvRow row;
    int64_t row_line = 1;
    int64_t last_line = 0;
    bool go_on = true;
    ForEachLine(content, [&](int64_t number, absl::string_view line) {
      last_line = number;
      if (csv_parse(&parser, line.data(), line.size(), OnField, OnRow, &row) !=
          line.size()) {
        go_on = false;
        return Fail(number,
                    "a quotation mark within a field, expected it "
                    "doubled in a field that is quoted") &&
               false;
      }
      if (row.is_complete) {
        go_on = TakeCsv(row_line, row);
        row = CsvRow();
      }
      if (row.fields.empty() && parser.entry_pos == 0 && !parser.quoted) {
        row_line = number + 1;
      }
      return go_on;
    });
    if (go_on) {
      if (csv_fini(&parser, OnField, OnRow, &row) != 0) {
        Fail(row_line, "a quoted field without end, expected a quotation mark");
      } else if (row.is_complete) {
        TakeCsv(row_line, row);
      } else if (column_of_.empty() && errors_.empty()) {
        Fail(std::max<int64_t>(last_line, 1),
             absl::StrCat("an empty table, expected a row of column names: ",
                          absl::StrJoin(format_.columns, ", ")));
      }
    }
    csv_free(&parser);
  }

  bool TakeCsv(int64_t line, CsvRow& row) {
    for (std::string& field : row.fields) {
      Strip(field);
      if (field.size() > kMaxShortString) {
        return Fail(line, "a field of more than 4,096 bytes");
      }
      if (FindInvalidUtf8(field) != absl::string_view::npos ||
          field.find('\0') != std::string::npos) {
        return Fail(line, "malformed text, expected UTF-8");
      }
    }
    if (column_of_.empty()) return TakeHeader(line, row);
    if (row.fields.size() > column_of_.size()) {
      return Fail(line,
                  absl::StrCat(row.fields.size(), " fields, expected at most ",
                               column_of_.size()));
    }
    std::vector<std::string> values(format_.columns.size());
    for (size_t i = 0; i < row.fields.size(); ++i) {
      if (column_of_[i] < values.size()) {
        values[column_of_[i]] = std::move(row.fields[i]);
      }
    }
    return Take(line, values);
  }

  // False if the table cannot be read by this header.
  bool TakeHeader(int64_t line, const CsvRow& row) {
    std::vector<bool> seen(format_.columns.size(), false);
    for (const std::string& field : row.fields) {
      const std::string name = absl::AsciiStrToLower(field);
      const auto column = static_cast<size_t>(
          std::find(format_.columns.begin(), format_.columns.end(), name) -
          format_.columns.begin());
      if (column == seen.size() && !format_.others) {
        Fail(line, UnknownColumn(field).message());
        return false;
      }
      if (column < seen.size() && seen[column]) {
        Fail(line, absl::StrCat("the column ", name, " twice"));
        return false;
      }
      if (column < seen.size()) seen[column] = true;
      column_of_.push_back(column);
    }
    for (size_t i = 0; i < format_.required; ++i) {
      if (seen[i]) continue;
      Fail(line, absl::StrCat("no column ", format_.columns[i],
                              ", expected a row of column names: ",
                              absl::StrJoin(format_.columns, ", ")));
      return false;
    }
    return true;
  }

  const absl::string_view file_;
  const TableFormat& format_;
  const Visit visit_;
  std::vector<std::string> errors_;
  std::vector<size_t> column_of_;  // by field; as many as columns for none
};

}  // namespace

absl::Status ReadTable(absl::string_view file, absl::string_view content,
                       const TableFormat& format,
                       absl::FunctionRef<absl::Status(
                           int64_t line, absl::Span<const std::string> values)>
                           visit) {
  return TableReader(file, format, visit).Read(content);
}

}  // namespace griot::graph
