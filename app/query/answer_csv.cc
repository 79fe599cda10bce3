#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/query/answer_writer.h"
#include "app/text/terminal.h"
#include "export/csv_writer.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

std::string Quoted(absl::string_view text) {
  if (text.find_first_of(",\"\r\n") == absl::string_view::npos) {
    return std::string(text);
  }
  std::string quoted;
  exporter::AppendCsvText(text, quoted);
  return quoted;
}

std::string TextField(absl::string_view text) {
  return Quoted(absl::StrCat(exporter::IsLikeFormula(text) ? "'" : "",
                             Printable(text, /*keep_lines=*/true)));
}

std::string Field(const Value& value) {
  if (value.is_null()) return "";
  if (const auto* text = std::get_if<std::string>(&value.data)) {
    return TextField(*text);
  }
  const auto* list = std::get_if<List>(&value.data);
  if (list != nullptr &&
      std::all_of(list->begin(), list->end(), [](const Value& item) {
        return std::holds_alternative<std::string>(item.data);
      })) {
    std::string joined;
    for (const Value& item : *list) {
      absl::StrAppend(&joined, joined.empty() ? "" : "; ",
                      std::get<std::string>(item.data));
    }
    return TextField(joined);
  }
  return Quoted(ToJson(value));
}

std::string Member(const Value& entity, absl::string_view key) {
  const auto* object = std::get_if<Object>(&entity.data);
  if (object == nullptr) return "";
  for (const auto& [name, item] : *object) {
    if (name == key) return Field(item);
  }
  return "";
}

class CsvAnswer : public AnswerWriter {
 public:
  CsvAnswer(std::vector<AnswerColumn> columns, ByteSink sink)
      : columns_(std::move(columns)), sink_(std::move(sink)) {}

  absl::Status Write(const Row& row) override {
    std::vector<std::string> fields;
    for (size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].key.empty()) continue;
      if (columns_[i].entity) {
        fields.push_back(Member(row.cells[i], "name"));
        fields.push_back(Member(row.cells[i], "id"));
      } else {
        fields.push_back(Field(row.cells[i]));
      }
    }
    GRIOT_RETURN_IF_ERROR(WriteHeads());
    return WriteLine(fields);
  }

  absl::Status Finish() override { return WriteHeads(); }

 private:
  // Once, before all else.
  absl::Status WriteHeads() {
    if (begun_) return absl::OkStatus();
    begun_ = true;
    std::vector<std::string> fields;
    for (const AnswerColumn& column : columns_) {
      if (column.key.empty()) continue;
      fields.push_back(column.key);
      if (column.entity) fields.push_back(absl::StrCat(column.key, "_id"));
    }
    return WriteLine(fields);
  }

  absl::Status WriteLine(const std::vector<std::string>& fields) {
    return sink_(absl::StrCat(absl::StrJoin(fields, ","), "\r\n"));
  }

  std::vector<AnswerColumn> columns_;
  ByteSink sink_;
  bool begun_ = false;
};

}  // namespace

std::unique_ptr<AnswerWriter> MakeCsvWriter(std::vector<AnswerColumn> columns,
                                            ByteSink sink) {
  return std::make_unique<CsvAnswer>(std::move(columns), std::move(sink));
}

}  // namespace griot
