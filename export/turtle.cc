#include "export/turtle.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "export/rdf_output.h"
#include "export/rdf_vocabulary.h"
#include "export/xsd_time.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::EntityId;
using graph::Fact;
using graph::Graph;

std::string Term(const char* space, absl::string_view name) {
  return absl::StrCat(space, name);
}
std::string Griot(absl::string_view name) { return Term(rdf::kGriot, name); }

// What an IRI of a pack starts with, up to its last '#' or '/', by a name taken
// from there: "https://example.org/conflict#" is conflict.
void AddPackPrefix(const std::string& iri,
                   std::map<std::string, std::string>& prefixes) {
  const size_t end = iri.find_last_of("#/");
  if (end == std::string::npos || end == 0) return;
  const size_t start = iri.find_last_of("#/:", end - 1);
  if (start == std::string::npos) return;
  const std::string name = iri.substr(start + 1, end - start - 1);
  for (const char c : name) {
    if (!absl::ascii_islower(static_cast<unsigned char>(c))) return;
  }
  // The first namespace keeps the name.
  if (!name.empty()) prefixes.emplace(name, iri.substr(0, end + 1));
}

std::vector<std::pair<std::string, std::string>> PrefixesOf(
    const Ontology* ontology) {
  std::map<std::string, std::string> prefixes = {
      {"rdf", rdf::kRdf},    {"rdfs", rdf::kRdfs},       {"xsd", rdf::kXsd},
      {"prov", rdf::kProv},  {"dcterms", rdf::kDcterms}, {"skos", rdf::kSkos},
      {"griot", rdf::kGriot}};
  if (ontology != nullptr) {
    for (const EntityType& type : ontology->types()) {
      AddPackPrefix(type.iri, prefixes);
    }
    for (const Relation& relation : ontology->relations()) {
      AddPackPrefix(relation.iri, prefixes);
    }
  }
  return {prefixes.begin(), prefixes.end()};
}

class TurtleWriter : public Writer {
 public:
  TurtleWriter(ByteSink sink, const WriterOptions& options)
      : out_(std::move(sink), PrefixesOf(options.ontology)),
        iris_(options.ontology) {}

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
    for (const Fact& fact : graph.facts) {
      WriteFact(fact);
      GRIOT_RETURN_IF_ERROR(out_.status());
    }
    return absl::OkStatus();
  }

  absl::Status Finish() override { return out_.Finish(); }

 private:
  absl::string_view Text(graph::StringId id) const { return graph_->Text(id); }
  std::string IriOf(EntityId id) const {
    return Iris::Entity(Text(graph_->At(id).id));
  }
  std::string IriOf(graph::DocumentIndex index) const {
    return Iris::Document(Text(graph_->At(index).id));
  }

  void Type(const std::string& subject, std::string type) {
    out_.Add(subject, Term(rdf::kRdf, "type"), Iri(std::move(type)));
  }

  void Number(const std::string& subject, absl::string_view predicate,
              int64_t number) {
    out_.Add(subject, predicate,
             Typed(absl::StrCat(number), Term(rdf::kXsd, "integer")));
  }

  void Confidence(const std::string& subject, double confidence) {
    out_.Add(subject, Griot("confidence"),
             Typed(ConfidenceText(confidence), Term(rdf::kXsd, "decimal")));
  }

  // Nothing for an empty time; a plain string for what has no datatype.
  void Time(const std::string& subject, absl::string_view predicate,
            absl::string_view iso) {
    if (iso.empty()) return;
    const std::optional<XsdTime> time = ToXsdTime(iso);
    out_.Add(subject, predicate,
             time ? Typed(time->text, Term(rdf::kXsd, time->datatype))
                  : Literal(iso));
  }

  // The ends of an interval are told on their own, as far as it has them.
  void Interval(const std::string& subject, absl::string_view iso) {
    const size_t slash = iso.find('/');
    if (slash == absl::string_view::npos) return;
    const absl::string_view from = iso.substr(0, slash);
    const absl::string_view to = iso.substr(slash + 1);
    if (from != "..") Time(subject, Griot("timeFrom"), from);
    if (to != "..") Time(subject, Griot("timeTo"), to);
  }

  void WritePublishers() {
    std::set<absl::string_view> publishers;
    for (const graph::DocumentInfo& document : graph_->documents) {
      const absl::string_view publisher = Text(document.publisher);
      if (!publisher.empty()) publishers.insert(publisher);
    }
    for (const absl::string_view publisher : publishers) {
      const std::string iri = Iris::Publisher(publisher);
      Type(iri, Term(rdf::kProv, "Agent"));
      out_.Add(iri, Term(rdf::kRdfs, "label"), Literal(publisher));
    }
  }

  void WriteDocument(const graph::DocumentInfo& document) {
    const std::string iri = Iris::Document(Text(document.id));
    Type(iri, Griot("Document"));
    Type(iri, Term(rdf::kProv, "Entity"));
    out_.Add(iri, Term(rdf::kDcterms, "identifier"),
             Literal(Text(document.id)));
    if (!Text(document.title).empty()) {
      out_.Add(iri, Term(rdf::kDcterms, "title"),
               Literal(Text(document.title)));
    }
    Time(iri, Term(rdf::kDcterms, "issued"), Text(document.published));
    if (!Text(document.publisher).empty()) {
      out_.Add(iri, Term(rdf::kDcterms, "publisher"),
               Iri(Iris::Publisher(Text(document.publisher))));
    }
    if (!Text(document.language).empty()) {
      out_.Add(iri, Term(rdf::kDcterms, "language"),
               Literal(Text(document.language)));
    }
    if (const std::string url = IriOfUrl(Text(document.url)); !url.empty()) {
      out_.Add(iri, Term(rdf::kDcterms, "source"), Iri(url));
    }
  }

  void WriteEntity(const Entity& entity) {
    const std::string iri = Iris::Entity(Text(entity.id));
    Type(iri, iris_.Type(Text(entity.type)));
    Type(iri, Griot("Entity"));
    out_.Add(iri, Term(rdf::kRdfs, "label"), Literal(Text(entity.name)));
    for (const graph::StringId alias : entity.aliases) {
      out_.Add(iri, Term(rdf::kSkos, "altLabel"), Literal(Text(alias)));
    }
    if (entity.document.valid()) {
      out_.Add(iri, Griot("onlyIn"), Iri(IriOf(entity.document)));
    }
  }

  void WriteFact(const Fact& fact) {
    const std::string predicate = iris_.Predicate(*graph_, fact);
    if (fact.is_edge() && fact.polarity == Polarity::kPositive &&
        fact.modality == graph::ModalityClass::kAsserted) {
      out_.Add(IriOf(fact.subject), predicate, Iri(IriOf(fact.object)));
    }
    const std::string iri = Iris::Fact(Text(fact.id));
    Type(iri, Term(rdf::kRdf, "Statement"));
    if (fact.subject.valid()) {
      out_.Add(iri, Term(rdf::kRdf, "subject"), Iri(IriOf(fact.subject)));
    }
    out_.Add(iri, Term(rdf::kRdf, "predicate"), Iri(predicate));
    if (fact.object.valid()) {
      out_.Add(iri, Term(rdf::kRdf, "object"), Iri(IriOf(fact.object)));
    }
    out_.Add(iri, Griot("lemma"), Literal(Text(fact.lemma)));
    out_.Add(iri, Griot("polarity"), Iri(Griot(griot::Name(fact.polarity))));
    out_.Add(iri, Griot("modality"), Iri(Griot(graph::Name(fact.modality))));
    Confidence(iri, fact.confidence);
    out_.Add(
        iri, Griot("inferred"),
        Typed(fact.inferred ? "true" : "false", Term(rdf::kXsd, "boolean")));
    if (Text(fact.time).find('/') == absl::string_view::npos) {
      Time(iri, Griot("time"), Text(fact.time));
    }
    Interval(iri, Text(fact.time));
    Time(iri, Griot("firstSaid"), Text(fact.first_said));
    Time(iri, Griot("lastSaid"), Text(fact.last_said));
    Number(iri, Griot("sources"), static_cast<int64_t>(fact.documents.size()));
    for (const EntityId speaker : fact.speakers) {
      out_.Add(iri, Griot("saidBy"), Iri(IriOf(speaker)));
    }
    for (size_t i = 0; i < fact.qualifiers.size(); ++i) {
      out_.Add(iri, Griot("qualifier"), Iri(QualifierIri(iri, i)));
    }
    for (const graph::StatementIndex index : fact.statements) {
      out_.Add(iri, Term(rdf::kProv, "wasDerivedFrom"),
               Iri(Iris::Statement(graph_->At(index).hash)));
    }
    for (size_t i = 0; i < fact.qualifiers.size(); ++i) {
      WriteQualifier(QualifierIri(iri, i), fact.qualifiers[i]);
    }
    for (const graph::StatementIndex index : fact.statements) {
      WriteEvidence(graph_->At(index));
    }
  }

  static std::string QualifierIri(const std::string& fact, size_t number) {
    return absl::StrCat(fact, ":", number);
  }

  void WriteQualifier(const std::string& iri,
                      const graph::Qualifier& qualifier) {
    out_.Add(iri, Griot("role"), Iri(Griot(Name(qualifier.role))));
    if (!Text(qualifier.marker).empty()) {
      out_.Add(iri, Griot("marker"), Literal(Text(qualifier.marker)));
    }
    out_.Add(iri, Term(rdf::kRdf, "value"), Iri(IriOf(qualifier.entity)));
  }

  void WriteEvidence(const graph::StatementRecord& statement) {
    const std::string iri = Iris::Statement(statement.hash);
    Type(iri, Griot("Evidence"));
    Type(iri, Term(rdf::kProv, "Entity"));
    out_.Add(iri, Term(rdf::kProv, "value"), Literal(Text(statement.quote)));
    out_.Add(iri, Term(rdf::kProv, "wasQuotedFrom"),
             Iri(IriOf(statement.document)));
    Number(iri, Griot("begin"), statement.evidence.begin);
    Number(iri, Griot("end"), statement.evidence.end);
    Confidence(iri, double{statement.confidence});
    const auto chain = graph_->AttributionsOf(statement);
    for (size_t i = 0; i < chain.size(); ++i) {
      // The nearest speaker answers for the words, those further out report.
      out_.Add(
          iri,
          i == 0 ? Term(rdf::kProv, "wasAttributedTo") : Griot("reportedBy"),
          Iri(IriOf(chain[i].source)));
    }
    if (!chain.empty() && !Text(chain.front().medium).empty()) {
      out_.Add(iri, Griot("medium"), Literal(Text(chain.front().medium)));
    }
    if (!Text(statement.rule).empty()) {
      out_.Add(iri, Griot("rule"), Literal(Text(statement.rule)));
    }
    if (!Text(statement.extractor).empty()) {
      out_.Add(iri, Griot("extractor"), Literal(Text(statement.extractor)));
    }
  }

  RdfOutput out_;
  Iris iris_;
  const Graph* graph_ = nullptr;  // while it is written
};

}  // namespace

std::unique_ptr<Writer> MakeTurtleWriter(ByteSink sink,
                                         const WriterOptions& options) {
  return std::make_unique<TurtleWriter>(std::move(sink), options);
}

}  // namespace griot::exporter
