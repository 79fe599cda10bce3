#ifndef GRIOT_GRAPH_QUESTIONS_BETWEENNESS_H_
#define GRIOT_GRAPH_QUESTIONS_BETWEENNESS_H_

#include <cstddef>
#include <vector>

#include "graph/questions/links.h"

namespace griot::graph {

// For each vertex the share of the pairs of other vertices with edges whose
// shortest paths lead through it; a pair with several counts in parts.
std::vector<double> Betweenness(const LinkShape& shape);

// An estimate of it from the paths that begin at `pivots` of the vertices, at
// least one and at most all that have edges, which are strewn evenly over all
// neighbourhoods.
std::vector<double> EstimateBetweenness(const LinkShape& shape, size_t pivots);

// Edges that Betweenness follows.
size_t BetweennessWork(const LinkShape& shape);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_BETWEENNESS_H_
