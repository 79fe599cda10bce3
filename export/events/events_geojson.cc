#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "absl/strings/string_view.h"
#include "export/buffered_sink.h"
#include "export/events/event_table.h"
#include "export/events/event_writers.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

struct CellWriter {
  Json& json;

  void operator()(std::monostate) const { json.Null(); }
  void operator()(absl::string_view text) const {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void operator()(const std::string& text) const {
    (*this)(absl::string_view(text));
  }
  void operator()(int64_t number) const { json.Int64(number); }
  void operator()(double number) const { json.Double(number); }
  void operator()(bool value) const { json.Bool(value); }
};

class EventsGeoJsonWriter : public Writer {
 public:
  EventsGeoJsonWriter(ByteSink sink, const Ontology* ontology)
      : out_(std::move(sink)), ontology_(ontology) {}

  absl::Status Write(const graph::Graph& graph) override {
    static const Ontology kNothing;
    const Table table =
        EventTable(ontology_ == nullptr ? kNothing : *ontology_);
    out_.Append("{\"type\":\"FeatureCollection\",\"features\":[");
    bool first = true;
    GRIOT_RETURN_IF_ERROR(
        table.for_each_row(graph, [&](absl::Span<const Cell> cells) {
          out_.Append(first ? "\n" : ",\n");
          first = false;
          out_.Append(FeatureOf(table, cells));
          return out_.status();
        }));
    out_.Append("\n]}\n");
    return out_.Flush();
  }
  absl::Status Finish() override { return out_.status(); }

 private:
  static const Cell& CellOf(const Table& table, absl::Span<const Cell> cells,
                            absl::string_view name) {
    size_t i = 0;
    while (table.columns[i].name != name) ++i;
    return cells[i];
  }

  static std::string FeatureOf(const Table& table,
                               absl::Span<const Cell> cells) {
    rapidjson::StringBuffer buffer;
    Json json(buffer);
    json.StartObject();
    json.Key("type");
    json.String("Feature");
    json.Key("geometry");
    const Cell& longitude = CellOf(table, cells, "longitude");
    if (std::holds_alternative<std::monostate>(longitude)) {
      json.Null();
    } else {
      json.StartObject();
      json.Key("type");
      json.String("Point");
      json.Key("coordinates");
      json.StartArray();
      std::visit(CellWriter{json}, longitude);
      std::visit(CellWriter{json}, CellOf(table, cells, "latitude"));
      json.EndArray();
      json.EndObject();
    }
    json.Key("properties");
    json.StartObject();
    for (size_t i = 0; i < cells.size(); ++i) {
      json.Key(table.columns[i].name);
      std::visit(CellWriter{json}, cells[i]);
    }
    json.EndObject();
    json.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize());
  }

  BufferedSink out_;
  const Ontology* ontology_;
};

}  // namespace

std::unique_ptr<Writer> MakeEventsGeoJsonWriter(ByteSink sink,
                                                const WriterOptions& options) {
  return std::make_unique<EventsGeoJsonWriter>(std::move(sink),
                                               options.ontology);
}

}  // namespace griot::exporter
