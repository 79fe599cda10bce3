#include "graph/merging/salience.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/merging/salience_model.h"
#include "graph/parallel/parallel.h"

namespace griot::graph {
namespace {

// In log-odds for each doubling of independent sources. By hand: what the
// weights are learnt from has one report of each event.
constexpr double kSourcesDoubled = 0.5;

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
