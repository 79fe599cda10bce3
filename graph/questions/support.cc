#include "graph/questions/support.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "graph/disjoint_sets.h"
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

size_t IndependentSources(const Graph& graph,
                          absl::Span<const DocumentIndex> documents) {
  absl::flat_hash_map<StringId, uint32_t> of_publisher;
  absl::flat_hash_map<DocumentIndex, uint32_t> of_text;
  DisjointSets sets(documents.size());
  size_t sources = documents.size();
  const auto join = [&](uint32_t a, uint32_t b) {
    if (sets.Find(a) == sets.Find(b)) return;
    sets.Join(a, b);
    --sources;
  };
  for (uint32_t i = 0; i < documents.size(); ++i) {
    const DocumentInfo& document = graph.At(documents[i]);
    if (document.publisher != StringPool::kEmpty) {
      join(of_publisher.try_emplace(document.publisher, i).first->second, i);
    }
    join(of_text.try_emplace(document.copy_of, i).first->second, i);
  }
  return sources;
}

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
