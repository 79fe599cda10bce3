#ifndef GRIOT_GRAPH_GRAPH_VIEW_H_
#define GRIOT_GRAPH_GRAPH_VIEW_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "absl/types/span.h"
#include "boost/graph/compressed_sparse_row_graph.hpp"
#include "graph/graph.h"

namespace griot::graph {

// In their order.
std::vector<FactId> AllFacts(const Graph& graph);

// Which facts lead from where to where: all that a GraphView keeps.
using FactIndex =
    boost::compressed_sparse_row_graph<boost::bidirectionalS,
                                       boost::no_property, FactId,
                                       boost::no_property, uint32_t, uint32_t>;

// A merged graph, or what some of its facts make of it, as Boost.Graph sees it:
// a directed graph with parallel edges and loops, on which any algorithm runs
// that asks for a VertexListGraph, EdgeListGraph or BidirectionalGraph with a
// vertex_index and an edge_index.
//
// Vertices are the entities, numbered by EntityId, then the facts that lack a
// subject or an object. Edges are the other facts, from subject to object, and
// of a fact that is a vertex the parts that entities have in it
// (fact_parts.h), from the fact to the entity. Edges out of a vertex are in the
// order of facts and parts.
class GraphView : public FactIndex {
 public:
  using Vertex = std::variant<EntityId, FactId>;
  struct Edge {
    FactId fact;
    std::optional<Qualifier> part;  // of a fact that is a vertex
  };

  // `graph` must outlive the view.
  explicit GraphView(const Graph& graph);
  // With all entities, but of the facts only these, each given once.
  GraphView(const Graph& graph, absl::Span<const FactId> facts);

  // What vertices and edges stand for.
  Vertex operator[](vertex_descriptor vertex) const;
  Edge operator[](const edge_descriptor& edge) const;

 private:
  struct Parts;
  GraphView(const Graph& graph, Parts parts);

  const Graph* graph_;
  std::vector<FactId> nodes_;  // facts that are vertices
};

// What Boost.Graph asks for and its own class has not.
inline GraphView::degree_size_type degree(GraphView::vertex_descriptor vertex,
                                          const GraphView& view) {
  return in_degree(vertex, view) + out_degree(vertex, view);
}

}  // namespace griot::graph

// Boost.Graph looks for the maps of a class, but not of its bases.
template <typename Tag>
struct boost::property_map<griot::graph::GraphView, Tag, void>
    : boost::property_map<griot::graph::FactIndex, Tag> {};

#endif  // GRIOT_GRAPH_GRAPH_VIEW_H_
