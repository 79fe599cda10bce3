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

// What people read there: "does not expel", "criticizes (intended)".
std::string EdgeLabel(const graph::Graph& graph, const graph::Fact& fact);

// All facts from one entity to another whose kinds are one in XML (xml.h).
struct DrawnEdge {
  graph::EntityId subject;
  graph::EntityId object;
  std::string kind;
  absl::Span<const graph::FactId> facts;  // by id, one at least
};

// What is drawn: the backbone, or all there is. Looks into the graph.
class Drawing {
 public:
  Drawing(const graph::Graph& graph, bool everything)
      : graph_(graph), everything_(everything) {}

  const graph::Graph& graph() const { return graph_; }
  bool HasNode(graph::EntityId entity) const {
    return everything_ || graph_.At(entity).in_backbone;
  }
  graph::Backbone PlaceOf(const graph::Fact& fact) const {
    if (!everything_) return fact.backbone;
    return fact.is_edge() ? graph::Backbone::kEdge : graph::Backbone::kEvent;
  }
  bool IsEdge(const graph::Fact& fact) const {
    return PlaceOf(fact) == graph::Backbone::kEdge;
  }
  bool IsEvent(const graph::Fact& fact) const {
    return PlaceOf(fact) == graph::Backbone::kEvent;
  }
  // The parts that entities which are nodes have in an event.
  std::vector<graph::Qualifier> PartsOf(const graph::Fact& fact) const;

 private:
  const graph::Graph& graph_;
  bool everything_;
};

// In the order of subject, object and kind; an error of `visit` ends the walk.
absl::Status ForEachDrawnEdge(
    const Drawing& drawing,
    absl::FunctionRef<absl::Status(const DrawnEdge&)> visit);

// Of each entity: in how many facts it has a part, counted as often as it has.
std::vector<uint32_t> DegreesOf(const Drawing& drawing);

// The size to draw a node of `degree` with, from 4 to 40 by its square root;
// `most` is the highest degree.
double SizeOf(uint32_t degree, uint32_t most);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_DRAWN_EDGES_H_
