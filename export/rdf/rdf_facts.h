#ifndef GRIOT_EXPORT_RDF_RDF_FACTS_H_
#define GRIOT_EXPORT_RDF_RDF_FACTS_H_

#include "export/rdf/rdf_names.h"
#include "export/rdf/rdf_times.h"
#include "export/rdf/rdf_triples.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Whether the fact is a triple of its own.
bool IsTriple(const graph::Fact& fact);

// Writes facts: the triple, the node that describes it, the event that it tells
// of, and the evidence.
class RdfFacts {
 public:
  // All must outlive this; `ontology` may be null, and then there are no
  // events. With `triple_terms` facts reify their triples by RDF 1.2.
  RdfFacts(const graph::Graph& graph, const Ontology* ontology,
           bool triple_terms, RdfNames& names, RdfTriples& triples,
           RdfTimes& times)
      : graph_(graph),
        ontology_(ontology),
        triple_terms_(triple_terms),
        names_(names),
        triples_(triples),
        times_(times) {}

  void Write(const graph::Fact& fact);

 private:
  absl::string_view Text(graph::StringId id) const { return graph_.Text(id); }
  void Set(graph::EntityId entity, RdfName& name) const;
  void AddEntity(const RdfName& subject, RdfWord predicate,
                 graph::EntityId entity);
  bool IsEvent(const graph::Fact& fact) const;
  bool IsPlace(graph::EntityId entity) const;
  void WriteNode(const graph::Fact& fact);
  void WriteParticipants(const graph::Fact& fact);
  void WriteTime(const graph::Fact& fact);
  void WriteSources(const graph::Fact& fact);
  void WriteEvent(const graph::Fact& fact);
  void WriteQualifier(const graph::Qualifier& qualifier, const RdfName& name);
  void WriteFigure(const graph::Figure& figure, const RdfName& name);
  void WriteEvidence(const graph::StatementRecord& statement);

  const graph::Graph& graph_;
  const Ontology* ontology_;
  bool triple_terms_;
  RdfNames& names_;
  RdfTriples& triples_;
  RdfTimes& times_;
  RdfName fact_;     // being written
  RdfName subject_;  // its participants
  RdfName object_;
  RdfName node_;  // described
  RdfName name_;  // of one object
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_RDF_FACTS_H_
