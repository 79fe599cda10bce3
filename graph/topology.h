#ifndef GRIOT_GRAPH_TOPOLOGY_H_
#define GRIOT_GRAPH_TOPOLOGY_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <variant>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"

// Vertices and edges of a Graph, for readers that need no algorithm and so
// none of Boost.Graph (multigraph.h).

namespace griot::graph {

// An entity, or a fact that lacks a subject or an object.
struct Vertex {
  std::variant<EntityId, FactId> node;
};

// The part that an entity plays in a fact that is a vertex.
struct EdgeRole {
  Role role = Role::kSubject;
  StringId marker = StringPool::kEmpty;
};

// A fact from its subject to its object; or, with a role, from a fact that is a
// vertex to an entity.
struct Edge {
  FactId fact;
  std::optional<EdgeRole> role;
};

class Topology {
 public:
  // `graph` must outlive the topology.
  explicit Topology(const Graph& graph);
  ~Topology();
  Topology(Topology&&) noexcept;
  Topology& operator=(Topology&&) noexcept;

  size_t vertex_count() const;
  size_t edge_count() const;
  // Edges in and out.
  size_t Degree(size_t vertex) const;

  // In order of number; an error of `visit` ends the walk.
  absl::Status ForEachVertex(
      absl::FunctionRef<absl::Status(size_t number, const Vertex&)> visit)
      const;
  absl::Status ForEachEdge(
      absl::FunctionRef<absl::Status(size_t from, size_t to, const Edge&)>
          visit) const;

 private:
  struct Shape;
  std::unique_ptr<Shape> shape_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_TOPOLOGY_H_
