#include "graph/questions/communities.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "boost/graph/filtered_graph.hpp"
#include "boost/graph/strong_components.hpp"
#include "boost/property_map/property_map.hpp"
#include "boost/range/iterator_range.hpp"
#include "graph/questions/links.h"
#include "graph/questions/louvain.h"

namespace griot::graph {
namespace {

using EdgeDescriptor = boost::graph_traits<LinkShape>::edge_descriptor;

WeightedGraph Weighted(const Links& links) {
  WeightedGraph graph;
  graph.edges.resize(num_vertices(links.shape));
  for (const EdgeDescriptor& edge :
       boost::make_iterator_range(edges(links.shape))) {
    graph.edges[source(edge, links.shape)].push_back(
        {target(edge, links.shape), links.shape[edge].statement_count});
  }
  return graph;
}

struct WithinCommunity {
  const LinkShape* shape = nullptr;
  const std::vector<uint32_t>* community_of = nullptr;

  bool operator()(const EdgeDescriptor& edge) const {
    return (*community_of)[source(edge, *shape)] ==
           (*community_of)[target(edge, *shape)];
  }
};

// The Louvain method may leave a community in parts without links among them;
// they are made communities of their own, by which modularity grows.
std::vector<uint32_t> Connected(const LinkShape& shape,
                                const std::vector<uint32_t>& community_of) {
  const boost::filtered_graph<LinkShape, WithinCommunity> within(
      shape, WithinCommunity{&shape, &community_of});
  std::vector<uint32_t> parts(community_of.size());
  // Links lead both ways, so what is strongly connected is connected.
  boost::strong_components(within,
                           boost::make_iterator_property_map(
                               parts.begin(), get(boost::vertex_index, shape)));
  return parts;
}

}  // namespace

Communities FindCommunities(const Graph& graph, absl::Span<const FactId> facts,
                            Scope scope) {
  const Links links = MakeLinks(graph, facts, scope);
  const WeightedGraph weighted = Weighted(links);
  const std::vector<uint32_t> community_of =
      Connected(links.shape, Louvain(weighted));

  Communities result;
  result.modularity = Modularity(weighted, community_of);
  result.members.resize(community_of.size());
  std::vector<int64_t> inside(community_of.size());  // by entity
  for (uint32_t i = 0; i < community_of.size(); ++i) {
    result.members[community_of[i]].emplace_back(i);
    for (const WeightedGraph::Edge& edge : weighted.edges[i]) {
      if (community_of[edge.to] == community_of[i]) inside[i] += edge.weight;
    }
  }
  result.members.erase(
      std::remove_if(result.members.begin(), result.members.end(),
                     [](const auto& members) { return members.size() < 2; }),
      result.members.end());
  for (std::vector<EntityId>& members : result.members) {
    std::sort(members.begin(), members.end(), [&](EntityId a, EntityId b) {
      const auto rank = [&](EntityId id) {
        return std::tuple(graph.At(id).kind, -inside[id.value()], id);
      };
      return rank(a) < rank(b);
    });
  }
  std::sort(result.members.begin(), result.members.end(),
            [](const auto& a, const auto& b) {
              return std::tuple(~a.size(), a.front()) <
                     std::tuple(~b.size(), b.front());
            });
  return result;
}

}  // namespace griot::graph
