#include "export/graphml.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "export/evidence_json.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "export/xml.h"
#include "graph/topology.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

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

// A node's keys for a fact have the same names under ids of their own. Its uri
// is the node's.
std::string NodeKeyId(FactField field) {
  return field == kUri ? std::string(kNodeUri.id)
                       : absl::StrCat("n_", kFactKeys[field].id);
}

class GraphmlWriter : public Writer {
 public:
  GraphmlWriter(ByteSink sink, const WriterOptions& options)
      : out_(std::move(sink)), iris_(options.ontology) {}

  absl::Status Write(const Graph& graph) override {
    graph_ = &graph;
    WriteHead();
    const graph::Topology topology(graph);
    GRIOT_RETURN_IF_ERROR(
        topology.ForEachVertex([&](size_t number, const graph::Vertex& vertex) {
          WriteNode(vertex, topology.Degree(number));
          return out_.status();
        }));
    size_t role = 0;  // number of the role edge within its fact
    graph::FactId before;
    GRIOT_RETURN_IF_ERROR(
        topology.ForEachEdge([&](size_t, size_t to, const graph::Edge& edge) {
          role = edge.fact == before ? role + 1 : 0;
          before = edge.fact;
          WriteEdge(edge, graph::EntityId(to), role);
          return out_.status();
        }));
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
          kNodeDocument, kNodeAliases, kNodeMentions, kNodeDegree}) {
      Declare(key, key.id, "node");
    }
    for (int i = 0; i < kFactFields; ++i) {
      if (i == kUri) continue;
      Declare(kFactKeys[i], NodeKeyId(static_cast<FactField>(i)), "node");
    }
    for (const Key& key : {kEdgeLabel, kEdgeWeight, kEdgeRole, kEdgeMarker}) {
      Declare(key, key.id, "edge");
    }
    for (const Key& key : kFactKeys) Declare(key, key.id, "edge");
    out_.Append("  <graph id=\"G\" edgedefault=\"directed\">\n");
  }

  // Nothing for an empty value.
  void Data(absl::string_view id, absl::string_view value) {
    if (value.empty()) return;
    line_.clear();
    absl::StrAppend(&line_, "      <data key=\"", id, "\">");
    AppendXml(value, line_);
    absl::StrAppend(&line_, "</data>\n");
    out_.Append(line_);
  }

  void Data(const Key& key, absl::string_view value) { Data(key.id, value); }

  void WriteNode(const graph::Vertex& vertex, size_t degree) {
    if (const auto* id = std::get_if<graph::EntityId>(&vertex.node)) {
      WriteEntity(graph_->At(*id));
    } else {
      WriteEvent(graph_->At(std::get<graph::FactId>(vertex.node)));
    }
    Data(kNodeDegree, absl::StrCat(degree));
    out_.Append("    </node>\n");
  }

  void WriteEntity(const Entity& entity) {
    out_.Append(absl::StrCat("    <node id=\"", Text(entity.id), "\">\n"));
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
  }

  void WriteEvent(const Fact& fact) {
    out_.Append(absl::StrCat("    <node id=\"", Text(fact.id), "\">\n"));
    Data(kNodeLabels, ":Event");
    Data(kNodeLabel, graph_->PredicateOf(fact));
    Data(kNodeKind, "event");
    WriteFact(fact, /*node=*/true);
  }

  void WriteEdge(const graph::Edge& edge, graph::EntityId to, size_t role) {
    const Fact& fact = graph_->At(edge.fact);
    const absl::string_view target = Text(graph_->At(to).id);
    if (edge.role.has_value()) {
      const absl::string_view name = Name(edge.role->role);
      out_.Append(absl::StrCat("    <edge id=\"", Text(fact.id), "_", role,
                               "\" source=\"", Text(fact.id), "\" target=\"",
                               target, "\">\n"));
      Data(kEdgeLabel, name);
      Data(kEdgeWeight, "1.0");
      Data(kEdgeRole, name);
      Data(kEdgeMarker, Text(edge.role->marker));
      out_.Append("    </edge>\n");
      return;
    }
    out_.Append(absl::StrCat("    <edge id=\"", Text(fact.id), "\" source=\"",
                             Text(graph_->At(fact.subject).id), "\" target=\"",
                             target, "\">\n"));
    Data(kEdgeLabel, graph_->PredicateOf(fact));
    Data(kEdgeWeight, absl::StrCat(fact.documents.size(), ".0"));
    WriteFact(fact, /*node=*/false);
    out_.Append("    </edge>\n");
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
    data(kConfidence, ConfidenceText(fact.confidence));
    data(kInferred, fact.inferred ? "true" : "false");
    data(kStatements, absl::StrCat(fact.statements.size()));
    data(kSources, absl::StrCat(fact.documents.size()));
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
  Iris iris_;
  const Graph* graph_ = nullptr;  // while it is written
  std::string line_;
};

}  // namespace

std::unique_ptr<Writer> MakeGraphmlWriter(ByteSink sink,
                                          const WriterOptions& options) {
  return std::make_unique<GraphmlWriter>(std::move(sink), options);
}

}  // namespace griot::exporter
