#ifndef GRIOT_EXPORT_IRIS_H_
#define GRIOT_EXPORT_IRIS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// `text` with all but unreserved ASCII percent-encoded, fit for any part of an
// IRI.
std::string PercentEncode(absl::string_view text);
void AppendPercentEncoded(absl::string_view text, std::string& out);

// `url` with what an IRI cannot hold percent-encoded, if it is an absolute http
// or https address of a host, with a port at most; else empty.
std::string IriOfUrl(absl::string_view url);

// The names that things have outside the graph. What the ontology gives no IRI
// is named urn:griot:KIND:NAME.
class Iris {
 public:
  // `ontology` may be null and must outlive this.
  explicit Iris(const Ontology* ontology) : ontology_(ontology) {}

  std::string Type(absl::string_view type) const;
  // The relation, or the lemma where there is none.
  std::string Predicate(const graph::Graph& graph,
                        const graph::Fact& fact) const;
  static std::string Entity(absl::string_view id);
  static std::string Fact(absl::string_view id);

 private:
  const Ontology* ontology_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_IRIS_H_
