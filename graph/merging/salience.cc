#include "graph/merging/salience.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/merging/salience_features.h"
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

double SalienceOf(const Fact& fact, const SalienceFeatures& features) {
  double best = -HUGE_VAL;
  for (const StatementIndex statement : fact.statements) {
    best = std::max(
        best, LogOdds(features.Of(statement), salience_model::kStatement));
  }
  const double doublings = std::log2(std::max<uint32_t>(fact.sources, 1));
  return Logistic(best + kSourcesDoubled * doublings);
}

}  // namespace

void SetSalience(const MergeRules& rules, Graph& graph) {
  const SalienceFeatures features(rules, graph);
  ForRanges(graph.facts.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      graph.facts[i].salience = SalienceOf(graph.facts[i], features);
    }
  });
  const std::vector<FactSaliences> facts = FactSaliencesOf(graph);
  ForRanges(graph.entities.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      graph.entities[i].salience = Logistic(
          LogOdds(features.Of(EntityId(i), facts[i]), salience_model::kEntity));
    }
  });
}

}  // namespace griot::graph
