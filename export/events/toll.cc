#include "export/events/toll.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/btree_map.h"

namespace griot::exporter {
namespace {

using graph::Fact;
using graph::Graph;

// What one sentence counts.
struct Account {
  double low = 0;
  double high = 0;
  bool open = false;  // "at least"
};

// What the figure of a statement says; several of one sentence are no sum.
void Widen(const Quantity& quantity, Account& account) {
  const double most = quantity.most.value_or(quantity.value);
  if (quantity.value >= account.low) {
    account.open =
        quantity.bound == Quantity::Bound::kAtLeast && !quantity.most;
  }
  account.low = std::max(account.low, quantity.value);
  account.high = std::max(account.high, most);
}

}  // namespace

Toll TollOf(const Graph& graph, const Ontology& ontology,
            absl::Span<const graph::FactId> facts, absl::string_view toll) {
  // By where the sentence stands.
  absl::btree_map<std::pair<graph::DocumentIndex, int32_t>, Account> accounts;
  for (const graph::FactId id : facts) {
    const Fact& fact = graph.At(id);
    const Relation* relation = ontology.FindRelation(graph.Text(fact.relation));
    if (relation == nullptr ||
        absl::c_none_of(relation->events, [&](const EventCodes& codes) {
          return codes.toll == toll;
        })) {
      continue;
    }
    // Who is hit: who suffers it, or whom it is done to.
    const bool suffers = absl::c_all_of(
        relation->events,
        [](const EventCodes& codes) { return codes.type.empty(); });
    const Role role = suffers ? Role::kSubject : Role::kObject;
    for (const graph::StatementIndex i : fact.statements) {
      const graph::StatementRecord& statement = graph.At(i);
      for (const graph::ArgumentRecord& argument :
           graph.ArgumentsOf(statement)) {
        if (argument.role != role) continue;
        const bool is_person =
            graph.At(argument.entity).kind != MentionKind::kPronoun &&
            ontology.IsA(graph.Text(argument.type), "person");
        const bool is_counted =
            argument.quantity && argument.counted != graph::StringPool::kEmpty;
        if (!is_counted && !is_person) continue;
        Widen(is_counted ? *argument.quantity
                         : Quantity{1, Quantity::Bound::kExactly},
              accounts[{statement.document, statement.evidence.begin}]);
      }
    }
  }
  Toll total;
  bool open = false;
  for (const auto& [sentence, account] : accounts) {
    total.low = std::min(total.low.value_or(account.low), account.low);
    total.high = std::max(total.high.value_or(account.high), account.high);
  }
  // "At least 15", and nobody says more.
  for (const auto& [sentence, account] : accounts) {
    open = open || (account.open && account.low == *total.high);
  }
  if (open) total.high.reset();
  return total;
}

}  // namespace griot::exporter
