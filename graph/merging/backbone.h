#ifndef GRIOT_GRAPH_MERGING_BACKBONE_H_
#define GRIOT_GRAPH_MERGING_BACKBONE_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"

namespace griot::graph {

// The backbone is the graph as people look at it
// (docs/adr/0063-salience-and-the-backbone.md).
//
// Its nodes are names, people and bodies without a name who do something that
// matters or suffer it, and events. Dates, quantities, pronouns that mean
// nobody and bare nouns are no nodes: they stay with the facts that have them.
// Its edges are facts between two nodes of which one has a name. Other names
// of an entity and what it does to itself are no edges. A node is in at least
// one fact of the backbone.
class BackboneChooser {
 public:
  // The graph's entities have their salience. It must outlive this.
  BackboneChooser(const MergeRules& rules, Graph& graph);

  // Says which of these facts of the graph, whose salience is set, are in the
  // backbone, and that the entities are that they bring with them.
  void Choose(absl::Span<Fact> facts);

 private:
  // What entities can be in the backbone.
  enum class Node : uint8_t {
    kNone,
    kNamed,
    kNameless,  // people or a body
  };

  Node NodeOf(const Entity& entity) const;
  Node At(EntityId entity) const;
  bool IsNode(EntityId entity) const { return At(entity) != Node::kNone; }
  Backbone PlaceOf(const Fact& fact) const;

  const MergeRules& rules_;
  Graph& graph_;
  std::vector<Node> nodes_;  // by entity
};

// The same for all facts of the graph.
void SetBackbone(const MergeRules& rules, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_BACKBONE_H_
