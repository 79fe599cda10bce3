#include "graph/graph_view.h"

#include <utility>

#include "graph/fact_parts.h"

namespace griot::graph {

std::vector<FactId> AllFacts(const Graph& graph) {
  std::vector<FactId> facts;
  facts.reserve(graph.facts.size());
  for (size_t i = 0; i < graph.facts.size(); ++i) facts.emplace_back(i);
  return facts;
}
// What the index is made of.
struct GraphView::Parts {
  Parts(const Graph& graph, absl::Span<const FactId> facts) {
    ends.reserve(facts.size());
    facts_of_edges.reserve(facts.size());
    const size_t entities = graph.entities.size();
    for (const FactId id : facts) {
      const Fact& fact = graph.At(id);
      if (fact.is_edge()) {
        Add(id, fact.subject.value(), fact.object);
        continue;
      }
      const auto vertex = static_cast<uint32_t>(entities + nodes.size());
      nodes.push_back(id);
      for (size_t i = 0; i < PartCount(fact); ++i) {
        Add(id, vertex, PartOf(fact, i).entity);
      }
    }
  }

  void Add(FactId fact, uint32_t from, EntityId to) {
    ends.emplace_back(from, to.value());
    facts_of_edges.push_back(fact);
  }

  std::vector<std::pair<uint32_t, uint32_t>> ends;
  std::vector<FactId> facts_of_edges;
  std::vector<FactId> nodes;
};

GraphView::GraphView(const Graph& graph) : GraphView(graph, AllFacts(graph)) {}

GraphView::GraphView(const Graph& graph, absl::Span<const FactId> facts)
    : GraphView(graph, Parts(graph, facts)) {}

GraphView::GraphView(const Graph& graph, Parts parts)
    : FactIndex(
          boost::edges_are_unsorted_multi_pass, parts.ends.begin(),
          parts.ends.end(), parts.facts_of_edges.begin(),
          static_cast<uint32_t>(graph.entities.size() + parts.nodes.size())),
      graph_(&graph),
      nodes_(std::move(parts.nodes)) {}

GraphView::Vertex GraphView::operator[](vertex_descriptor vertex) const {
  const size_t entities = graph_->entities.size();
  if (vertex < entities) return EntityId(vertex);
  return nodes_[vertex - entities];
}

GraphView::Edge GraphView::operator[](const edge_descriptor& edge) const {
  const FactId id = FactIndex::operator[](edge);
  const Fact& fact = graph_->At(id);
  if (fact.is_edge()) return {id, std::nullopt};
  const auto number = [&](const edge_descriptor& e) {
    return get(boost::edge_index, *this, e);
  };
  // The parts are all that leads away from a fact.
  const edge_descriptor first = *out_edges(source(edge, *this), *this).first;
  return {id, PartOf(fact, number(edge) - number(first))};
}

}  // namespace griot::graph
