#include "export/drawing/graphml.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/types/span.h"
#include "export/buffered_sink.h"
#include "export/drawing/drawn_edges.h"
#include "export/drawing/palette.h"
#include "export/drawing/xml.h"
#include "export/evidence_json.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::Fact;
using graph::Graph;

// A declared key. Ids are unique over nodes and edges; names may be shared.
struct Key {
  const char* id;
  const char* name;
  const char* type;
};

constexpr Key kNodeLabels{"labels", "labels", "string"};
constexpr Key kNodeLabel{"n_label", "label", "string"};
constexpr Key kNodeUri{"n_uri", "uri", "string"};
constexpr Key kNodeKind{"n_kind", "kind", "string"};
constexpr Key kNodeType{"n_type", "type", "string"};
constexpr Key kNodeMention{"n_mention", "mention", "string"};
constexpr Key kNodeDocument{"n_document", "document", "string"};
constexpr Key kNodeAliases{"n_aliases", "aliases", "string"};
constexpr Key kNodeMentions{"n_mentions", "mentions", "int"};
constexpr Key kNodeDegree{"n_degree", "degree", "int"};
constexpr Key kNodeSalience{"n_salience", "salience", "double"};
constexpr Key kNodeBackbone{"n_backbone", "backbone", "string"};
// Of the flavour for Gephi, which knows them by these names.
constexpr Key kNodeSize{"size", "size", "double"};
constexpr Key kNodeColour{"color", "color", "string"};
constexpr Key kEdgeColour{"e_color", "color", "string"};
constexpr Key kEdgeLabel{"label", "label", "string"};
constexpr Key kEdgeWeight{"weight", "weight", "double"};
constexpr Key kEdgeRole{"role", "role", "string"};
constexpr Key kEdgeMarker{"marker", "marker", "string"};

// What is told of a fact, whether it is an edge or a node of its own.
enum FactField {
  kFact,
  kUri,
  kRelation,
  kLemma,
  kPolarity,
  kModality,
  kTime,
  kGranularity,
  kConfidence,
  kSalience,
  kBackbone,
  kInferred,
  kStatements,
  kSources,
  kDocuments,
  kPublishers,
  kSpeakers,
  kFirstSaid,
  kLastSaid,
  kQualifiers,
  kEvidence,
  kFactFields,
};
constexpr Key kFactKeys[kFactFields] = {
    {"fact", "fact", "string"},
    {"uri", "uri", "string"},
    {"relation", "relation", "string"},
    {"lemma", "lemma", "string"},
    {"polarity", "polarity", "string"},
    {"modality", "modality", "string"},
    {"time", "time", "string"},
    {"granularity", "granularity", "string"},
    {"confidence", "confidence", "double"},
    {"salience", "salience", "double"},
    {"backbone", "backbone", "string"},
    {"inferred", "inferred", "boolean"},
    {"statements", "statements", "int"},
    {"sources", "sources", "int"},
    {"documents", "documents", "string"},
    {"publishers", "publishers", "string"},
    {"speakers", "speakers", "string"},
    {"first_said", "first_said", "string"},
    {"last_said", "last_said", "string"},
    {"qualifiers", "qualifiers", "string"},
    {"evidence", "evidence", "string"}};

// Entities have it too.
bool IsOfEveryNode(int field) {
  return field == kUri || field == kSalience || field == kBackbone;
}

// A node's keys for a fact have the same names under ids of their own.
std::string NodeKeyId(FactField field) {
  return absl::StrCat("n_", kFactKeys[field].id);
}

class GraphmlWriter : public Writer {
 public:
  GraphmlWriter(ByteSink sink, const WriterOptions& options)
      : out_(std::move(sink)),
        ontology_(options.ontology),
        gephi_(options.flavour == "gephi"),
        everything_(options.everything || !gephi_) {}

  absl::Status Write(const Graph& graph) override {
    graph_ = &graph;
    const Drawing drawing(graph, everything_);
    WriteHead();
    const std::vector<uint32_t> degrees = DegreesOf(drawing);
    for (const uint32_t degree : degrees) most_ = std::max(most_, degree);
    for (size_t i = 0; i < degrees.size() && out_.status().ok(); ++i) {
      if (drawing.HasNode(graph::EntityId(i))) {
        WriteEntity(graph.entities[i], degrees[i]);
      }
    }
    for (const Fact& fact : graph.facts) {
      if (drawing.IsEvent(fact) && out_.status().ok()) {
        WriteEvent(fact, drawing.PartsOf(fact).size());
      }
    }
    for (const Fact& fact : graph.facts) {
      if (!out_.status().ok()) break;
      if (drawing.IsEdge(fact)) WriteEdge(fact);
      if (drawing.IsEvent(fact)) WriteRoles(fact, drawing.PartsOf(fact));
    }
    return out_.status();
  }

  absl::Status Finish() override {
    out_.Append("  </graph>\n</graphml>\n");
    return out_.Flush();
  }

 private:
  absl::string_view Text(graph::StringId id) const { return graph_->Text(id); }

  void Declare(const Key& key, absl::string_view id, absl::string_view target) {
    out_.Append(absl::StrCat("  <key id=\"", id, "\" for=\"", target,
                             "\" attr.name=\"", key.name, "\" attr.type=\"",
                             key.type, "\"/>\n"));
  }

  void WriteHead() {
    out_.Append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (const Key& key :
         {kNodeLabels, kNodeLabel, kNodeUri, kNodeKind, kNodeType, kNodeMention,
          kNodeDocument, kNodeAliases, kNodeMentions, kNodeDegree,
          kNodeSalience, kNodeBackbone}) {
      Declare(key, key.id, "node");
    }
    for (int i = 0; i < kFactFields; ++i) {
      if (IsOfEveryNode(i)) continue;
      Declare(kFactKeys[i], NodeKeyId(static_cast<FactField>(i)), "node");
    }
    for (const Key& key : {kEdgeLabel, kEdgeWeight, kEdgeRole, kEdgeMarker}) {
      Declare(key, key.id, "edge");
    }
    if (gephi_) {
      Declare(kNodeSize, kNodeSize.id, "node");
      Declare(kNodeColour, kNodeColour.id, "node");
      Declare(kEdgeColour, kEdgeColour.id, "edge");
    }
    for (const Key& key : kFactKeys) Declare(key, key.id, "edge");
    out_.Append("  <graph id=\"G\" edgedefault=\"directed\">\n");
  }

  // Nothing for an empty value.
  void Data(absl::string_view id, absl::string_view value) {
    if (value.empty()) return;
    absl::StrAppend(&element_, "      <data key=\"", id, "\">");
    AppendXml(value, element_);
    element_ += "</data>\n";
  }

  void Data(const Key& key, absl::string_view value) { Data(key.id, value); }

  void WriteEntity(const Entity& entity, uint32_t degree) {
    StartNode(entity.id);
    Data(kNodeLabels, absl::StrCat(":Entity:", LabelOf(Text(entity.type))));
    Data(kNodeLabel, Text(entity.name));
    Data(kNodeUri, Iris::Entity(Text(entity.id)));
    Data(kNodeKind, "entity");
    Data(kNodeType, Text(entity.type));
    Data(kNodeMention, Name(entity.kind));
    if (entity.document.valid()) {
      Data(kNodeDocument, Text(graph_->At(entity.document).id));
    }
    if (!entity.aliases.empty()) {
      Data(kNodeAliases, AliasesJson(*graph_, entity));
    }
    Data(kNodeMentions, absl::StrCat(entity.mentions.size()));
    Data(kNodeSalience, ShareText(entity.salience));
    Data(kNodeBackbone, entity.in_backbone ? "node" : "none");
    EndNode(degree, ColourOfType(Text(entity.type), ontology_));
  }

  void WriteEvent(const Fact& fact, size_t parts) {
    StartNode(fact.id);
    Data(kNodeLabels, ":Event");
    Data(kNodeLabel, gephi_ ? EdgeKind(*graph_, fact)
                            : std::string(graph_->PredicateOf(fact)));
    Data(kNodeKind, "event");
    WriteFact(fact, /*node=*/true);
    EndNode(static_cast<uint32_t>(parts), ColourOfType("event", ontology_));
  }

  void StartNode(graph::StringId id) {
    absl::StrAppend(&element_, "    <node id=\"", Text(id), "\">\n");
  }

  void EndNode(uint32_t degree, Colour colour) {
    Data(kNodeDegree, absl::StrCat(degree));
    if (gephi_) {
      Data(kNodeSize, absl::StrFormat("%.2f", SizeOf(degree, most_)));
      Data(kNodeColour, HexOf(colour));
    }
    End("node");
  }

  void WriteEdge(const Fact& fact) {
    const std::string type = gephi_ ? EdgeKind(*graph_, fact)
                                    : std::string(graph_->PredicateOf(fact));
    StartEdge(Text(fact.id), graph_->At(fact.subject).id,
              graph_->At(fact.object).id, type);
    Data(kEdgeWeight, absl::StrCat(fact.documents.size(), ".0"));
    WriteFact(fact, /*node=*/false);
    if (gephi_) Data(kEdgeColour, HexOf(ColourOfFact(fact)));
    End("edge");
  }

  void WriteRoles(const Fact& fact, absl::Span<const graph::Qualifier> parts) {
    size_t number = 0;
    for (const graph::Qualifier& part : parts) {
      const absl::string_view name = Name(part.role);
      StartEdge(absl::StrCat(Text(fact.id), "_", number++), fact.id,
                graph_->At(part.entity).id, name);
      Data(kEdgeWeight, "1.0");
      Data(kEdgeRole, name);
      Data(kEdgeMarker, Text(part.marker));
      if (gephi_) Data(kEdgeColour, HexOf(ColourOfFact(fact)));
      End("edge");
    }
  }

  void StartEdge(absl::string_view id, graph::StringId source,
                 graph::StringId target, absl::string_view type) {
    absl::StrAppend(&element_, "    <edge id=\"", id, "\" source=\"",
                    Text(source), "\" target=\"", Text(target));
    if (gephi_) {
      element_ += "\" label=\"";
      AppendXml(type, element_);
    }
    element_ += "\">\n";
    Data(kEdgeLabel, type);
  }

  void End(absl::string_view name) {
    absl::StrAppend(&element_, "    </", name, ">\n");
    out_.Append(element_);
    element_.clear();
  }

  void WriteFact(const Fact& fact, bool node) {
    const auto data = [&](FactField field, absl::string_view value) {
      if (node) {
        Data(NodeKeyId(field), value);
      } else {
        Data(kFactKeys[field], value);
      }
    };
    data(kFact, Text(fact.id));
    data(kUri, Iris::Fact(Text(fact.id)));
    data(kRelation, Text(fact.relation));
    data(kLemma, Text(fact.lemma));
    data(kPolarity, griot::Name(fact.polarity));
    data(kModality, graph::Name(fact.modality));
    data(kTime, Text(fact.time));
    if (!Text(fact.time).empty()) {
      data(kGranularity, griot::Name(fact.granularity));
    }
    data(kConfidence, ShareText(fact.confidence));
    data(kSalience, ShareText(fact.salience));
    data(kBackbone, graph::Name(fact.backbone));
    data(kInferred, fact.inferred ? "true" : "false");
    data(kStatements, absl::StrCat(fact.statements.size()));
    data(kSources, absl::StrCat(fact.sources));
    data(kDocuments, DocumentsJson(*graph_, fact));
    if (!fact.publishers.empty()) {
      data(kPublishers, PublishersJson(*graph_, fact));
    }
    if (!fact.speakers.empty()) data(kSpeakers, SpeakersJson(*graph_, fact));
    data(kFirstSaid, Text(fact.first_said));
    data(kLastSaid, Text(fact.last_said));
    if (!fact.qualifiers.empty()) {
      data(kQualifiers, QualifiersJson(*graph_, fact));
    }
    data(kEvidence, EvidenceJson(*graph_, fact));
  }

  // A type as a label of Neo4j, which ends at a colon.
  static std::string LabelOf(absl::string_view type) {
    std::string label(type.empty() ? "other" : type);
    for (char& c : label) {
      if (c == ':') c = '_';
    }
    return label;
  }

  BufferedSink out_;
  const Ontology* ontology_;
  bool gephi_;
  bool everything_;
  const Graph* graph_ = nullptr;  // while it is written
  uint32_t most_ = 0;             // highest degree
  std::string element_;           // that is written
};

}  // namespace

std::unique_ptr<Writer> MakeGraphmlWriter(ByteSink sink,
                                          const WriterOptions& options) {
  return std::make_unique<GraphmlWriter>(std::move(sink), options);
}

}  // namespace griot::exporter
