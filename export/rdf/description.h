#ifndef GRIOT_EXPORT_RDF_DESCRIPTION_H_
#define GRIOT_EXPORT_RDF_DESCRIPTION_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/node_hash_map.h"
#include "absl/strings/string_view.h"
#include "export/iris.h"
#include "export/rdf/serd_output.h"
#include "export/rdf/words.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// A thing of a graph that triples are about: urn:griot:KIND:ID, and :PART of
// the figures, qualifiers or sides of one id. A view into the graph.
struct Thing {
  enum class Kind {
    kConflict,
    kDocument,
    kEntity,
    kEvent,
    kFact,
    kFigure,
    kGeometry,
    kPublisher,
    kAuthor,
    kQualifier,
    kStatement,
    kTime
  };

  Kind kind;
  absl::string_view id;  // a statement's: the bytes of its hash
  std::optional<size_t> part = std::nullopt;
};

// Says triples of one thing after the other: Begin() names the thing, and what
// follows is said of it. Names are made in place, so that nothing is allocated
// for each triple.
class RdfDescription {
 public:
  // All must outlive this; `ontology` may be null.
  RdfDescription(const graph::Graph& graph, const Ontology* ontology,
                 RdfOutput& out);

  Thing Of(graph::EntityId id) const;
  Thing Of(graph::DocumentIndex id) const;
  Thing Of(graph::StatementIndex id) const;
  Thing Of(graph::FactId id) const;

  // The graph of what follows; nothing: the default graph.
  void SetGraph(std::optional<Thing> thing);
  void Begin(const Thing& thing) { SetName(thing, subject_); }

  // What the thing begun is.
  void Type(RdfWord type) { AddName(RdfWord::kType, words_[type]); }
  void EntityType(graph::StringId type);

  // What it has to do with another.
  void Add(RdfWord predicate, const Thing& object);
  template <typename Id>
  void Add(RdfWord predicate, Id id) {
    Add(predicate, Of(id));
  }
  // The relation of `fact`, or its lemma where there is none.
  void Relation(RdfWord predicate, const graph::Fact& fact) {
    AddName(predicate, RelationName(fact));
  }
  // A value of an enumeration in griot's vocabulary: "at least" of "bound_" is
  // griot:bound_at_least. Both must outlive this.
  void Value(RdfWord predicate, absl::string_view kind,
             absl::string_view value);
  // Something outside the graph: shortened where a prefix allows.
  void Outside(RdfWord predicate, absl::string_view iri) {
    AddName(predicate, out_.Name(iri));
  }
  void Url(RdfWord predicate, std::string iri) {
    AddName(predicate, {std::move(iri), false});
  }

  // Texts and numbers.
  void Literal(RdfWord predicate, absl::string_view text) {
    out_.Add(subject_, words_[predicate], text);
  }
  // Nothing for an empty text.
  void Text(RdfWord predicate, absl::string_view text) {
    if (!text.empty()) Literal(predicate, text);
  }
  void Typed(RdfWord predicate, const std::string& text, RdfWord datatype) {
    out_.Add(subject_, words_[predicate], text, &words_[datatype]);
  }
  void Number(RdfWord predicate, int64_t number);
  // Of a confidence or a salience.
  void Share(RdfWord predicate, double share);
  void Truth(RdfWord predicate, bool value);
  // With the datatype of its precision; a plain string where there is none, and
  // nothing for an empty time.
  void Time(RdfWord predicate, absl::string_view iso);

  // An edge as a triple of its own, which begins its subject.
  void Edge(const graph::Fact& fact);
  // The same as a triple term of RDF 1.2 that the thing begun reifies.
  void ReifyEdge(const graph::Fact& fact);

 private:
  void AddName(RdfWord predicate, const RdfName& object) {
    out_.Add(subject_, words_[predicate], object);
  }
  void SetName(const Thing& thing, RdfName& name) const;
  const RdfName& RelationName(const graph::Fact& fact);

  const graph::Graph& graph_;
  Iris iris_;
  RdfOutput& out_;
  RdfWords words_;
  RdfName entity_;  // what the short names of a kind start with
  RdfName fact_;
  RdfName event_;
  // Names of which there are few.
  absl::node_hash_map<graph::StringId, RdfName> types_;
  absl::node_hash_map<graph::StringId, RdfName> relations_;
  absl::node_hash_map<graph::StringId, RdfName> lemmas_;
  absl::node_hash_map<std::pair<absl::string_view, absl::string_view>, RdfName>
      values_;
  RdfName subject_;  // of the thing begun
  RdfName object_;
  RdfName graph_name_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_DESCRIPTION_H_
