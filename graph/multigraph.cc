#include "graph/multigraph.h"

#include <algorithm>
#include <utility>

#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

void AddRoleEdges(const Fact& fact, FactId id, size_t vertex,
                  Multigraph& result) {
  const auto add = [&](EntityId entity, Role role, StringId marker) {
    boost::add_edge(vertex, entity.value(), Edge{id, EdgeRole{role, marker}},
                    result);
  };
  if (fact.subject.valid()) {
    add(fact.subject, Role::kSubject, StringPool::kEmpty);
  }
  if (fact.object.valid()) add(fact.object, Role::kObject, StringPool::kEmpty);
  for (const Qualifier& qualifier : fact.qualifiers) {
    add(qualifier.entity, qualifier.role, qualifier.marker);
  }
}

}  // namespace

Multigraph MakeMultigraph(const Graph& graph) {
  const auto events =
      std::count_if(graph.facts.begin(), graph.facts.end(),
                    [](const Fact& fact) { return !fact.is_edge(); });
  Multigraph result(graph.entities.size() + static_cast<size_t>(events));
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    result[i].node = EntityId(i);
  }
  size_t event = graph.entities.size();
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    const Fact& fact = graph.facts[i];
    const FactId id(i);
    if (fact.is_edge()) {
      boost::add_edge(fact.subject.value(), fact.object.value(),
                      Edge{id, std::nullopt}, result);
    } else {
      result[event].node = id;
      AddRoleEdges(fact, id, event, result);
      ++event;
    }
  }
  return result;
}

struct Topology::Shape {
  Multigraph multigraph;
};

Topology::Topology(const Graph& graph)
    : shape_(std::make_unique<Shape>(Shape{MakeMultigraph(graph)})) {}
Topology::~Topology() = default;
Topology::Topology(Topology&&) noexcept = default;
Topology& Topology::operator=(Topology&&) noexcept = default;

size_t Topology::vertex_count() const {
  return boost::num_vertices(shape_->multigraph);
}

size_t Topology::edge_count() const {
  return boost::num_edges(shape_->multigraph);
}

size_t Topology::Degree(size_t vertex) const {
  return boost::out_degree(vertex, shape_->multigraph) +
         boost::in_degree(vertex, shape_->multigraph);
}

absl::Status Topology::ForEachVertex(
    absl::FunctionRef<absl::Status(size_t number, const Vertex&)> visit) const {
  const auto [begin, end] = boost::vertices(shape_->multigraph);
  for (auto it = begin; it != end; ++it) {
    GRIOT_RETURN_IF_ERROR(visit(*it, shape_->multigraph[*it]));
  }
  return absl::OkStatus();
}

absl::Status Topology::ForEachEdge(
    absl::FunctionRef<absl::Status(size_t from, size_t to, const Edge&)> visit)
    const {
  const auto [begin, end] = boost::edges(shape_->multigraph);
  for (auto it = begin; it != end; ++it) {
    GRIOT_RETURN_IF_ERROR(visit(boost::source(*it, shape_->multigraph),
                                boost::target(*it, shape_->multigraph),
                                shape_->multigraph[*it]));
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
