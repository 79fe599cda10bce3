#include "graph/questions/support.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "graph/source_confidence.h"

namespace griot::graph {
namespace {

int64_t Hundredths(double share) { return std::lround(share * 100); }

// Bigger is better.
auto RankOf(const Fact& fact) {
  return std::tuple(Hundredths(fact.salience), fact.sources,
                    Tenths(fact.confidence));
}

}  // namespace

int64_t Tenths(double confidence) { return std::lround(confidence * 10); }

size_t SourcesOf(const Graph& graph, std::vector<StatementIndex> statements) {
  std::sort(statements.begin(), statements.end());
  return SupportOf(statements, graph).sources;
}

void SortBySalience(const Graph& graph, std::vector<FactId>& facts) {
  std::vector<std::pair<decltype(RankOf(Fact())), FactId>> ranked;
  ranked.reserve(facts.size());
  for (const FactId id : facts) {
    ranked.push_back({RankOf(graph.At(id)), id});
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::transform(ranked.begin(), ranked.end(), facts.begin(),
                 [](const auto& entry) { return entry.second; });
}

const StatementRecord& SurestStatement(
    const Graph& graph, absl::Span<const StatementIndex> statements) {
  return graph.At(*std::max_element(statements.begin(), statements.end(),
                                    [&](StatementIndex a, StatementIndex b) {
                                      return Tenths(graph.At(a).confidence) <
                                             Tenths(graph.At(b).confidence);
                                    }));
}

const StatementRecord& SurestStatement(const Graph& graph, const Fact& fact) {
  return SurestStatement(graph, fact.statements);
}

}  // namespace griot::graph
