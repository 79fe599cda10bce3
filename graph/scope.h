#ifndef GRIOT_GRAPH_SCOPE_H_
#define GRIOT_GRAPH_SCOPE_H_

#include "graph/graph.h"

namespace griot::graph {

// How much of a graph is looked at: what people look at
// (merging/backbone.h), or all there is.
enum class Scope { kBackbone, kEverything };

inline bool IsWithin(const Fact& fact, Scope scope) {
  return scope == Scope::kEverything || fact.backbone != Backbone::kNone;
}
inline bool IsWithin(const Entity& entity, Scope scope) {
  return scope == Scope::kEverything || entity.in_backbone;
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SCOPE_H_
