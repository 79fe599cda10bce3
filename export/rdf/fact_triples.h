#ifndef GRIOT_EXPORT_RDF_FACT_TRIPLES_H_
#define GRIOT_EXPORT_RDF_FACT_TRIPLES_H_

#include "absl/strings/string_view.h"
#include "export/rdf/description.h"
#include "export/rdf/owl_times.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Whether the fact is a triple of its own.
bool IsTriple(const graph::Fact& fact);

// Writes facts: the triple, the node that describes it, the event that it tells
// of, and the evidence.
class FactTriples {
 public:
  // All must outlive this; `ontology` may be null, and then there are no
  // events. With `triple_terms` facts reify their triples by RDF 1.2.
  FactTriples(const graph::Graph& graph, const Ontology* ontology,
              bool triple_terms, RdfDescription& description, OwlTimes& times)
      : graph_(graph),
        ontology_(ontology),
        triple_terms_(triple_terms),
        description_(description),
        times_(times) {}

  void Write(graph::FactId id);

 private:
  absl::string_view Text(graph::StringId id) const { return graph_.Text(id); }
  bool IsEvent(const graph::Fact& fact) const;
  bool IsPlace(graph::EntityId entity) const;
  // Each but the last two begins what it writes.
  void WriteNode(graph::FactId id);
  void WriteEvent(const graph::Fact& fact);
  void WriteQualifier(const graph::Fact& fact, size_t number);
  void WriteFigure(const graph::Fact& fact, size_t number);
  void WriteEvidence(graph::StatementIndex index);
  void WriteTime(const graph::Fact& fact);
  void WriteSources(const graph::Fact& fact);

  const graph::Graph& graph_;
  const Ontology* ontology_;
  bool triple_terms_;
  RdfDescription& description_;
  OwlTimes& times_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_FACT_TRIPLES_H_
