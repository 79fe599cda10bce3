#include "export/drawing/gexf.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/types/span.h"
#include "export/buffered_sink.h"
#include "export/drawing/drawn_edges.h"
#include "export/drawing/gexf_facts.h"
#include "export/drawing/palette.h"
#include "export/drawing/spells.h"
#include "export/drawing/xml.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/wikidata_id.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::Fact;
using graph::FactId;
using graph::Graph;

constexpr GexfColumn kNodeColumns[] = {
    {"kind", "string"},      {"uri", "string"},      {"type", "string"},
    {"mention", "string"},   {"document", "string"}, {"aliases", "liststring"},
    {"mentions", "integer"}, {"degree", "integer"},  {"wikidata", "string"},
    {"country", "string"},   {"latitude", "double"}, {"longitude", "double"},
};
constexpr GexfColumn kRoleColumns[] = {{"role", "string"},
                                       {"markers", "liststring"}};

class GexfWriter : public Writer {
 public:
  GexfWriter(ByteSink sink, const WriterOptions& options)
      : out_(std::move(sink)),
        ontology_(options.ontology),
        everything_(options.everything) {}

  absl::Status Write(const Graph& graph) override {
    graph_ = &graph;
    const Drawing drawing(graph, everything_);
    WriteHead();
    WriteNodes(drawing);
    out_.Append("    <edges>\n");
    GRIOT_RETURN_IF_ERROR(ForEachDrawnEdge(drawing, [&](const DrawnEdge& edge) {
      WriteEdge(edge);
      return out_.status();
    }));
    for (const Fact& fact : graph.facts) {
      if (drawing.IsEvent(fact) && out_.status().ok()) {
        WriteRoles(fact, drawing.PartsOf(fact));
      }
    }
    out_.Append("    </edges>\n");
    return out_.status();
  }

  absl::Status Finish() override {
    out_.Append("  </graph>\n</gexf>\n");
    return out_.Flush();
  }

 private:
  absl::string_view Text(graph::StringId id) const { return graph_->Text(id); }

  void WriteHead() {
    out_.Append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" "
        "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
        "  <meta>\n    <creator>griot</creator>\n"
        "    <description>Facts that news states</description>\n  </meta>\n"
        "  <graph defaultedgetype=\"directed\" idtype=\"string\" "
        "mode=\"dynamic\" timeformat=\"date\" "
        "timerepresentation=\"interval\">\n");
    Declare("node", kNodeColumns);
    Declare("edge", kRoleColumns);
  }

  // `columns` and those of facts.
  void Declare(absl::string_view of, absl::Span<const GexfColumn> columns) {
    absl::StrAppend(&element_, "    <attributes class=\"", of, "\">\n");
    for (const auto& table : {columns, absl::MakeSpan(kGexfFactColumns)}) {
      for (const GexfColumn& column : table) {
        absl::StrAppend(&element_, "      <attribute id=\"", column.id,
                        "\" title=\"", column.id, "\" type=\"", column.type,
                        "\"/>\n");
      }
    }
    element_ += "    </attributes>\n";
    Put();
  }

  void WriteNodes(const Drawing& drawing) {
    const std::vector<uint32_t> degrees = DegreesOf(drawing);
    for (const uint32_t degree : degrees) most_ = std::max(most_, degree);
    out_.Append("    <nodes>\n");
    for (size_t i = 0; i < degrees.size() && out_.status().ok(); ++i) {
      if (drawing.HasNode(graph::EntityId(i))) {
        WriteEntity(graph_->entities[i], degrees[i]);
      }
    }
    for (size_t i = 0; i < graph_->facts.size() && out_.status().ok(); ++i) {
      const Fact& fact = graph_->facts[i];
      if (drawing.IsEvent(fact)) {
        WriteEvent(FactId(i), drawing.PartsOf(fact).size());
      }
    }
    out_.Append("    </nodes>\n");
  }

  void WriteEntity(const Entity& entity, uint32_t degree) {
    StartNode(entity.id, Text(entity.name));
    Value("kind", "entity");
    Value("uri", Iris::Entity(Text(entity.id)));
    Value("type", Text(entity.type));
    Value("mention", Name(entity.kind));
    if (entity.document.valid()) {
      Value("document", Text(graph_->At(entity.document).id));
    }
    GexfList aliases;
    for (const graph::StringId alias : entity.aliases) aliases.Add(Text(alias));
    Value("aliases", aliases.Text());
    Value("mentions", absl::StrCat(entity.mentions.size()));
    Value("degree", absl::StrCat(degree));
    Value("salience", ShareText(entity.salience));
    Value("backbone", entity.in_backbone ? "node" : "none");
    if (IsWikidataId(Text(entity.known_id))) {
      Value("wikidata", Text(entity.known_id));
    }
    Value("country", entity.country);
    if (const auto& point = entity.coordinates) {
      Value("latitude", absl::StrFormat("%.5f", point->latitude));
      Value("longitude", absl::StrFormat("%.5f", point->longitude));
    }
    element_ += "        </attvalues>\n";
    EndNode(degree, ColourOfType(Text(entity.type), ontology_));
  }

  void WriteEvent(FactId id, size_t parts) {
    const Fact& fact = graph_->At(id);
    const auto degree = static_cast<uint32_t>(parts);
    StartNode(fact.id, EdgeLabel(*graph_, fact));
    Value("kind", "event");
    Value("degree", absl::StrCat(degree));
    WriteFacts({id});
    EndNode(degree, ColourOfType("event", ontology_));
  }

  void StartNode(graph::StringId id, absl::string_view label) {
    absl::StrAppend(&element_, "      <node id=\"", Text(id), "\"");
    Attribute("label", label);
    element_ += ">\n        <attvalues>\n";
  }

  void EndNode(uint32_t degree, Colour colour) {
    Draw(colour);
    absl::StrAppend(&element_, "        <viz:size value=\"",
                    absl::StrFormat("%.2f", SizeOf(degree, most_)),
                    "\"/>\n      </node>\n");
    Put();
  }

  void WriteEdge(const DrawnEdge& edge) {
    const Fact& first = graph_->At(edge.facts.front());
    StartEdge(Text(first.id), graph_->At(edge.subject).id,
              graph_->At(edge.object).id, edge.kind, EdgeLabel(*graph_, first),
              DocumentsOf(*graph_, edge.facts).size());
    WriteFacts(edge.facts);
    Draw(ColourOfFact(first));
    EndEdge();
  }

  // The parts of one entity in one role are one edge.
  void WriteRoles(const Fact& fact, absl::Span<const graph::Qualifier> with) {
    std::map<std::pair<graph::EntityId, Role>, GexfList> parts;
    for (const graph::Qualifier& part : with) {
      GexfList& markers = parts[{part.entity, part.role}];
      const absl::string_view marker = Text(part.marker);
      if (!marker.empty()) markers.Add(marker);
    }
    size_t number = 0;
    for (const auto& [part, markers] : parts) {
      const absl::string_view role = Name(part.second);
      StartEdge(absl::StrCat(Text(fact.id), "_", number++), fact.id,
                graph_->At(part.first).id, role,
                absl::StrReplaceAll(role, {{"_", " "}}), 1);
      Value("role", role);
      Value("markers", markers.Text());
      element_ += "        </attvalues>\n";
      Draw(ColourOfFact(fact));
      EndEdge();
    }
  }

  // A weight of 0 would be no edge to Gephi.
  void StartEdge(absl::string_view id, graph::StringId source,
                 graph::StringId target, absl::string_view kind,
                 absl::string_view label, size_t weight) {
    absl::StrAppend(&element_, "      <edge id=\"", id, "\" source=\"",
                    Text(source), "\" target=\"", Text(target), "\"");
    Attribute("kind", kind);
    Attribute("label", label);
    absl::StrAppend(&element_, " weight=\"", std::max<size_t>(weight, 1),
                    "\">\n        <attvalues>\n");
  }

  void EndEdge() {
    element_ += "      </edge>\n";
    Put();
  }

  // The rest of the attributes, and the spells.
  void WriteFacts(absl::Span<const FactId> facts) {
    ForEachGexfFactValue(
        *graph_, facts,
        [&](const char* id, absl::string_view value) { Value(id, value); });
    element_ += "        </attvalues>\n";
    const std::vector<Spell> spells = SpellsOf(*graph_, facts);
    if (spells.empty()) return;
    element_ += "        <spells>\n";
    for (const Spell& spell : spells) {
      element_ += "          <spell";
      if (!spell.first.empty()) Attribute("start", spell.first);
      if (!spell.last.empty()) Attribute("end", spell.last);
      element_ += "/>\n";
    }
    element_ += "        </spells>\n";
  }

  // Nothing for an empty value.
  void Value(absl::string_view id, absl::string_view value) {
    if (value.empty()) return;
    absl::StrAppend(&element_, "          <attvalue for=\"", id, "\"");
    Attribute("value", value);
    element_ += "/>\n";
  }

  void Attribute(absl::string_view name, absl::string_view value) {
    absl::StrAppend(&element_, " ", name, "=\"");
    AppendXml(value, element_);
    element_ += '"';
  }

  void Draw(Colour colour) {
    absl::StrAppend(&element_, "        <viz:color r=\"", colour.red, "\" g=\"",
                    colour.green, "\" b=\"", colour.blue, "\"/>\n");
  }

  void Put() {
    out_.Append(element_);
    element_.clear();
  }

  BufferedSink out_;
  const Ontology* ontology_;
  bool everything_;
  const Graph* graph_ = nullptr;  // while it is written
  uint32_t most_ = 0;             // highest degree
  std::string element_;           // that is written
};

}  // namespace

std::unique_ptr<Writer> MakeGexfWriter(ByteSink sink,
                                       const WriterOptions& options) {
  return std::make_unique<GexfWriter>(std::move(sink), options);
}

}  // namespace griot::exporter
