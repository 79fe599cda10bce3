#ifndef GRIOT_GRAPH_QUESTIONS_LOUVAIN_H_
#define GRIOT_GRAPH_QUESTIONS_LOUVAIN_H_

#include <cstdint>
#include <vector>

namespace griot::graph {

// An undirected graph with whole weights: each edge stands at both its ends, a
// loop once, with twice its weight.
struct WeightedGraph {
  struct Edge {
    uint32_t to;
    int64_t weight;
  };
  std::vector<std::vector<Edge>> edges;  // by vertex
};

// The community of each vertex, by the Louvain method, which moves vertices
// where modularity grows until it does not, then does the same with the
// communities as vertices: V. D. Blondel et al., Fast unfolding of communities
// in large networks, Journal of Statistical Mechanics (2008), P10008. Vertices
// are visited in their order, and all sums are whole, so the result is the same
// everywhere.
std::vector<uint32_t> Louvain(WeightedGraph graph);

// Of the communities given for each vertex.
double Modularity(const WeightedGraph& graph,
                  const std::vector<uint32_t>& community_of);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_LOUVAIN_H_
