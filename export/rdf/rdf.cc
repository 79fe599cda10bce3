#include "export/rdf/rdf.h"

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "export/iris.h"
#include "export/rdf/rdf_facts.h"
#include "export/rdf/rdf_names.h"
#include "export/rdf/rdf_terms.h"
#include "export/rdf/rdf_times.h"
#include "export/rdf/rdf_triples.h"
#include "schemas/return_if_error.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::Fact;
using graph::Graph;

constexpr char kWikidata[] = "http://www.wikidata.org/entity/";

// An id of an item in Wikidata, as Q42.
bool IsWikidataId(absl::string_view id) {
  if (id.size() < 2 || id.size() > 12 || id[0] != 'Q' || id[1] == '0') {
    return false;
  }
  for (const char c : id.substr(1)) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

class RdfWriter : public Writer {
 public:
  RdfWriter(RdfSyntax syntax, ByteSink sink, const WriterOptions& options)
      : options_(options),
        has_graphs_(HasGraphs(syntax)),
        out_(std::move(sink), syntax, RdfPrefixes(options.ontology)),
        names_(out_, options.ontology),
        triples_(out_) {}

  absl::Status Write(const Graph& graph) override {
    graph_ = &graph;
    WritePublishers();
    for (const graph::DocumentInfo& document : graph.documents) {
      WriteDocument(document);
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    for (const Entity& entity : graph.entities) {
      WriteEntity(entity);
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    RdfTimes times;
    RdfFacts facts(graph, options_.ontology, options_.triple_terms, names_,
                   triples_, times);
    for (const Fact& fact : graph.facts) {
      facts.Write(fact);
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    times.Write(names_, triples_);
    for (const graph::Conflict& conflict : graph.conflicts) {
      WriteConflict(conflict);
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    if (has_graphs_) WriteGraphs();
    return out_.status();
  }

  absl::Status Finish() override { return out_.Finish(); }

 private:
  absl::string_view Text(graph::StringId id) const { return graph_->Text(id); }

  void WritePublishers() {
    std::set<absl::string_view> publishers;
    for (const graph::DocumentInfo& document : graph_->documents) {
      const absl::string_view publisher = Text(document.publisher);
      if (!publisher.empty()) publishers.insert(publisher);
    }
    for (const absl::string_view publisher : publishers) {
      names_.SetPublisher(publisher, node_);
      triples_.Type(node_, RdfWord::kAgent);
      triples_.Text(node_, RdfWord::kLabel, publisher);
    }
  }

  void WriteDocument(const graph::DocumentInfo& document) {
    names_.SetDocument(Text(document.id), node_);
    triples_.Type(node_, RdfWord::kDocument);
    triples_.Type(node_, RdfWord::kProvEntity);
    triples_.Text(node_, RdfWord::kIdentifier, Text(document.id));
    triples_.Text(node_, RdfWord::kTitle, Text(document.title));
    triples_.Time(node_, RdfWord::kIssued, Text(document.published));
    if (!Text(document.publisher).empty()) {
      names_.SetPublisher(Text(document.publisher), name_);
      triples_.Add(node_, RdfWord::kPublisher, name_);
    }
    triples_.Text(node_, RdfWord::kLanguage, Text(document.language));
    if (std::string url = IriOfUrl(Text(document.url)); !url.empty()) {
      triples_.Add(node_, RdfWord::kSource, {std::move(url), false});
    }
    if (&graph_->At(document.copy_of) != &document) {
      names_.SetDocument(Text(graph_->At(document.copy_of).id), name_);
      triples_.Add(node_, RdfWord::kCopyOf, name_);
    }
  }

  void WriteEntity(const Entity& entity) {
    names_.SetEntity(Text(entity.id), node_);
    triples_.Add(node_, RdfWord::kType, names_.Type(*graph_, entity.type));
    triples_.Type(node_, RdfWord::kEntity);
    triples_.Literal(node_, RdfWord::kLabel, Text(entity.name));
    triples_.Literal(node_, RdfWord::kPrefLabel, Text(entity.name));
    for (const graph::StringId alias : entity.aliases) {
      triples_.Literal(node_, RdfWord::kAltLabel, Text(alias));
    }
    if (entity.document.valid()) {
      names_.SetDocument(Text(graph_->At(entity.document).id), name_);
      triples_.Add(node_, RdfWord::kOnlyIn, name_);
    }
    if (IsWikidataId(Text(entity.known_id))) {
      triples_.Add(node_, RdfWord::kSameAs,
                   out_.Name(absl::StrCat(kWikidata, Text(entity.known_id))));
    }
    if (entity.location) WriteLocation(entity);
  }

  void WriteLocation(const Entity& entity) {
    const graph::Location& location = *entity.location;
    triples_.Text(node_, RdfWord::kCountry, location.country);
    triples_.Type(node_, RdfWord::kFeature);
    names_.SetGeometry(Text(entity.id), name_);
    triples_.Add(node_, RdfWord::kHasGeometry, name_);
    triples_.Type(name_, RdfWord::kPoint);
    // Longitude first, as WKT has it.
    triples_.Typed(name_, RdfWord::kAsWkt,
                   absl::StrFormat("POINT(%.5f %.5f)", location.longitude,
                                   location.latitude),
                   RdfWord::kWktLiteral);
  }

  void WriteConflict(const graph::Conflict& conflict) {
    names_.SetConflict(Text(conflict.id), node_);
    triples_.Type(node_, RdfWord::kConflict);
    triples_.Add(node_, RdfWord::kConflictKind,
                 names_.Value("conflict_", graph::Name(conflict.kind)));
    for (size_t i = 0; i < conflict.sides.size(); ++i) {
      names_.SetSide(Text(conflict.id), i, name_);
      triples_.Add(node_, RdfWord::kSide, name_);
    }
    for (size_t i = 0; i < conflict.sides.size(); ++i) {
      names_.SetSide(Text(conflict.id), i, node_);
      WriteSide(conflict.sides[i]);
    }
  }

  void WriteSide(const graph::ConflictSide& side) {
    const Fact& fact = graph_->At(side.fact);
    triples_.Type(node_, RdfWord::kConflictSide);
    names_.SetFact(Text(fact.id), name_);
    triples_.Add(node_, RdfWord::kFact, name_);
    if (side.figure != nullptr) {
      names_.SetFigure(Text(fact.id),
                       static_cast<size_t>(side.figure - fact.figures.data()),
                       name_);
      triples_.Add(node_, RdfWord::kFigure, name_);
    }
    for (const graph::StatementIndex index : side.statements) {
      names_.SetStatement(graph_->At(index).hash, name_);
      triples_.Add(node_, RdfWord::kWasDerivedFrom, name_);
    }
  }

  // What each document says: which facts its sentences tell, and the triples of
  // those that it states.
  void WriteGraphs() {
    graph::DocumentIndex current;
    absl::flat_hash_set<graph::FactId> stated;  // in the current document
    RdfName graph_name;
    for (const graph::StatementRecord& statement : graph_->statements) {
      if (statement.document != current) {
        current = statement.document;
        stated.clear();
        names_.SetDocument(Text(graph_->At(current).id), graph_name);
        out_.SetGraph(&graph_name);
      }
      const Fact& fact = graph_->At(statement.fact);
      names_.SetFact(Text(fact.id), node_);
      names_.SetStatement(statement.hash, name_);
      triples_.Add(node_, RdfWord::kWasDerivedFrom, name_);
      if (IsTriple(fact) && Text(statement.rule).empty() &&
          stated.insert(statement.fact).second) {
        names_.SetEntity(Text(graph_->At(fact.subject).id), node_);
        names_.SetEntity(Text(graph_->At(fact.object).id), name_);
        triples_.AddNamed(node_, names_.Predicate(*graph_, fact), name_);
      }
      if (!out_.status().ok()) break;
    }
    out_.SetGraph(nullptr);
  }

  WriterOptions options_;
  bool has_graphs_;
  RdfOutput out_;
  RdfNames names_;
  RdfTriples triples_;
  const Graph* graph_ = nullptr;  // while it is written
  RdfName node_;                  // described
  RdfName name_;                  // of one object
};

}  // namespace

std::unique_ptr<Writer> MakeRdfWriter(RdfSyntax syntax, ByteSink sink,
                                      const WriterOptions& options) {
  return std::make_unique<RdfWriter>(syntax, std::move(sink), options);
}

}  // namespace griot::exporter
