#include "graph/questions/order.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "graph/questions/support.h"
#include "graph/questions/timeline.h"
#include "graph/source_confidence.h"

namespace griot::graph {
namespace {

// Those with the highest number first; equals keep their order.
template <typename Item, typename NumberOf>
void SortByMost(std::vector<Item>& items, const NumberOf& number_of) {
  std::vector<std::pair<int64_t, Item>> numbered;
  numbered.reserve(items.size());
  for (const Item& item : items) numbered.emplace_back(number_of(item), item);
  std::stable_sort(
      numbered.begin(), numbered.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  std::transform(numbered.begin(), numbered.end(), items.begin(),
                 [](const auto& entry) { return entry.second; });
}

int64_t Hundredths(double share) { return std::llround(share * 100); }

}  // namespace

absl::string_view Name(Order order) {
  static constexpr absl::string_view kNames[] = {
      "salience", "date",   "confidence", "sources",    "mentions",
      "name",     "degree", "pagerank",   "betweenness"};
  return kNames[static_cast<size_t>(order)];
}

void SortFacts(const Graph& graph, Order order, std::vector<FactId>& facts) {
  if (order == Order::kDate) {
    facts = Timeline(graph, std::move(facts));
    return;
  }
  SortBySalience(graph, facts);
  if (order == Order::kConfidence) {
    SortByMost(facts,
               [&](FactId id) { return Hundredths(graph.At(id).confidence); });
  } else if (order == Order::kSources) {
    SortByMost(facts, [&](FactId id) { return graph.At(id).sources; });
  }
}

void SortEntities(const Graph& graph, Order order,
                  std::vector<EntityId>& entities) {
  std::sort(entities.begin(), entities.end(), [&](EntityId a, EntityId b) {
    const auto rank = [&](EntityId id) {
      const Entity& entity = graph.At(id);
      return std::tuple(entity.kind, ~entity.mentions.size(), id);
    };
    return rank(a) < rank(b);
  });
  if (order == Order::kSalience) {
    SortByMost(entities,
               [&](EntityId id) { return Hundredths(graph.At(id).salience); });
  } else if (order == Order::kSources) {
    SortByMost(entities, [&](EntityId id) {
      return IndependentSources(graph, DocumentsOf(graph.At(id)));
    });
  } else if (order == Order::kMentions) {
    SortByMost(entities,
               [&](EntityId id) { return graph.At(id).mentions.size(); });
  } else if (order == Order::kName) {
    std::stable_sort(
        entities.begin(), entities.end(), [&](EntityId a, EntityId b) {
          return graph.Text(graph.At(a).name) < graph.Text(graph.At(b).name);
        });
  }
}

std::vector<const Conflict*> ConflictsBySalience(const Graph& graph) {
  std::vector<const Conflict*> conflicts;
  for (const Conflict& conflict : graph.conflicts) {
    conflicts.push_back(&conflict);
  }
  SortByMost(conflicts, [&](const Conflict* conflict) {
    int64_t most = 0;
    for (const ConflictSide& side : conflict->sides) {
      most = std::max(most, Hundredths(graph.At(side.fact).salience));
    }
    return most;
  });
  return conflicts;
}

}  // namespace griot::graph
