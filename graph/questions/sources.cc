#include "graph/questions/sources.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "graph/questions/entity_search.h"
#include "graph/resolution/normalise.h"

namespace griot::graph {
namespace {

// The level of the nearest link that is one of the sources.
std::optional<size_t> LevelOf(const Graph& graph,
                              const StatementRecord& statement,
                              const SourceSet& sources) {
  const auto chain = graph.AttributionsOf(statement);
  for (size_t level = 0; level < chain.size(); ++level) {
    if (sources.speakers.contains(chain[level].source)) return level;
  }
  return std::nullopt;
}

bool ComesFrom(const Graph& graph, const StatementRecord& statement,
               const SourceSet& sources) {
  return sources.documents.contains(statement.document) ||
         LevelOf(graph, statement, sources).has_value();
}

}  // namespace

SourceSet FindSources(const Graph& graph, absl::string_view typed) {
  SourceSet sources;
  const std::string key = NormaliseName(typed);
  const std::string beginning = absl::StrCat(key, " ");
  bool publishers = false;
  for (size_t i = 0; i < graph.documents.size(); ++i) {
    const DocumentInfo& document = graph.documents[i];
    const absl::string_view publisher = graph.Text(document.publisher);
    if (graph.Text(document.id) == typed) {
      sources.documents.insert(DocumentIndex(i));
    } else if (!publisher.empty() && NormaliseName(publisher) == key) {
      sources.documents.insert(DocumentIndex(i));
      publishers = true;
    }
  }
  for (size_t i = 0; !publishers && i < graph.documents.size(); ++i) {
    const std::string id = NormaliseName(graph.Text(graph.documents[i].id));
    if (id == key || absl::StartsWith(id, beginning)) {
      sources.documents.insert(DocumentIndex(i));
    }
  }
  absl::flat_hash_set<EntityId> speaking;
  for (const AttributionRecord& link : graph.attributions) {
    speaking.insert(link.source);
  }
  for (const EntityId entity : FindEntities(graph, typed)) {
    if (speaking.contains(entity)) sources.speakers.insert(entity);
  }
  return sources;
}

std::vector<Claim> ClaimsBy(const Graph& graph, const SourceSet& sources) {
  std::vector<Claim> claims;
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    const StatementRecord& statement = graph.statements[i];
    if (const auto level = LevelOf(graph, statement, sources)) {
      claims.push_back({StatementIndex(i), *level});
    } else if (statement.attribution_count == 0 &&
               sources.documents.contains(statement.document)) {
      claims.push_back({StatementIndex(i), 0});
    }
  }
  return claims;
}

bool IsSaidBy(const Graph& graph, const Fact& fact, const SourceSet& sources) {
  return std::any_of(
      fact.statements.begin(), fact.statements.end(),
      [&](StatementIndex i) { return ComesFrom(graph, graph.At(i), sources); });
}

bool IsSaidOnlyBy(const Graph& graph, const Fact& fact,
                  const SourceSet& sources) {
  return std::all_of(
      fact.statements.begin(), fact.statements.end(),
      [&](StatementIndex i) { return ComesFrom(graph, graph.At(i), sources); });
}

}  // namespace griot::graph
