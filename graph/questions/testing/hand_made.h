#ifndef GRIOT_GRAPH_QUESTIONS_TESTING_HAND_MADE_H_
#define GRIOT_GRAPH_QUESTIONS_TESTING_HAND_MADE_H_

#include <numeric>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph::testing {

// A graph of statements made by hand (graph/testing/statements.h), in one
// document "a" unless others are given.
inline Graph HandMade(const std::vector<Statement>& statements,
                      const std::vector<Document>& documents = {
                          MakeDocument("a", "", "")}) {
  GraphBuilder builder;
  for (const Document& document : documents) {
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

// The entity of this name; none if there is none.
inline EntityId Called(const Graph& graph, absl::string_view name) {
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    if (graph.Text(graph.entities[i].name) == name) return EntityId(i);
  }
  ADD_FAILURE() << "nobody is called " << name;
  return EntityId();
}

inline std::vector<std::string> NamesOf(const Graph& graph,
                                        const std::vector<EntityId>& entities) {
  std::vector<std::string> names;
  for (const EntityId entity : entities) {
    names.emplace_back(graph.Text(graph.At(entity).name));
  }
  return names;
}

// "Ana hit Bo", for messages and expectations.
inline std::string Told(const Graph& graph, FactId id) {
  const Fact& fact = graph.At(id);
  std::string told;
  if (fact.subject.valid()) {
    told += std::string(graph.Text(graph.At(fact.subject).name)) + " ";
  }
  told += std::string(graph.PredicateOf(fact));
  if (fact.object.valid()) {
    told += " " + std::string(graph.Text(graph.At(fact.object).name));
  }
  return told;
}

inline std::vector<std::string> Told(const Graph& graph,
                                     const std::vector<FactId>& facts) {
  std::vector<std::string> told;
  for (const FactId fact : facts) told.push_back(Told(graph, fact));
  return told;
}

}  // namespace griot::graph::testing

#endif  // GRIOT_GRAPH_QUESTIONS_TESTING_HAND_MADE_H_
