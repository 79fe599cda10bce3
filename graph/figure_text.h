#ifndef GRIOT_GRAPH_FIGURE_TEXT_H_
#define GRIOT_GRAPH_FIGURE_TEXT_H_

#include <string>

#include "graph/graph.h"

namespace griot::graph {

// "at least 15 soldiers", "40 to 50 trucks".
std::string FigureText(const Graph& graph, const Figure& figure);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_FIGURE_TEXT_H_
