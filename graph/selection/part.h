#ifndef GRIOT_GRAPH_SELECTION_PART_H_
#define GRIOT_GRAPH_SELECTION_PART_H_

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace griot::graph {

// A part of a store's graph: what it has is as in the whole, in the same order,
// and refers to nothing that is not there. Which of the lists of entities,
// facts and statements it has says who reads it.
struct Part {
  Graph graph;
  std::vector<int64_t> entities;   // their rows in the store, by EntityId
  std::vector<int64_t> documents;  // by DocumentIndex
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SELECTION_PART_H_
