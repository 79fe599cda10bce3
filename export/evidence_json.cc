#include "export/evidence_json.h"

#include "export/numbers.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::Fact;
using graph::Graph;
using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void String(Json& json, absl::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Field(Json& json, const char* key, absl::string_view text) {
  json.Key(key);
  String(json, text);
}

// An array that `fill` writes the elements of.
template <typename Fill>
std::string Array(const Fill& fill) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartArray();
  fill(json);
  json.EndArray();
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace

std::string EvidenceJson(const Graph& graph, const Fact& fact) {
  return Array([&](Json& json) {
    for (const graph::StatementIndex index : fact.statements) {
      const graph::StatementRecord& statement = graph.At(index);
      json.StartObject();
      Field(json, "document", graph.Text(graph.At(statement.document).id));
      json.Key("begin");
      json.Int(statement.evidence.begin);
      json.Key("end");
      json.Int(statement.evidence.end);
      Field(json, "quote", graph.Text(statement.quote));
      const auto chain = graph.AttributionsOf(statement);
      if (!chain.empty()) {
        json.Key("said_by");
        json.StartArray();
        for (const graph::AttributionRecord& link : chain) {
          String(json, graph.Text(graph.At(link.source).name));
        }
        json.EndArray();
        const absl::string_view medium = graph.Text(chain.front().medium);
        if (!medium.empty()) Field(json, "medium", medium);
      }
      json.Key("confidence");
      const std::string confidence = ShareText(double{statement.confidence});
      json.RawValue(confidence.data(), confidence.size(),
                    rapidjson::kNumberType);
      Field(json, "extractor", graph.Text(statement.extractor));
      json.EndObject();
    }
  });
}

std::string QualifiersJson(const Graph& graph, const Fact& fact) {
  return Array([&](Json& json) {
    for (const graph::Qualifier& qualifier : fact.qualifiers) {
      json.StartObject();
      Field(json, "role", Name(qualifier.role));
      const absl::string_view marker = graph.Text(qualifier.marker);
      if (!marker.empty()) Field(json, "marker", marker);
      const graph::Entity& entity = graph.At(qualifier.entity);
      Field(json, "entity", graph.Text(entity.id));
      Field(json, "name", graph.Text(entity.name));
      json.EndObject();
    }
  });
}

std::string DocumentsJson(const Graph& graph, const Fact& fact) {
  return Array([&](Json& json) {
    for (const graph::DocumentIndex index : fact.documents) {
      String(json, graph.Text(graph.At(index).id));
    }
  });
}

std::string PublishersJson(const Graph& graph, const Fact& fact) {
  return Array([&](Json& json) {
    for (const graph::StringId publisher : fact.publishers) {
      String(json, graph.Text(publisher));
    }
  });
}

std::string SpeakersJson(const Graph& graph, const Fact& fact) {
  return Array([&](Json& json) {
    for (const graph::EntityId speaker : fact.speakers) {
      String(json, graph.Text(graph.At(speaker).name));
    }
  });
}

std::string AliasesJson(const Graph& graph, const graph::Entity& entity) {
  return Array([&](Json& json) {
    for (const graph::StringId alias : entity.aliases) {
      String(json, graph.Text(alias));
    }
  });
}

}  // namespace griot::exporter
