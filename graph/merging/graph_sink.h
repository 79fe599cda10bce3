#ifndef GRIOT_GRAPH_MERGING_GRAPH_SINK_H_
#define GRIOT_GRAPH_MERGING_GRAPH_SINK_H_

#include <vector>

#include "absl/status/status.h"
#include "graph/graph.h"
#include "graph/merging/facts.h"

namespace griot::graph {

// Takes a graph while it is made, so that nobody need hold all of its facts at
// once. An error ends the making.
class GraphSink {
 public:
  virtual ~GraphSink() = default;

  // First: of the entities all is there but what depends on facts (salience,
  // backbone). Their mentions may be gone after.
  virtual absl::Status TakeMentions(const Graph& graph) = 0;
  // Then the facts, table by table, in the order of their numbers.
  virtual absl::Status TakeFacts(const FactTable& facts,
                                 const Graph& graph) = 0;
  // At last: entities and conflicts are whole. Of facts the graph has those
  // that conflicts are of; `numbers` are theirs among all.
  virtual absl::Status TakeRest(const Graph& graph,
                                const std::vector<FactId>& numbers) = 0;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_GRAPH_SINK_H_
