#ifndef GRIOT_EXPORT_EVENTS_TOLL_H_
#define GRIOT_EXPORT_EVENTS_TOLL_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "export/events/event.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// How many the facts whose relation has this toll ("killed") count: the least
// and the most that a sentence says, and one for a person. What one predicate
// hits is added up ("five men and a girl" are six), other figures of a sentence
// are not: "15 people, three of them children" are 15.
Toll TollOf(const graph::Graph& graph, const Ontology& ontology,
            absl::Span<const graph::FactId> facts, absl::string_view toll);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_TOLL_H_
