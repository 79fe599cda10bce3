#ifndef GRIOT_EXPORT_RDF_RDF_NAMES_H_
#define GRIOT_EXPORT_RDF_RDF_NAMES_H_

#include <cstddef>
#include <utility>

#include "absl/container/node_hash_map.h"
#include "absl/strings/string_view.h"
#include "export/iris.h"
#include "export/rdf/rdf_output.h"
#include "graph/graph.h"

namespace griot::exporter {

// The names that the things of a graph have in an output. Those of types and
// predicates are kept, as there are few; others are set into a name that the
// caller keeps, so that nothing is allocated for each triple.
class RdfNames {
 public:
  // `ontology` may be null and must outlive this.
  RdfNames(const RdfOutput& out, const Ontology* ontology);

  const RdfName& Type(const graph::Graph& graph, graph::StringId type);
  // The relation, or the lemma where there is none.
  const RdfName& Predicate(const graph::Graph& graph, const graph::Fact& fact);

  void SetEntity(absl::string_view id, RdfName& name) const;
  void SetGeometry(absl::string_view entity, RdfName& name) const;
  void SetFact(absl::string_view id, RdfName& name) const;
  void SetEvent(absl::string_view fact, RdfName& name) const;
  // The figure or qualifier of that number of the fact.
  void SetFigure(absl::string_view fact, size_t number, RdfName& name) const;
  void SetQualifier(absl::string_view fact, size_t number, RdfName& name) const;
  void SetStatement(const ContentHash& hash, RdfName& name) const;
  void SetDocument(absl::string_view id, RdfName& name) const;
  void SetPublisher(absl::string_view publisher, RdfName& name) const;
  void SetTime(absl::string_view iso, RdfName& name) const;
  void SetConflict(absl::string_view id, RdfName& name) const;
  void SetSide(absl::string_view conflict, size_t number, RdfName& name) const;
  // A value of an enumeration in griot's vocabulary: "at least" of "bound_" is
  // griot:bound_at_least. Both must outlive this.
  const RdfName& Value(absl::string_view kind, absl::string_view value);

 private:
  const RdfOutput& out_;
  Iris iris_;
  RdfName entity_;  // what all of their kind start with
  RdfName fact_;
  RdfName event_;
  absl::node_hash_map<graph::StringId, RdfName> types_;
  absl::node_hash_map<graph::StringId, RdfName> relations_;
  absl::node_hash_map<graph::StringId, RdfName> lemmas_;
  absl::node_hash_map<std::pair<absl::string_view, absl::string_view>, RdfName>
      values_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_RDF_NAMES_H_
