#include "export/neo4j/csv_lines.h"

#include <variant>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "export/csv_writer.h"
#include "export/numbers.h"
#include "schemas/text_list.h"

namespace griot::exporter::neo4j {
namespace {

using graph::Graph;

absl::string_view TypeName(ValueType type) {
  switch (type) {
    case ValueType::kString:
      return "string";
    case ValueType::kStrings:
      return "string[]";
    case ValueType::kInteger:
      return "long";
    case ValueType::kIntegers:
      return "long[]";
    case ValueType::kReal:
      return "double";
    case ValueType::kBoolean:
      return "boolean";
    case ValueType::kDate:
      return "date";
    case ValueType::kPoint:
      break;
  }
  return "point{crs:WGS-84}";
}

// Columns that a row fills beside its properties.
bool HasOwnLabel(const Table& table) {
  return &table == &kEntities || &table == &kFacts || &table == &kRelations;
}

}  // namespace

char DelimiterFor(const Graph& graph) {
  bool used[256] = {};
  const auto note_text = [&](absl::string_view text) {
    for (const char c : text) used[static_cast<unsigned char>(c)] = true;
  };
  const auto note = [&](graph::StringId id) { note_text(graph.Text(id)); };
  for (const graph::Entity& entity : graph.entities) {
    for (const graph::StringId alias : entity.aliases) note(alias);
    for (const graph::Mention& mention : entity.mentions) note(mention.text);
  }
  for (const graph::DocumentInfo& document : graph.documents) {
    note(document.publisher);
    for (const std::string& author :
         TextsOfList(graph.Text(document.authors))) {
      note_text(author);
    }
  }
  for (const char c : kListDelimiters) {
    if (!used[static_cast<unsigned char>(c)]) return c;
  }
  return kListDelimiters[0];
}

std::string CsvHead(const Table& table) {
  std::string head =
      table.is_nodes()
          ? absl::StrCat("id:ID(", table.label, ")")
          : absl::StrCat(":START_ID(", table.from, "),:END_ID(", table.to, ")");
  for (const PropertyColumn& column : table.columns) {
    absl::StrAppend(&head, ",", column.name, ":", TypeName(column.type));
  }
  if (HasOwnLabel(table)) {
    absl::StrAppend(&head, table.is_nodes() ? ",:LABEL" : ",:TYPE");
  }
  return head;
}

void CsvLine::Set(const Table& table, const Row& row) {
  text_.clear();
  ends_.clear();
  const auto end = [this] {
    ends_.push_back(text_.size());
    text_ += ',';
  };
  if (table.is_nodes()) {
    AppendCsvText(row.id, text_);
    end();
  } else {
    AppendCsvText(row.from, text_);
    end();
    AppendCsvText(row.to, text_);
    end();
  }
  for (const Value& value : row.values) {
    AppendValue(value);
    end();
  }
  if (HasOwnLabel(table)) {
    if (!row.label.empty()) AppendCsvText(row.label, text_);
    end();
  }
  text_.pop_back();
}

std::vector<std::string> CsvLine::Fields() const {
  std::vector<std::string> fields;
  size_t begin = 0;
  for (const size_t end : ends_) {
    fields.push_back(text_.substr(begin, end - begin));
    begin = end + 1;
  }
  return fields;
}

// Nothing for null: an unquoted empty field is none.
void CsvLine::AppendValue(const Value& value) {
  if (const auto* text = std::get_if<absl::string_view>(&value)) {
    AppendCsvText(*text, text_);
  } else if (const auto* number = std::get_if<int64_t>(&value)) {
    absl::StrAppend(&text_, *number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    text_ += RealText(*real);
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    text_ += *truth ? "true" : "false";
  } else if (const auto* day = std::get_if<absl::CivilDay>(&value)) {
    absl::StrAppendFormat(&text_, "%04d-%02d-%02d", day->year(), day->month(),
                          day->day());
  } else if (const auto* point = std::get_if<Coordinates>(&value)) {
    absl::StrAppend(&text_, "\"{latitude:", RealText(point->latitude),
                    ",longitude:", RealText(point->longitude), "}\"");
  } else if (const auto* texts = std::get_if<Strings>(&value)) {
    list_.clear();
    for (size_t i = 0; i < texts->size(); ++i) {
      if (i > 0) list_ += delimiter_;
      AppendElement((*texts)[i]);
    }
    AppendCsvText(list_, text_);
  } else if (const auto* numbers = std::get_if<Integers>(&value)) {
    for (size_t i = 0; i < numbers->size(); ++i) {
      if (i > 0) text_ += delimiter_;
      absl::StrAppend(&text_, (*numbers)[i]);
    }
  }
}

void CsvLine::AppendElement(absl::string_view text) {
  for (const char c : text) {
    if (c != delimiter_) list_ += c;
  }
}

std::string ImportCommand(absl::string_view database, FilesOf files,
                          char delimiter) {
  std::string command = absl::StrCat("database import full ", database);
  for (const Table* table : Tables()) {
    absl::StrAppend(
        &command, " \\\n  ",
        table->is_nodes() ? "--nodes=" : "--relationships=", table->label,
        table->label.empty() ? "" : "=", files(*table));
  }
  absl::StrAppendFormat(&command,
                        " \\\n  --array-delimiter=U+%04X "
                        "--multiline-fields=true --bad-tolerance=0",
                        static_cast<unsigned>(delimiter));
  return command;
}

std::string ImportScript(FilesOf files, char delimiter) {
  return absl::StrCat(
      "#!/bin/sh\n"
      "# usage: import.sh [DATABASE [OPTION...]]\n"
      "#\n"
      "# Imports this folder into a new database of a Neo4j that does not run\n"
      "# (5.26 or later). Afterwards, with the server running:\n"
      "#   cypher-shell -f schema.cypher\n"
      "set -eu\n"
      "cd \"$(dirname \"$0\")\"\n"
      "database=${1:-neo4j}\n"
      "[ $# -eq 0 ] || shift\n"
      "exec \"${NEO4J_ADMIN:-neo4j-admin}\" ",
      ImportCommand("\"$database\"", files, delimiter), " \\\n  \"$@\"\n");
}

}  // namespace griot::exporter::neo4j
