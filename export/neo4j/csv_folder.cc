#include "export/neo4j/csv_folder.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "export/buffered_sink.h"
#include "export/csv_writer.h"
#include "export/neo4j/cypher.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"
#include "export/numbers.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

using graph::Graph;
using neo4j::PropertyColumn;
using neo4j::Row;
using neo4j::Table;
using neo4j::Value;
using neo4j::ValueType;

// Between the elements of a list, which have no escape: the first of these
// that none of them holds, or the first of all, which they then lose.
constexpr char kDelimiters[] =
    "\x1F\x1E\x1D\x1C\x1B\x1A\x19\x18\x17\x16\x15\x14\x13\x12\x11\x10"
    "\x0F\x0E\x08\x07\x06\x05\x04\x03\x02\x01";

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
  return &table == &neo4j::kEntities || &table == &neo4j::kFacts ||
         &table == &neo4j::kRelations;
}

char DelimiterFor(const Graph& graph) {
  bool used[256] = {};
  const auto note = [&](graph::StringId id) {
    for (const char c : graph.Text(id))
      used[static_cast<unsigned char>(c)] = true;
  };
  for (const graph::Entity& entity : graph.entities) {
    for (const graph::StringId alias : entity.aliases) note(alias);
    for (const graph::Mention& mention : entity.mentions) note(mention.text);
  }
  for (const graph::DocumentInfo& document : graph.documents) {
    note(document.publisher);
  }
  for (const char* c = kDelimiters; *c != '\0'; ++c) {
    if (!used[static_cast<unsigned char>(*c)]) return *c;
  }
  return kDelimiters[0];
}

// A word of a shell, whatever it holds.
std::string ShellWord(absl::string_view text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "'\\''"}}), "'");
}

class Neo4jCsvWriter : public Writer {
 public:
  explicit Neo4jCsvWriter(FolderSink folder) : folder_(std::move(folder)) {}

  absl::Status Write(const Graph& graph) override {
    delimiter_ = DelimiterFor(graph);
    for (const Table* table : neo4j::Tables()) {
      status_ = WriteTable(graph, *table);
      GRIOT_RETURN_IF_ERROR(status_);
    }
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    GRIOT_RETURN_IF_ERROR(status_);
    GRIOT_RETURN_IF_ERROR(WriteFile("schema.cypher", neo4j::Schema()));
    return WriteFile(
        "import.sh",
        absl::StrCat(
            "#!/bin/sh\n"
            "# usage: import.sh [DATABASE [OPTION...]]\n"
            "#\n"
            "# Imports this folder into a new database of a Neo4j that does "
            "not run\n"
            "# (5.26 or later). Afterwards, with the server running:\n"
            "#   cypher-shell -f schema.cypher\n"
            "set -eu\n"
            "cd \"$(dirname \"$0\")\"\n"
            "database=${1:-neo4j}\n"
            "[ $# -eq 0 ] || shift\n"
            "exec \"${NEO4J_ADMIN:-neo4j-admin}\" ",
            Command("\"$database\""), " \\\n  \"$@\"\n"));
  }

  std::string NextStep(absl::string_view path) const override {
    return absl::StrCat(
        "To import it into a new database of a Neo4j that does not run:\n"
        "cd ",
        ShellWord(path), " && neo4j-admin ", Command("neo4j"));
  }

 private:
  // What follows neo4j-admin, in the folder.
  std::string Command(absl::string_view database) const {
    std::string command = absl::StrCat("database import full ", database);
    for (const Table* table : neo4j::Tables()) {
      absl::StrAppend(
          &command, " \\\n  ",
          table->is_nodes() ? "--nodes=" : "--relationships=", table->label,
          table->label.empty() ? "" : "=", table->name, ".csv");
    }
    absl::StrAppendFormat(&command,
                          " \\\n  --array-delimiter=U+%04X "
                          "--multiline-fields=true --bad-tolerance=0",
                          static_cast<unsigned>(delimiter_));
    return command;
  }

  absl::Status WriteFile(absl::string_view name, absl::string_view bytes) {
    const absl::StatusOr<ByteSink> sink = folder_(name);
    return sink.ok() ? (*sink)(bytes) : sink.status();
  }

  absl::Status WriteTable(const Graph& graph, const Table& table) {
    GRIOT_ASSIGN_OR_RETURN(const ByteSink sink,
                           folder_(absl::StrCat(table.name, ".csv")));
    BufferedSink out(sink);
    out.Append(Head(table));
    const bool has_label = HasOwnLabel(table);
    GRIOT_RETURN_IF_ERROR(neo4j::ForEachRow(graph, table, [&](const Row& row) {
      line_.clear();
      if (table.is_nodes()) {
        AppendCsvText(row.id, line_);
      } else {
        AppendCsvText(row.from, line_);
        line_ += ',';
        AppendCsvText(row.to, line_);
      }
      for (const Value& value : row.values) {
        line_ += ',';
        Append(value);
      }
      if (has_label) {
        line_ += ',';
        if (!row.label.empty()) AppendCsvText(row.label, line_);
      }
      line_ += '\n';
      out.Append(line_);
      return out.status();
    }));
    return out.Flush();
  }

  static std::string Head(const Table& table) {
    std::string head = table.is_nodes()
                           ? absl::StrCat("id:ID(", table.label, ")")
                           : absl::StrCat(":START_ID(", table.from,
                                          "),:END_ID(", table.to, ")");
    for (const PropertyColumn& column : table.columns) {
      absl::StrAppend(&head, ",", column.name, ":", TypeName(column.type));
    }
    if (HasOwnLabel(table)) {
      absl::StrAppend(&head, table.is_nodes() ? ",:LABEL" : ",:TYPE");
    }
    return head + "\n";
  }

  // Nothing for null: an unquoted empty field is none.
  void Append(const Value& value) {
    if (const auto* text = std::get_if<absl::string_view>(&value)) {
      AppendCsvText(*text, line_);
    } else if (const auto* number = std::get_if<int64_t>(&value)) {
      absl::StrAppend(&line_, *number);
    } else if (const auto* real = std::get_if<double>(&value)) {
      line_ += RealText(*real);
    } else if (const auto* truth = std::get_if<bool>(&value)) {
      line_ += *truth ? "true" : "false";
    } else if (const auto* day = std::get_if<absl::CivilDay>(&value)) {
      absl::StrAppendFormat(&line_, "%04d-%02d-%02d", day->year(), day->month(),
                            day->day());
    } else if (const auto* point = std::get_if<Coordinates>(&value)) {
      absl::StrAppend(&line_, "\"{latitude:", RealText(point->latitude),
                      ",longitude:", RealText(point->longitude), "}\"");
    } else if (const auto* texts = std::get_if<neo4j::Strings>(&value)) {
      list_.clear();
      for (size_t i = 0; i < texts->size(); ++i) {
        if (i > 0) list_ += delimiter_;
        AppendElement((*texts)[i]);
      }
      AppendCsvText(list_, line_);
    } else if (const auto* numbers = std::get_if<neo4j::Integers>(&value)) {
      for (size_t i = 0; i < numbers->size(); ++i) {
        if (i > 0) line_ += delimiter_;
        absl::StrAppend(&line_, (*numbers)[i]);
      }
    }
  }

  void AppendElement(absl::string_view text) {
    for (const char c : text) {
      if (c != delimiter_) list_ += c;
    }
  }

  FolderSink folder_;
  absl::Status status_;
  char delimiter_ = kDelimiters[0];
  std::string line_;
  std::string list_;
};

}  // namespace

std::unique_ptr<Writer> MakeNeo4jCsvWriter(FolderSink folder,
                                           const WriterOptions& /*options*/) {
  return std::make_unique<Neo4jCsvWriter>(std::move(folder));
}

}  // namespace griot::exporter
