#ifndef GRIOT_GRAPH_QUESTIONS_ORDER_H_
#define GRIOT_GRAPH_QUESTIONS_ORDER_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "graph/graph.h"

namespace griot::graph {

// What answers can be sorted by: the most first, dates from the earliest.
enum class Order {
  kSalience,
  kDate,  // as Timeline (timeline.h)
  kConfidence,
  kSources,  // that do not depend on each other
  kMentions,
  kName,  // by the alphabet of bytes
  kDegree,
  kPageRank,
  kBetweenness,
};

absl::string_view Name(Order order);

// By salience, date, confidence or sources; among equals the most salient
// first.
void SortFacts(const Graph& graph, Order order, std::vector<FactId>& facts);

// By salience, sources, mentions or name; among equals names first, then what
// is mentioned most, then by id.
void SortEntities(const Graph& graph, Order order,
                  std::vector<EntityId>& entities);

// The most salient first, as the most salient of their sides.
std::vector<const Conflict*> ConflictsBySalience(const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_ORDER_H_
