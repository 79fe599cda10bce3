#include "export/events/toll.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/btree_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

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

// "A soldier", "another militant": one of those who are told as a body.
bool IsOneOfMany(absl::string_view text) {
  const std::string lower = absl::AsciiStrToLower(text);
  const std::vector<absl::string_view> words = absl::StrSplit(lower, ' ');
  static constexpr absl::string_view kOne[] = {"a", "an", "another", "one",
                                               "the"};
  static constexpr absl::string_view kOfPeople[] = {
      "ant", "ber", "cer", "der", "el", "gent", "ier", "ist", "man", "ter"};
  return absl::c_linear_search(kOne, words.front()) &&
         absl::c_any_of(kOfPeople, [&](absl::string_view ending) {
           return absl::EndsWith(words.back(), ending);
         });
}

// "A judge and his driver", "five men and a girl": what one predicate hits adds
// up.
Quantity SumOf(const absl::btree_map<int32_t, Quantity>& counted) {
  Quantity sum = counted.begin()->second;
  for (auto at = std::next(counted.begin()); at != counted.end(); ++at) {
    const Quantity& more = at->second;
    if (sum.most || more.most) {
      sum.most = sum.most.value_or(sum.value) + more.most.value_or(more.value);
    }
    sum.value += more.value;
    if (more.bound != Quantity::Bound::kExactly) sum.bound = more.bound;
  }
  return sum;
}

// What the figure of a statement says; those of several predicates of one
// sentence are no sum.
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
  // By where the sentence and its predicate stand: whom one predicate hits.
  absl::btree_map<std::tuple<graph::DocumentIndex, int32_t, int32_t>,
                  absl::btree_map<int32_t, Quantity>>
      hits;
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
            (ontology.IsA(graph.Text(argument.type), "person") ||
             IsOneOfMany(graph.Text(argument.text)));
        const bool is_counted = argument.quantity.valid() &&
                                argument.counted != graph::StringPool::kEmpty;
        if (!is_counted && !is_person) continue;
        hits[{statement.document, statement.evidence.begin,
              statement.predicate_span.begin}]
            .emplace(argument.span.begin,
                     is_counted ? graph.At(argument.quantity)
                                : Quantity{1, Quantity::Bound::kExactly});
      }
    }
  }
  // By where the sentence stands.
  absl::btree_map<std::pair<graph::DocumentIndex, int32_t>, Account> accounts;
  for (const auto& [place, counted] : hits) {
    const auto& [document, sentence, predicate] = place;
    Widen(SumOf(counted), accounts[{document, sentence}]);
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
