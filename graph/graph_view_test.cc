#include "graph/graph_view.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "boost/graph/graph_concepts.hpp"
#include "boost/graph/strong_components.hpp"
#include "boost/range/iterator_range.hpp"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

using VertexDescriptor = boost::graph_traits<GraphView>::vertex_descriptor;
using EdgeDescriptor = boost::graph_traits<GraphView>::edge_descriptor;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<
                      GraphView, VertexDescriptor, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<
                      GraphView, EdgeDescriptor, boost::edge_index_t>));

// Ana hit, praised and hurt herself and Bo; and fell in Orr.
Graph MakeGraph() {
  GraphBuilder builder;
  EXPECT_TRUE(builder.AddDocument(testing::MakeDocument("a", "", "")).ok());
  Statement fall = testing::Say("a", "Ana/person", "fall", "");
  testing::AddArgument(fall, Role::kPlace, "in", "Orr/place");
  for (const Statement& statement :
       {testing::Say("a", "Ana/person", "hit", "Bo/person"),
        testing::Say("a", "Ana/person", "praise", "Bo/person"),
        testing::Say("a", "Bo/person", "thank", "Ana/person"),
        testing::Say("a", "Ana/person", "hurt", "Ana/person"), fall}) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

// "Ana", or "fall" for a fact.
std::string Described(const GraphView::Vertex& vertex, const Graph& graph) {
  if (const auto* fact = std::get_if<FactId>(&vertex)) {
    return std::string(graph.PredicateOf(graph.At(*fact)));
  }
  return std::string(graph.Text(graph.At(std::get<EntityId>(vertex)).name));
}

// "Ana -hit-> Bo", "fall -in-> Orr".
std::string Described(const EdgeDescriptor& edge, const GraphView& view,
                      const Graph& graph) {
  const auto [fact, part] = view[edge];
  return absl::StrCat(
      Described(view[source(edge, view)], graph), " -",
      part ? (part->marker == StringPool::kEmpty ? Name(part->role)
                                                 : graph.Text(part->marker))
           : graph.PredicateOf(graph.At(fact)),
      "-> ", Described(view[target(edge, view)], graph));
}

template <typename Edges>
std::vector<std::string> Described(const Edges& edges, const GraphView& view,
                                   const Graph& graph) {
  std::vector<std::string> described;
  for (const EdgeDescriptor& edge : boost::make_iterator_range(edges)) {
    described.push_back(Described(edge, view, graph));
  }
  return described;
}

VertexDescriptor VertexOf(absl::string_view name, const GraphView& view,
                          const Graph& graph) {
  for (const VertexDescriptor vertex :
       boost::make_iterator_range(vertices(view))) {
    if (Described(view[vertex], graph) == name) return vertex;
  }
  ADD_FAILURE() << "nothing is called " << name;
  return 0;
}

TEST(GraphViewTest, HasEntitiesAndFactsThatAreNoEdgesAsVertices) {
  const Graph graph = MakeGraph();
  const GraphView view(graph);
  std::vector<std::string> described;
  for (const VertexDescriptor vertex :
       boost::make_iterator_range(vertices(view))) {
    described.push_back(Described(view[vertex], graph));
    if (vertex < graph.entities.size()) {
      EXPECT_EQ(std::get<EntityId>(view[vertex]), EntityId(vertex));
    }
  }
  EXPECT_THAT(described,
              ::testing::UnorderedElementsAre("Ana", "Bo", "Orr", "fall"));
  EXPECT_EQ(described.back(), "fall");
}

TEST(GraphViewTest, KeepsParallelEdgesAndLoops) {
  const Graph graph = MakeGraph();
  const GraphView view(graph);
  EXPECT_EQ(num_edges(view), 6);
  EXPECT_THAT(Described(edges(view), view, graph),
              ::testing::UnorderedElementsAre(
                  "Ana -hit-> Bo", "Ana -praise-> Bo", "Bo -thank-> Ana",
                  "Ana -hurt-> Ana", "fall -subject-> Ana", "fall -in-> Orr"));
}

TEST(GraphViewTest, LeadsBothWays) {
  const Graph graph = MakeGraph();
  const GraphView view(graph);
  EXPECT_THAT(
      Described(in_edges(VertexOf("Ana", view, graph), view), view, graph),
      ::testing::UnorderedElementsAre("Bo -thank-> Ana", "Ana -hurt-> Ana",
                                      "fall -subject-> Ana"));
  EXPECT_THAT(
      Described(out_edges(VertexOf("fall", view, graph), view), view, graph),
      ::testing::ElementsAre("fall -subject-> Ana", "fall -in-> Orr"));
}

TEST(GraphViewTest, ShowsWhatSomeFactsMakeOfIt) {
  const Graph graph = MakeGraph();
  std::vector<FactId> facts;
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    if (graph.PredicateOf(graph.facts[i]) == "hit") facts.emplace_back(i);
  }
  const GraphView view(graph, facts);
  EXPECT_EQ(num_vertices(view), graph.entities.size());
  EXPECT_THAT(Described(edges(view), view, graph),
              ::testing::ElementsAre("Ana -hit-> Bo"));
}

TEST(GraphViewTest, IsWhatAlgorithmsRunOn) {
  const Graph graph = MakeGraph();
  const GraphView view(graph);
  std::vector<uint32_t> component(num_vertices(view));
  const uint32_t count = boost::strong_components(
      view, boost::make_iterator_property_map(component.begin(),
                                              get(boost::vertex_index, view)));
  EXPECT_EQ(count, 3);  // Ana and Bo act on each other
  EXPECT_EQ(component[VertexOf("Ana", view, graph)],
            component[VertexOf("Bo", view, graph)]);
}

TEST(GraphViewTest, MayBeEmpty) {
  const Graph graph;
  const GraphView view(graph);
  EXPECT_EQ(num_vertices(view), 0);
  EXPECT_EQ(num_edges(view), 0);
}

}  // namespace
}  // namespace griot::graph
