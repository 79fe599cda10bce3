#include "export/rdf/rdf.h"

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "export/iris.h"
#include "export/rdf/description.h"
#include "export/rdf/fact_triples.h"
#include "export/rdf/owl_times.h"
#include "export/rdf/words.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"
#include "schemas/wikidata_id.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::Fact;
using graph::Graph;
using Kind = Thing::Kind;

constexpr char kWikidata[] = "http://www.wikidata.org/entity/";

// Says of one graph all that there is to say.
class GraphTriples {
 public:
  GraphTriples(const Graph& graph, const WriterOptions& options, RdfOutput& out)
      : graph_(graph),
        options_(options),
        out_(out),
        description_(graph, options.ontology, out) {}

  absl::Status Write(bool has_graphs) {
    WritePublishersAndAuthors();
    for (size_t i = 0; i < graph_.documents.size(); ++i) {
      WriteDocument(graph::DocumentIndex(i));
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    for (size_t i = 0; i < graph_.entities.size(); ++i) {
      WriteEntity(graph::EntityId(i));
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    OwlTimes times;
    FactTriples facts(graph_, options_.ontology, options_.triple_terms,
                      description_, times);
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      facts.Write(graph::FactId(i));
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    times.Describe(description_);
    for (const graph::Conflict& conflict : graph_.conflicts) {
      WriteConflict(conflict);
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    if (has_graphs) WriteGraphs();
    return out_.status();
  }

 private:
  absl::string_view Text(graph::StringId id) const { return graph_.Text(id); }

  // Each once.
  std::set<std::string> AuthorsOf(const graph::DocumentInfo& document) const {
    const std::vector<std::string> authors =
        TextsOfList(Text(document.authors));
    return {authors.begin(), authors.end()};
  }

  void WriteAgents(Kind kind, const std::set<std::string>& names) {
    for (const std::string& name : names) {
      description_.Begin({kind, name});
      description_.Type(RdfWord::kAgent);
      description_.Text(RdfWord::kLabel, name);
    }
  }

  void WritePublishersAndAuthors() {
    std::set<std::string> publishers;
    std::set<std::string> authors;
    for (const graph::DocumentInfo& document : graph_.documents) {
      const absl::string_view publisher = Text(document.publisher);
      if (!publisher.empty()) publishers.emplace(publisher);
      authors.merge(AuthorsOf(document));
    }
    WriteAgents(Kind::kPublisher, publishers);
    WriteAgents(Kind::kAuthor, authors);
  }

  void WriteDocument(graph::DocumentIndex id) {
    const graph::DocumentInfo& document = graph_.At(id);
    description_.Begin(description_.Of(id));
    description_.Type(RdfWord::kDocument);
    description_.Type(RdfWord::kProvEntity);
    description_.Text(RdfWord::kIdentifier, Text(document.id));
    description_.Text(RdfWord::kTitle, Text(document.title));
    description_.Time(RdfWord::kIssued, Text(document.published));
    if (const auto publisher = Text(document.publisher); !publisher.empty()) {
      description_.Add(RdfWord::kPublisher, {Kind::kPublisher, publisher});
    }
    for (const std::string& author : AuthorsOf(document)) {
      description_.Add(RdfWord::kCreator, {Kind::kAuthor, author});
    }
    description_.Text(RdfWord::kLanguage, Text(document.language));
    if (std::string url = IriOfUrl(Text(document.url)); !url.empty()) {
      description_.Url(RdfWord::kSource, std::move(url));
    }
    if (document.copy_of != id) {
      description_.Add(RdfWord::kCopyOf, document.copy_of);
    }
  }

  void WriteEntity(graph::EntityId id) {
    const Entity& entity = graph_.At(id);
    description_.Begin(description_.Of(id));
    description_.EntityType(entity.type);
    description_.Type(RdfWord::kEntity);
    description_.Literal(RdfWord::kLabel, Text(entity.name));
    description_.Literal(RdfWord::kPrefLabel, Text(entity.name));
    for (const graph::StringId alias : entity.aliases) {
      description_.Literal(RdfWord::kAltLabel, Text(alias));
    }
    description_.Share(RdfWord::kSalience, entity.salience);
    description_.Truth(RdfWord::kInBackbone, entity.in_backbone);
    if (entity.document.valid()) {
      description_.Add(RdfWord::kOnlyIn, entity.document);
    }
    if (IsWikidataId(Text(entity.known_id))) {
      description_.Outside(RdfWord::kSameAs,
                           absl::StrCat(kWikidata, Text(entity.known_id)));
    }
    description_.Text(RdfWord::kCountry, entity.country);
    if (entity.coordinates) WritePoint(entity.id, *entity.coordinates);
  }

  void WritePoint(graph::StringId entity, const Coordinates& point) {
    const Thing geometry = {Kind::kGeometry, Text(entity)};
    description_.Type(RdfWord::kFeature);
    description_.Add(RdfWord::kHasGeometry, geometry);
    description_.Begin(geometry);
    description_.Type(RdfWord::kPoint);
    // Longitude first, as WKT has it.
    description_.Typed(
        RdfWord::kAsWkt,
        absl::StrFormat("POINT(%.5f %.5f)", point.longitude, point.latitude),
        RdfWord::kWktLiteral);
  }

  void WriteConflict(const graph::Conflict& conflict) {
    const auto side = [&](size_t number) -> Thing {
      return {Kind::kConflict, Text(conflict.id), number};
    };
    description_.Begin({Kind::kConflict, Text(conflict.id)});
    description_.Type(RdfWord::kConflict);
    description_.Value(RdfWord::kConflictKind, "conflict_",
                       graph::Name(conflict.kind));
    for (size_t i = 0; i < conflict.sides.size(); ++i) {
      description_.Add(RdfWord::kSide, side(i));
    }
    for (size_t i = 0; i < conflict.sides.size(); ++i) {
      description_.Begin(side(i));
      WriteSide(conflict.sides[i]);
    }
  }

  void WriteSide(const graph::ConflictSide& side) {
    const Fact& fact = graph_.At(side.fact);
    description_.Type(RdfWord::kConflictSide);
    description_.Add(RdfWord::kFact, side.fact);
    if (side.figure != nullptr) {
      description_.Add(
          RdfWord::kFigure,
          {Kind::kFigure, Text(fact.id),
           static_cast<size_t>(side.figure - fact.figures.data())});
    }
    for (const graph::StatementIndex index : side.statements) {
      description_.Add(RdfWord::kWasDerivedFrom, index);
    }
  }

  // What each document says: which facts its sentences tell, and the triples of
  // those that it states.
  void WriteGraphs() {
    graph::DocumentIndex current;
    absl::flat_hash_set<graph::FactId> stated;  // in the current document
    for (size_t i = 0; i < graph_.statements.size(); ++i) {
      const graph::StatementRecord& statement = graph_.statements[i];
      if (statement.document != current) {
        current = statement.document;
        stated.clear();
        description_.SetGraph(description_.Of(current));
      }
      description_.Begin(description_.Of(statement.fact));
      description_.Add(RdfWord::kWasDerivedFrom, graph::StatementIndex(i));
      const Fact& fact = graph_.At(statement.fact);
      if (IsTriple(fact) && Text(statement.rule).empty() &&
          stated.insert(statement.fact).second) {
        description_.Edge(fact);
      }
      if (!out_.status().ok()) break;
    }
    description_.SetGraph(std::nullopt);
  }

  const Graph& graph_;
  const WriterOptions& options_;
  RdfOutput& out_;
  RdfDescription description_;
};

class RdfWriter : public Writer {
 public:
  RdfWriter(RdfSyntax syntax, ByteSink sink, const WriterOptions& options)
      : options_(options),
        has_graphs_(HasGraphs(syntax)),
        out_(std::move(sink), syntax, RdfPrefixes(options.ontology)) {}

  absl::Status Write(const Graph& graph) override {
    return GraphTriples(graph, options_, out_).Write(has_graphs_);
  }

  absl::Status Finish() override { return out_.Finish(); }

 private:
  WriterOptions options_;
  bool has_graphs_;
  RdfOutput out_;
};

}  // namespace

std::unique_ptr<Writer> MakeRdfWriter(RdfSyntax syntax, ByteSink sink,
                                      const WriterOptions& options) {
  return std::make_unique<RdfWriter>(syntax, std::move(sink), options);
}

}  // namespace griot::exporter
