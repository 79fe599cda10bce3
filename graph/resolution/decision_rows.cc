#include "graph/resolution/decision_rows.h"

#include <csv.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "graph/resolution/decision_columns.h"
#include "graph/resolution/judgements.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/json_fields.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// In the order of the columns; what is usual is empty.
std::vector<std::string> ValuesOf(const Decision& decision) {
  const Saying usual;
  const auto unless = [](const std::string& value, const std::string& is) {
    return value == is ? std::string() : value;
  };
  return {std::string(Name(decision.kind)),
          decision.first.name,
          decision.first.type,
          decision.first.document,
          decision.second.name,
          decision.second.type,
          decision.second.document,
          decision.value,
          decision.reason,
          unless(decision.saying.polarity, usual.polarity),
          unless(decision.saying.modality, usual.modality),
          decision.saying.time,
          decision.saying.quote,
          decision.by};
}

bool IsBlank(absl::string_view content) {
  return absl::StripAsciiWhitespace(content).empty();
}

bool IsJson(absl::string_view file, absl::string_view content) {
  absl::ConsumePrefix(&content, "\xEF\xBB\xBF");
  return IsBlank(content)
             ? absl::EndsWith(file, ".jsonl") || absl::EndsWith(file, ".json")
             : absl::StripAsciiWhitespace(content)[0] == '{';
}

// The space before what spreadsheets would run is no part of the field.
void AppendField(absl::string_view text, std::string& out) {
  constexpr absl::string_view kRun = "=+-@";
  std::string field(text);
  if (!field.empty() && absl::StrContains(kRun, field.substr(0, 1))) {
    field.insert(0, 1, ' ');
  }
  if (field.find_first_of(" ,\"\r\n") == std::string::npos) {
    out += field;
    return;
  }
  const size_t before = out.size();
  const size_t most = 2 * field.size() + 2;
  out.resize(before + most);
  out.resize(before +
             csv_write(out.data() + before, most, field.data(), field.size()));
}

// A table of CSV to which rows are added.
class CsvTable {
 public:
  explicit CsvTable(absl::string_view content) {
    if (IsBlank(content)) {
      for (const absl::string_view column : kDecisionColumns) {
        columns_.emplace_back(column);
      }
      return;
    }
    const size_t end = std::min(content.find('\n'), content.size());
    absl::string_view head = content.substr(0, end);
    rest_ = content.substr(end);
    if (absl::ConsumeSuffix(&head, "\r")) end_of_line_ = "\r\n";
    absl::ConsumePrefix(&rest_, "\n");
    if (absl::ConsumePrefix(&head, "\xEF\xBB\xBF")) mark_ = "\xEF\xBB\xBF";
    for (absl::string_view name : absl::StrSplit(head, ',')) {
      name = absl::StripAsciiWhitespace(name);
      absl::ConsumePrefix(&name, "\"");
      absl::ConsumeSuffix(&name, "\"");
      columns_.push_back(
          absl::AsciiStrToLower(absl::StripAsciiWhitespace(name)));
    }
  }

  void Add(const Decision& decision) {
    const std::vector<std::string> values = ValuesOf(decision);
    for (size_t i = 0; i < values.size(); ++i) {
      const std::string column(kDecisionColumns[i]);
      if (!values[i].empty() && std::find(columns_.begin(), columns_.end(),
                                          column) == columns_.end()) {
        columns_.push_back(column);
      }
    }
    added_.push_back(values);
  }

  std::string Text() const {
    std::string text(mark_);
    Line(columns_, text);
    absl::StrAppend(&text, rest_);
    if (!absl::EndsWith(text, "\n")) text += end_of_line_;
    for (const std::vector<std::string>& values : added_) {
      std::vector<std::string> fields;
      for (const std::string& column : columns_) {
        const auto at =
            std::find(std::begin(kDecisionColumns), std::end(kDecisionColumns),
                      absl::string_view(column)) -
            std::begin(kDecisionColumns);
        fields.push_back(values[static_cast<size_t>(at)]);
      }
      Line(fields, text);
    }
    return text;
  }

 private:
  void Line(const std::vector<std::string>& fields, std::string& out) const {
    for (size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) out += ',';
      AppendField(fields[i], out);
    }
    out += end_of_line_;
  }

  std::string mark_;  // of the order of bytes, where there is one
  std::string end_of_line_ = "\n";
  std::vector<std::string> columns_;
  absl::string_view rest_;  // behind the head
  std::vector<std::vector<std::string>> added_;
};

// Whether `row` says all that `decision` does, whoever said it.
bool Says(const Decision& row, const Decision& decision) {
  const bool is_of_names = decision.kind == Decision::Kind::kSame ||
                           decision.kind == Decision::Kind::kDifferent;
  const bool are_the_names =
      (row.first == decision.first && row.second == decision.second) ||
      (is_of_names && row.first == decision.second &&
       row.second == decision.first);
  return row.kind == decision.kind && are_the_names &&
         row.value == decision.value && row.saying == decision.saying &&
         (decision.reason.empty() || row.reason == decision.reason);
}

int64_t LineOf(const Decision& decision) {
  int64_t line = 0;
  for (const char c : decision.origin.substr(decision.origin.rfind(':') + 1)) {
    line = 10 * line + (c - '0');
  }
  return line;
}

}  // namespace

std::string ToJson(const Decision& decision) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  const std::vector<std::string> values = ValuesOf(decision);
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty()) continue;
    json.Key(kDecisionColumns[i].data(),
             static_cast<rapidjson::SizeType>(kDecisionColumns[i].size()));
    json.String(values[i].data(),
                static_cast<rapidjson::SizeType>(values[i].size()));
  }
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

absl::StatusOr<std::string> WithDecisions(
    absl::string_view file, absl::string_view content,
    absl::Span<const Decision> decisions) {
  if (IsJudgements(content)) {
    return absl::InvalidArgumentError(
        absl::StrCat(file,
                     ": judgements of nomenklatura, expected a table of "
                     "decisions to write to"));
  }
  std::vector<Decision> rows;
  if (!IsBlank(content)) {
    GRIOT_ASSIGN_OR_RETURN(rows, ParseDecisions(file, content));
  }
  std::vector<Decision> added;
  for (const Decision& decision : decisions) {
    const auto says = [&](const Decision& row) { return Says(row, decision); };
    if (std::any_of(rows.begin(), rows.end(), says)) continue;
    rows.push_back(decision);
    added.push_back(decision);
  }
  if (added.empty()) return std::string(content);
  std::string table;
  if (IsJson(file, content)) {
    table = std::string(content);
    if (!table.empty() && !absl::EndsWith(table, "\n")) table += '\n';
    for (const Decision& decision : added) {
      absl::StrAppend(&table, ToJson(decision), "\n");
    }
  } else {
    CsvTable csv(content);
    for (const Decision& decision : added) csv.Add(decision);
    table = csv.Text();
  }
  const auto parsed = ParseDecisions(file, table);
  if (!parsed.ok()) return parsed.status();
  return table;
}

absl::StatusOr<std::string> WithoutDecision(absl::string_view file,
                                            absl::string_view content,
                                            const Decision& decision) {
  GRIOT_ASSIGN_OR_RETURN(const std::vector<Decision> rows,
                         ParseDecisions(file, content));
  const std::string wanted = ToJson(decision);
  size_t last = rows.size();  // and one
  while (last > 0 && ToJson(rows[last - 1]) != wanted) --last;
  if (last == 0) {
    return absl::NotFoundError(
        absl::StrCat(file, ": no row says so, expected one of the table"));
  }
  const auto shares_line = [&](const Decision& row) {
    return row.origin == rows[last - 1].origin;
  };
  if (std::count_if(rows.begin(), rows.end(), shares_line) > 1) {
    return absl::InvalidArgumentError(
        absl::StrCat(rows[last - 1].origin,
                     ": says more than that, expected a row of "
                     "its own to be taken back"));
  }
  const int64_t first_line = LineOf(rows[last - 1]);
  const int64_t end_line = last == rows.size()
                               ? std::numeric_limits<int64_t>::max()
                               : LineOf(rows[last]);
  std::string table;
  int64_t number = 0;
  for (const absl::string_view line : absl::StrSplit(content, '\n')) {
    if (++number >= first_line && number < end_line) continue;
    absl::StrAppend(&table, number == 1 ? "" : "\n", line);
  }
  if (!table.empty() && !absl::EndsWith(table, "\n")) table += '\n';
  return table;
}

}  // namespace griot::graph
