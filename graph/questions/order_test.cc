#include "graph/questions/order.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "graph/graph_view.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

// Three facts and three entities, by what they can be sorted by.
Graph Made() {
  Graph graph;
  const auto add = [&](absl::string_view name, double salience,
                       double confidence, uint32_t sources,
                       absl::string_view time) {
    const StringId id = graph.strings.Intern(name);
    Fact& fact = graph.facts.emplace_back();
    fact.id = id;
    fact.salience = salience;
    fact.confidence = confidence;
    fact.sources = sources;
    fact.time = graph.strings.Intern(time);
    Entity& entity = graph.entities.emplace_back();
    entity.id = id;
    entity.name = id;
    entity.salience = salience;
  };
  add("b", 0.2, 0.9, 2, "2024-01-03");
  add("a", 0.9, 0.5, 1, "2024-01-02");
  add("c", 0.5, 0.7, 3, "2024-01-01");
  return graph;
}

TEST(SortFactsTest, GoesByWhatIsAsked) {
  const Graph graph = Made();
  const auto sorted = [&](Order order) {
    std::vector<FactId> facts = AllFacts(graph);
    SortFacts(graph, order, facts);
    std::string ids;
    for (const FactId id : facts)
      absl::StrAppend(&ids, graph.Text(graph.At(id).id));
    return ids;
  };
  EXPECT_EQ(sorted(Order::kSalience), "acb");
  EXPECT_EQ(sorted(Order::kDate), "cab");
  EXPECT_EQ(sorted(Order::kConfidence), "bca");
  EXPECT_EQ(sorted(Order::kSources), "cba");
}

TEST(SortEntitiesTest, GoesByWhatIsAsked) {
  const Graph graph = Made();
  const auto sorted = [&](Order order) {
    std::vector<EntityId> entities = {EntityId(0), EntityId(1), EntityId(2)};
    SortEntities(graph, order, entities);
    std::string names;
    for (const EntityId id : entities) {
      absl::StrAppend(&names, graph.Text(graph.At(id).name));
    }
    return names;
  };
  EXPECT_EQ(sorted(Order::kSalience), "acb");
  EXPECT_EQ(sorted(Order::kName), "abc");
  EXPECT_EQ(sorted(Order::kMentions), "bac");  // all alike: by id
}

}  // namespace
}  // namespace griot::graph
