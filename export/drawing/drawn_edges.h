#ifndef GRIOT_EXPORT_DRAWING_DRAWN_EDGES_H_
#define GRIOT_EXPORT_DRAWING_DRAWN_EDGES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/types/span.h"
#include "graph/graph.h"

// The graph as programs draw it: edges have a type, and of one type there is
// one at most between two nodes.

namespace griot::exporter {

// The type of a fact's edge where nobody looks at polarity and modality: the
// relation or lemma only for what is told as so; else "not expels" or "expels
// (intended)".
std::string EdgeKind(const graph::Graph& graph, const graph::Fact& fact);

// All facts from one entity to another whose kinds are one in XML (xml.h).
struct DrawnEdge {
  graph::EntityId subject;
  graph::EntityId object;
  std::string kind;
  absl::Span<const graph::FactId> facts;  // by id, one at least
};

// In the order of subject, object and kind; an error of `visit` ends the walk.
absl::Status ForEachDrawnEdge(
    const graph::Graph& graph,
    absl::FunctionRef<absl::Status(const DrawnEdge&)> visit);

// Of each entity: in how many facts it has a part, counted as often as it has.
std::vector<uint32_t> DegreesOf(const graph::Graph& graph);

// The size to draw a node of `degree` with, from 4 to 40 by its square root;
// `most` is the highest degree.
double SizeOf(uint32_t degree, uint32_t most);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_DRAWN_EDGES_H_
