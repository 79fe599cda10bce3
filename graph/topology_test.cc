#include "graph/topology.h"

#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/multigraph.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

Graph MakeGraph() {
  GraphBuilder builder;
  EXPECT_TRUE(builder.AddDocument(testing::MakeDocument("a", "", "")).ok());
  Statement event = testing::Say("a", "Ana/person", "fall", "");
  testing::AddArgument(event, Role::kPlace, "in", "Orr/place");
  for (const Statement& statement :
       {testing::Say("a", "Ana/person", "hit", "Bo/person"),
        testing::Say("a", "Ana/person", "praise", "Bo/person"),
        testing::Say("a", "Ana/person", "hurt", "Ana/person"), event}) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

TEST(TopologyTest, KeepsParallelEdgesAndLoops) {
  const Graph graph = MakeGraph();
  const Topology topology(graph);
  EXPECT_EQ(topology.vertex_count(), 4);  // Ana, Bo, Orr and the fall
  EXPECT_EQ(topology.edge_count(), 5);
  size_t edges = 0;
  EXPECT_TRUE(topology
                  .ForEachEdge([&](size_t from, size_t, const Edge& edge) {
                    ++edges;
                    const bool of_event = from >= graph.entities.size();
                    EXPECT_EQ(of_event, edge.role.has_value());
                    EXPECT_EQ(of_event, !graph.At(edge.fact).is_edge());
                    return absl::OkStatus();
                  })
                  .ok());
  EXPECT_EQ(edges, 5);
}

TEST(TopologyTest, StopsAtAnErrorOfTheVisitor) {
  const Graph graph = MakeGraph();
  const Topology topology(graph);
  int visits = 0;
  const absl::Status status =
      topology.ForEachVertex([&](size_t, const Vertex&) {
        ++visits;
        return absl::CancelledError("enough");
      });
  EXPECT_EQ(status.code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(visits, 1);
}

TEST(MultigraphTest, NumbersEntitiesByTheirIds) {
  const Graph graph = MakeGraph();
  const Multigraph multigraph = MakeMultigraph(graph);
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    EXPECT_EQ(std::get<EntityId>(multigraph[i].node), EntityId(i));
  }
}

}  // namespace
}  // namespace griot::graph
