#ifndef GRIOT_GRAPH_MULTIGRAPH_H_
#define GRIOT_GRAPH_MULTIGRAPH_H_

#include "boost/graph/adjacency_list.hpp"
#include "graph/graph.h"
#include "graph/topology.h"

namespace griot::graph {

// The shape of a Graph for Boost.Graph's algorithms: directed, with parallel
// edges and loops. Vertex and edge properties name what they stand for.
using Multigraph = boost::adjacency_list<boost::vecS, boost::vecS,
                                         boost::bidirectionalS, Vertex, Edge>;

// Entities come first, each with its EntityId as vertex, then the facts that
// are vertices. Edges are in the order of facts, then of roles.
Multigraph MakeMultigraph(const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MULTIGRAPH_H_
