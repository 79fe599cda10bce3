#include "export/neo4j/stream.h"

#include <string>

#include "absl/strings/str_format.h"
#include "export/neo4j/cypher.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"
#include "export/numbers.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/status_macros.h"

namespace griot::exporter::neo4j {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

constexpr size_t kMostRows = 2000;
constexpr size_t kMostBytes = size_t{1} << 20;

void Text(Json& json, absl::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Key(Json& json, absl::string_view name) {
  json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void Real(Json& json, double number) {
  const std::string text = RealText(number);
  json.RawValue(text.data(), text.size(), rapidjson::kNumberType);
}

void Write(Json& json, const Value& value) {
  if (const auto* text = std::get_if<absl::string_view>(&value)) {
    Text(json, *text);
  } else if (const auto* number = std::get_if<int64_t>(&value)) {
    json.Int64(*number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    Real(json, *real);
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    json.Bool(*truth);
  } else if (const auto* day = std::get_if<absl::CivilDay>(&value)) {
    Text(json, absl::StrFormat("%04d-%02d-%02d", day->year(), day->month(),
                               day->day()));
  } else if (const auto* point = std::get_if<Coordinates>(&value)) {
    json.StartObject();
    Key(json, "latitude");
    Real(json, point->latitude);
    Key(json, "longitude");
    Real(json, point->longitude);
    json.EndObject();
  } else if (const auto* texts = std::get_if<Strings>(&value)) {
    json.StartArray();
    for (const absl::string_view item : *texts) Text(json, item);
    json.EndArray();
  } else if (const auto* numbers = std::get_if<Integers>(&value)) {
    json.StartArray();
    for (const int64_t item : *numbers) json.Int64(item);
    json.EndArray();
  }
}

void WriteRow(Json& json, const Table& table, const Row& row) {
  json.StartObject();
  const auto field = [&](absl::string_view name, absl::string_view text) {
    Key(json, name);
    Text(json, text);
  };
  if (table.is_nodes()) {
    field("id", row.id);
    Key(json, "labels");
    json.StartArray();
    if (!row.label.empty()) Text(json, row.label);
    json.EndArray();
  } else {
    field("from", row.from);
    field("to", row.to);
    if (table.label.empty()) field("type", row.label);
  }
  for (size_t i = 0; i < row.values.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row.values[i])) continue;
    Key(json, table.columns[i].name);
    Write(json, row.values[i]);
  }
  json.EndObject();
}

// Rows of one table on their way.
class Batch {
 public:
  Batch(const Table& table, const RunStatement& run)
      : table_(table), statement_(Merge(table, "$rows")), run_(run) {
    Begin();
  }

  absl::Status Add(const Row& row) {
    WriteRow(json_, table_, row);
    if (++rows_ < kMostRows && buffer_.GetSize() < kMostBytes) {
      return absl::OkStatus();
    }
    return Send();
  }

  absl::Status Send() {
    if (rows_ == 0) return absl::OkStatus();
    json_.EndArray();
    json_.EndObject();
    GRIOT_RETURN_IF_ERROR(
        run_(statement_, {buffer_.GetString(), buffer_.GetSize()}));
    Begin();
    return absl::OkStatus();
  }

  size_t rows() const { return rows_; }

 private:
  void Begin() {
    rows_ = 0;
    buffer_.Clear();
    json_.Reset(buffer_);
    json_.StartObject();
    json_.Key("rows");
    json_.StartArray();
  }

  const Table& table_;
  std::string statement_;
  const RunStatement& run_;
  rapidjson::StringBuffer buffer_;
  Json json_;
  size_t rows_ = 0;
};

absl::StatusOr<size_t> CountRows(const graph::Graph& graph) {
  size_t total = 0;
  for (const Table* table : Tables()) {
    GRIOT_RETURN_IF_ERROR(ForEachRow(graph, *table, [&](const Row&) {
      ++total;
      return absl::OkStatus();
    }));
  }
  return total;
}

}  // namespace

absl::StatusOr<size_t> Stream(const graph::Graph& graph,
                              const RunStatement& run,
                              const ReportRows& report) {
  GRIOT_ASSIGN_OR_RETURN(const size_t total, CountRows(graph));
  for (const std::string& statement : SchemaStatements()) {
    GRIOT_RETURN_IF_ERROR(run(statement, "{}"));
  }
  size_t taken = 0;
  for (const Table* table : Tables()) {
    Batch batch(*table, run);
    GRIOT_RETURN_IF_ERROR(ForEachRow(graph, *table, [&](const Row& row) {
      ++taken;
      GRIOT_RETURN_IF_ERROR(batch.Add(row));
      if (batch.rows() == 0) report(taken, total);
      return absl::OkStatus();
    }));
    GRIOT_RETURN_IF_ERROR(batch.Send());
    report(taken, total);
  }
  return taken;
}

}  // namespace griot::exporter::neo4j
