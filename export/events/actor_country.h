#ifndef GRIOT_EXPORT_EVENTS_ACTOR_COUNTRY_H_
#define GRIOT_EXPORT_EVENTS_ACTOR_COUNTRY_H_

#include <string>
#include <vector>

#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Which country actors are of: a country itself; a place that the gazetteer
// knows; a body or people whose name has a country in it ("Malian army", "Bank
// of Canada"); or who leads, belongs to or sits in one of these.
class ActorCountries {
 public:
  // Both must outlive this.
  ActorCountries(const graph::Graph& graph, const Ontology& ontology);

  // ISO 3166-1 alpha-2, or empty.
  std::string Of(graph::EntityId entity) const;

 private:
  std::string Own(graph::EntityId entity) const;

  const graph::Graph& graph_;
  const Ontology& ontology_;
  // Of entities, the others that standing facts tie them to.
  std::vector<std::vector<graph::EntityId>> tied_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_ACTOR_COUNTRY_H_
