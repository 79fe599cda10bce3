#include "graph/questions/neighbours.h"

#include <algorithm>
#include <tuple>

#include "boost/graph/breadth_first_search.hpp"
#include "boost/graph/filtered_graph.hpp"
#include "graph/questions/links.h"

namespace griot::graph {
namespace {

using EdgeDescriptor = boost::graph_traits<LinkShape>::edge_descriptor;

// Leaves the links from vertices nearer than `depth`.
struct WithinDepth {
  const LinkShape* shape = nullptr;
  const std::vector<int>* distances = nullptr;
  int depth = 0;

  bool operator()(const EdgeDescriptor& edge) const {
    return (*distances)[source(edge, *shape)] < depth;
  }
};

class Reached : public boost::bfs_visitor<> {
 public:
  Reached(std::vector<int>& distances, std::vector<EdgeDescriptor>& edges)
      : distances_(distances), edges_(edges) {}

  template <typename G>
  void tree_edge(const EdgeDescriptor& edge, const G& graph) {
    distances_[target(edge, graph)] = distances_[source(edge, graph)] + 1;
    edges_.push_back(edge);
  }

 private:
  std::vector<int>& distances_;
  std::vector<EdgeDescriptor>& edges_;
};

}  // namespace

std::vector<Neighbour> Neighbours(const Graph& graph,
                                  absl::Span<const FactId> facts,
                                  EntityId center, int depth) {
  const Links links = MakeLinks(graph, facts);
  std::vector<int> distances(graph.entities.size());
  std::vector<EdgeDescriptor> edges;
  boost::breadth_first_search(
      boost::filtered_graph<LinkShape, WithinDepth>(
          links.shape, WithinDepth{&links.shape, &distances, depth}),
      center.value(), boost::visitor(Reached(distances, edges)));

  std::vector<Neighbour> neighbours;
  neighbours.reserve(edges.size());
  for (const EdgeDescriptor& edge : edges) {
    const uint32_t entity = target(edge, links.shape);
    const auto said = links.StatementsOf(links.shape[edge]);
    neighbours.push_back({EntityId(entity),
                          distances[entity],
                          EntityId(source(edge, links.shape)),
                          {said.begin(), said.end()}});
  }
  std::sort(neighbours.begin(), neighbours.end(),
            [](const Neighbour& a, const Neighbour& b) {
              const auto rank = [](const Neighbour& n) {
                return std::tuple(n.distance, ~n.statements.size(), n.entity);
              };
              return rank(a) < rank(b);
            });
  return neighbours;
}

}  // namespace griot::graph
