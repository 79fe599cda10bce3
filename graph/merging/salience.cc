#include "graph/merging/salience.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "absl/types/span.h"
#include "graph/merging/salience_model.h"
#include "graph/parallel/parallel.h"

namespace griot::graph {
namespace {

// In log-odds for each doubling of independent sources. By hand: what the
// weights are learnt from has one report of each event.
constexpr double kSourcesDoubled = 0.5;

// A report has few things worth noting, and a long one not many more: what
// comes after so many of its statements loses by each doubling of their number.
// By hand as well: those reports are short.
constexpr double kFew = 5;
constexpr double kRankDoubled = 0.4;

double LogOdds(absl::Span<const double> features,
               absl::Span<const salience_model::Weight> weights) {
  double sum = 0;
  for (size_t i = 0; i < weights.size(); ++i) {
    sum += features[i] * weights[i].weight;
  }
  return sum;
}

// To four digits: processors differ in those behind, and stores hold it.
double Logistic(double log_odds) {
  return std::round(1e4 / (1 + std::exp(-log_odds))) / 1e4;
}

// Of the statements of one document.
void LowerByRank(absl::Span<double> saliences) {
  std::vector<size_t> order(saliences.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return saliences[a] > saliences[b];
  });
  for (size_t rank = 0; rank < order.size(); ++rank) {
    saliences[order[rank]] -=
        kRankDoubled * std::log2(1 + static_cast<double>(rank) / kFew);
  }
}

void LowerByRank(const Graph& graph, absl::Span<double> saliences) {
  const auto& statements = graph.statements;
  for (size_t begin = 0; begin < statements.size();) {
    size_t end = begin + 1;
    while (end < statements.size() &&
           statements[end].document == statements[begin].document) {
      ++end;
    }
    LowerByRank(saliences.subspan(begin, end - begin));
    begin = end;
  }
}

double SalienceOf(const Fact& fact, absl::Span<const double> of_statements) {
  double best = -HUGE_VAL;
  for (const StatementIndex statement : fact.statements) {
    best = std::max(best, of_statements[statement.value()]);
  }
  const double doublings = std::log2(std::max<uint32_t>(fact.sources, 1));
  return Logistic(best + kSourcesDoubled * doublings);
}

}  // namespace

std::vector<double> StatementSaliences(const FactKeys& keys,
                                       const MergeRules& rules,
                                       const Graph& graph) {
  const SalienceFeatures features(rules, graph);
  std::vector<double> saliences(graph.statements.size());
  ForRanges(saliences.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const FactKey key = keys.Of(graph.statements[i]);
      const StringId relation = key.typed ? key.predicate : StringPool::kEmpty;
      saliences[i] = LogOdds(features.Of(StatementIndex(i), relation),
                             salience_model::kStatement);
    }
  });
  LowerByRank(graph, absl::MakeSpan(saliences));
  return saliences;
}

void SetFactSaliences(absl::Span<const double> of_statements,
                      absl::Span<Fact> facts) {
  ForRanges(facts.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      facts[i].salience = SalienceOf(facts[i], of_statements);
    }
  });
}

double SalienceOf(const EntityTraits& entity, const FactSaliences& facts) {
  return Logistic(LogOdds(FeaturesOf(entity, facts), salience_model::kEntity));
}

}  // namespace griot::graph
