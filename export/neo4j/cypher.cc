#include "export/neo4j/cypher.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "export/numbers.h"

namespace griot::exporter::neo4j {
namespace {

// What a column of a row is as a property.
std::string Property(const PropertyColumn& column) {
  const std::string value = absl::StrCat("row.", column.name);
  switch (column.type) {
    case ValueType::kDate:
      return absl::StrCat(column.name, ": date(", value, ")");
    case ValueType::kPoint:
      return absl::StrCat(column.name, ": point(", value, ")");
    default:
      return absl::StrCat(column.name, ": ", value);
  }
}

std::string Properties(absl::Span<const PropertyColumn> columns) {
  return absl::StrCat(
      "{",
      absl::StrJoin(columns, ", ",
                    [](std::string* out, const PropertyColumn& column) {
                      *out += Property(column);
                    }),
      "}");
}

void AppendKey(absl::string_view name, std::string& out) {
  absl::StrAppend(&out, absl::EndsWith(out, "{") ? "" : ", ", name, ": ");
}

void AppendValue(const Value& value, std::string& out) {
  if (const auto* text = std::get_if<absl::string_view>(&value)) {
    AppendText(*text, out);
  } else if (const auto* number = std::get_if<int64_t>(&value)) {
    absl::StrAppend(&out, *number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    out += RealText(*real);
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    out += *truth ? "true" : "false";
  } else if (const auto* day = std::get_if<absl::CivilDay>(&value)) {
    absl::StrAppendFormat(&out, "'%04d-%02d-%02d'", day->year(), day->month(),
                          day->day());
  } else if (const auto* point = std::get_if<Coordinates>(&value)) {
    absl::StrAppend(&out, "{latitude: ", RealText(point->latitude),
                    ", longitude: ", RealText(point->longitude), "}");
  } else if (const auto* texts = std::get_if<Strings>(&value)) {
    out += '[';
    for (size_t i = 0; i < texts->size(); ++i) {
      if (i > 0) out += ", ";
      AppendText((*texts)[i], out);
    }
    out += ']';
  } else if (const auto* numbers = std::get_if<Integers>(&value)) {
    absl::StrAppend(&out, "[", absl::StrJoin(*numbers, ", "), "]");
  }
}

}  // namespace

const std::vector<std::string>& SchemaStatements() {
  static const auto* const statements = [] {
    auto* result = new std::vector<std::string>;
    for (const Table* table : Tables()) {
      if (!table->is_nodes()) continue;
      result->push_back(absl::StrCat("CREATE CONSTRAINT griot_", table->name,
                                     "_id IF NOT EXISTS FOR (n:", table->label,
                                     ") REQUIRE n.id IS UNIQUE"));
    }
    for (const absl::string_view property : {"name", "type"}) {
      result->push_back(absl::StrCat("CREATE INDEX griot_entities_", property,
                                     " IF NOT EXISTS FOR (n:Entity) ON (n.",
                                     property, ")"));
    }
    result->push_back(
        "CREATE INDEX griot_facts_predicate IF NOT EXISTS FOR (n:Fact) ON "
        "(n.predicate)");
    result->push_back("CALL db.awaitIndexes(300)");
    return result;
  }();
  return *statements;
}

std::string Schema() {
  return absl::StrCat(absl::StrJoin(SchemaStatements(), ";\n"), ";\n");
}

std::string Merge(const Table& table, absl::string_view rows) {
  const std::string unwind = absl::StrCat("UNWIND ", rows, " AS row\n");
  if (table.is_nodes()) {
    return absl::StrCat(unwind, "MERGE (n:", table.label,
                        " {id: row.id})\nSET n:$(row.labels), n += ",
                        Properties(table.columns));
  }
  const std::string type =
      table.label.empty() ? "$(row.type)" : std::string(table.label);
  const auto keys = table.columns.first(table.keys);
  const auto rest = table.columns.subspan(table.keys);
  return absl::StrCat(
      unwind, "MATCH (a:", table.from, " {id: row.from})\nMATCH (b:", table.to,
      " {id: row.to})\nMERGE (a)-[r:", type,
      keys.empty() ? "" : absl::StrCat(" ", Properties(keys)), "]->(b)",
      rest.empty() ? "" : absl::StrCat("\nSET r += ", Properties(rest)));
}

void AppendMap(const Table& table, const Row& row, std::string& out) {
  out += '{';
  const auto text = [&](absl::string_view name, absl::string_view value) {
    AppendKey(name, out);
    AppendText(value, out);
  };
  if (table.is_nodes()) {
    text("id", row.id);
    AppendKey("labels", out);
    AppendValue(row.label.empty() ? Strings() : Strings(&row.label, 1), out);
  } else {
    text("from", row.from);
    text("to", row.to);
    if (table.label.empty()) text("type", row.label);
  }
  for (size_t i = 0; i < row.values.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row.values[i])) continue;
    AppendKey(table.columns[i].name, out);
    AppendValue(row.values[i], out);
  }
  out += '}';
}

void AppendText(absl::string_view text, std::string& out) {
  out += '\'';
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' && i + 1 < text.size() && text[i + 1] == 'u') {
      // Some versions read \uXXXX before all else, even behind a backslash.
      out += "\\\\' + '";
    } else if (c == '\\' || c == '\'') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      absl::StrAppendFormat(&out, "\\u%04X", static_cast<unsigned>(byte));
    } else {
      out += c;
    }
  }
  out += '\'';
}

}  // namespace griot::exporter::neo4j
