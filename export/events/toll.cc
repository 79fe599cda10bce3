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

using graph::ArgumentRecord;
using graph::Fact;
using graph::Graph;
using graph::StatementIndex;
using graph::StatementRecord;

// What one sentence counts.
struct Account {
  double low = 0;
  double high = 0;
  bool open = false;     // "at least"
  bool up_to = false;    // "up to"
  bool is_told = false;  // by a number, not one for a person
};

// Of whom a predicate hits: how many, and whether a number tells it.
struct Count {
  Quantity quantity;
  bool is_told = false;
  bool is_title = false;  // of a name beside it, maybe
  bool is_up_to = false;
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
Quantity SumOf(const absl::btree_map<int32_t, Count>& counted) {
  Quantity sum = counted.begin()->second.quantity;
  for (auto at = std::next(counted.begin()); at != counted.end(); ++at) {
    const Quantity& more = at->second.quantity;
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
void Widen(const Quantity& quantity, bool is_up_to, Account& account) {
  const double most = quantity.most.value_or(quantity.value);
  if (quantity.value >= account.low) {
    account.open =
        quantity.bound == Quantity::Bound::kAtLeast && !quantity.most;
    account.up_to = is_up_to;
  }
  account.low = std::max(account.low, quantity.value);
  account.high = std::max(account.high, most);
}

// "Three school children … they were killed": the number by which a text tells
// of somebody elsewhere.
std::optional<Quantity> NumberOf(const Graph& graph, graph::EntityId entity,
                                 graph::DocumentIndex document) {
  for (auto at = absl::c_partition_point(graph.statements,
                                         [&](const StatementRecord& other) {
                                           return other.document < document;
                                         });
       at != graph.statements.end() && at->document == document; ++at) {
    for (const ArgumentRecord& argument : graph.ArgumentsOf(*at)) {
      if (argument.entity == entity && argument.quantity.valid() &&
          argument.counted != graph::StringPool::kEmpty) {
        return graph.At(argument.quantity);
      }
    }
  }
  return std::nullopt;
}

// "A senator and candidate Robert F. Kennedy": what a name's owner is, told
// without an article, is nobody else.
bool IsBareTitle(absl::string_view text) {
  const std::string lower = absl::AsciiStrToLower(text);
  static constexpr absl::string_view kPointing[] = {
      "a ",   "an ",  "another ", "her ", "his ",   "its ", "my ",
      "one ", "our ", "that ",    "the ", "their ", "this "};
  return absl::c_none_of(kPointing,
                         [&](absl::string_view word) {
                           return absl::StartsWith(lower, word);
                         }) &&
         !absl::StrContains(lower, "'s ");
}

std::optional<Count> CountOf(const Graph& graph, const Ontology& ontology,
                             const StatementRecord& statement,
                             const ArgumentRecord& argument) {
  if (argument.quantity.valid() &&
      argument.counted != graph::StringPool::kEmpty) {
    const absl::string_view words = graph.Text(argument.text);
    return Count{graph.At(argument.quantity), true, false,
                 absl::StartsWithIgnoreCase(words, "up to ") ||
                     absl::StartsWithIgnoreCase(words, "as many as ")};
  }
  const graph::Entity& who = graph.At(argument.entity);
  if (argument.mention == MentionKind::kPronoun &&
      who.kind == MentionKind::kNominal) {
    if (const auto told =
            NumberOf(graph, argument.entity, statement.document)) {
      return Count{*told, true, false, false};
    }
  }
  const absl::string_view text = graph.Text(argument.text);
  const bool is_person =
      who.kind != MentionKind::kPronoun &&
      (ontology.IsA(graph.Text(argument.type), "person") || IsOneOfMany(text));
  if (!is_person) return std::nullopt;
  return Count{Quantity{1, Quantity::Bound::kExactly}, false,
               argument.mention == MentionKind::kNominal && IsBareTitle(text),
               false};
}

// The first and behind the last statement of a statement's sentence.
std::pair<size_t, size_t> SentenceOf(const Graph& graph, StatementIndex i) {
  const auto stands_beside = [&](size_t k) {
    return graph.statements[k].document == graph.At(i).document &&
           graph.statements[k].evidence == graph.At(i).evidence;
  };
  size_t first = i.value();
  while (first > 0 && stands_beside(first - 1)) --first;
  size_t end = i.value();
  while (end < graph.statements.size() && stands_beside(end)) ++end;
  return {first, end};
}

// "The death toll rose to 22", "the battle left five soldiers and many rebels
// dead": figures that no relation counts.
std::optional<Quantity> FigureBeside(const Graph& graph,
                                     const StatementRecord& statement,
                                     absl::string_view toll) {
  const auto arguments = graph.ArgumentsOf(statement);
  const auto ends = [&](absl::string_view ending) {
    return absl::c_any_of(arguments, [&](const ArgumentRecord& argument) {
      return argument.role != Role::kSubject &&
             absl::EndsWith(graph.Text(argument.text), ending);
    });
  };
  const bool is_killed = toll == "killed";
  const bool is_left =
      graph.Text(statement.lemma) == "leave" &&
      (is_killed ? ends(" dead") : ends(" injured") || ends(" wounded"));
  const bool is_of_toll =
      is_killed && absl::c_any_of(arguments, [&](const ArgumentRecord& part) {
        return absl::EndsWith(graph.Text(part.text), "death toll");
      });
  if (!is_left && !is_of_toll) return std::nullopt;
  for (const ArgumentRecord& argument : arguments) {
    if (argument.role != Role::kSubject && argument.quantity.valid()) {
      return graph.At(argument.quantity);
    }
  }
  return std::nullopt;
}

}  // namespace

Toll TollOf(const Graph& graph, const Ontology& ontology,
            absl::Span<const graph::FactId> facts, absl::string_view toll) {
  // By where the sentence and its predicate stand: whom one predicate hits.
  absl::btree_map<std::tuple<graph::DocumentIndex, int32_t, int32_t>,
                  absl::btree_map<int32_t, Count>>
      hits;
  // By where the sentence stands.
  absl::btree_map<std::pair<graph::DocumentIndex, int32_t>, Account> accounts;
  for (const graph::FactId id : facts) {
    const Fact& fact = graph.At(id);
    for (const StatementIndex i : fact.statements) {
      const StatementRecord& statement = graph.At(i);
      const auto [first, end] = SentenceOf(graph, i);
      for (size_t k = first; k < end; ++k) {
        if (const auto figure =
                FigureBeside(graph, graph.statements[k], toll)) {
          Account& account =
              accounts[{statement.document, statement.evidence.begin}];
          account.is_told = true;
          Widen(*figure, false, account);
        }
      }
    }
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
    for (const StatementIndex i : fact.statements) {
      const StatementRecord& statement = graph.At(i);
      for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
        if (argument.role != role) continue;
        if (const auto count = CountOf(graph, ontology, statement, argument)) {
          hits[{statement.document, statement.evidence.begin,
                statement.predicate_span.begin}]
              .emplace(argument.span.begin, *count);
        }
      }
    }
  }
  for (auto& [place, counted] : hits) {
    const auto& [document, sentence, predicate] = place;
    if (absl::c_any_of(counted, [](const auto& entry) {
          return !entry.second.is_title;
        })) {
      absl::erase_if(counted,
                     [](const auto& entry) { return entry.second.is_title; });
    }
    Account& account = accounts[{document, sentence}];
    bool is_up_to = false;
    for (const auto& [begin, count] : counted) {
      account.is_told = account.is_told || count.is_told;
      is_up_to = is_up_to || count.is_up_to;
    }
    Widen(SumOf(counted), is_up_to, account);
  }
  // "The killing of Hariri" counts nobody of "Hariri and 20 others".
  const bool is_told = absl::c_any_of(
      accounts, [](const auto& entry) { return entry.second.is_told; });
  if (is_told) {
    absl::erase_if(accounts,
                   [](const auto& entry) { return !entry.second.is_told; });
  }
  Toll total;
  bool open = false;
  for (const auto& [sentence, account] : accounts) {
    total.low = std::min(total.low.value_or(account.low), account.low);
    total.high = std::max(total.high.value_or(account.high), account.high);
  }
  // "At least 15", and nobody says more.
  bool is_up_to = false;
  for (const auto& [sentence, account] : accounts) {
    open = open || (account.open && account.low == *total.high);
    is_up_to = is_up_to || (account.up_to && account.low == *total.low);
  }
  if (open) total.high.reset();
  if (is_up_to) total.low.reset();
  return total;
}

}  // namespace griot::exporter
