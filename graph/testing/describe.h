#ifndef GRIOT_GRAPH_TESTING_DESCRIBE_H_
#define GRIOT_GRAPH_TESTING_DESCRIBE_H_

#include <string>

#include "graph/graph.h"

namespace griot::graph::testing {

// All that a graph holds, as text; graphs with the same text are the same but
// for the numbers of their strings.
std::string Describe(const Graph& graph);

}  // namespace griot::graph::testing

#endif  // GRIOT_GRAPH_TESTING_DESCRIBE_H_
