#ifndef GRIOT_EXPORT_DRAWING_TESTING_HOSTILE_GRAPH_H_
#define GRIOT_EXPORT_DRAWING_TESTING_HOSTILE_GRAPH_H_

#include <cstdint>

#include "graph/graph.h"

namespace griot::exporter {

// A merged graph of random statements in which any text may be any string:
// names, types, lemmas, markers, quotes, ids of documents. The same seed gives
// the same graph.
graph::Graph MakeHostileGraph(uint32_t seed);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_TESTING_HOSTILE_GRAPH_H_
