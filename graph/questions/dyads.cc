#include "graph/questions/dyads.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/questions/support.h"

namespace griot::graph {
namespace {

// Counts the sources and documents of all facts of a dyad together.
void CountSources(const Graph& graph, Dyad& dyad) {
  std::vector<DocumentIndex> documents;
  std::vector<StatementIndex> statements;
  for (const FactId fact : dyad.facts) {
    const auto own = graph.At(fact).documents;
    documents.insert(documents.end(), own.begin(), own.end());
    const auto said = graph.At(fact).statements;
    statements.insert(statements.end(), said.begin(), said.end());
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()),
                  documents.end());
  dyad.documents = documents.size();
  dyad.sources = SourcesOf(graph, std::move(statements));
}

}  // namespace

std::vector<Dyad> Dyads(const Graph& graph, std::vector<FactId> facts,
                        Order order) {
  SortFacts(graph, order, facts);
  using Key = std::tuple<EntityId, StringId, EntityId, Polarity, ModalityClass>;
  absl::flat_hash_map<Key, size_t> place;
  std::vector<Dyad> dyads;
  for (const FactId id : facts) {
    const Fact& fact = graph.At(id);
    if (!fact.is_edge()) continue;
    const StringId what =
        fact.relation == StringPool::kEmpty ? fact.lemma : fact.relation;
    const auto [at, inserted] = place.try_emplace(
        Key(fact.subject, what, fact.object, fact.polarity, fact.modality),
        dyads.size());
    if (inserted) {
      dyads.push_back({fact.subject,
                       what,
                       fact.object,
                       fact.polarity,
                       fact.modality,
                       {},
                       0,
                       0});
    }
    dyads[at->second].facts.push_back(id);
  }
  for (Dyad& dyad : dyads) {
    CountSources(graph, dyad);
    SortBySalience(graph, dyad.facts);
  }
  if (order == Order::kSources) {
    std::stable_sort(
        dyads.begin(), dyads.end(),
        [](const Dyad& a, const Dyad& b) { return a.sources > b.sources; });
  }
  return dyads;
}

}  // namespace griot::graph
