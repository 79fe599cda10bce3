#include "graph/slices/entities.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "graph/merging/entities.h"
#include "graph/merging/local_entities.h"

namespace griot::graph {
namespace {

NameCluster ClusterOf(const LocalRow& row) {
  NameCluster cluster;
  cluster.is_name = true;
  cluster.known_id = row.known_id;
  cluster.name = row.name;
  cluster.type = row.type;
  if (!row.country.empty() || row.coordinates.has_value()) {
    cluster.place.emplace();
    cluster.place->country = MakeCountryCode(row.country);
    cluster.place->coordinates = row.coordinates;
  }
  return cluster;
}

}  // namespace

absl::StatusOr<Graph> EntitySlice(std::vector<LocalRow> rows,
                                  const MergeRules& rules) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.document, a.number) < std::tie(b.document, b.number);
  });
  Graph graph;
  graph.strings.Intern("other");  // as any large graph has
  LocalEntities locals;
  for (const LocalRow& row : rows) {
    const StringId document = graph.strings.Intern(row.document);
    if (graph.documents.empty() || graph.documents.back().id != document) {
      graph.documents.emplace_back().id = document;
    }
    LocalEntity& local = locals.entities.emplace_back();
    local.document = DocumentIndex(graph.documents.size() - 1);
    local.kind = row.kind;
    local.first_mention = static_cast<uint32_t>(locals.mentions.size());
    local.mention_count = static_cast<uint32_t>(row.mentions.size());
    for (const MentionRow& mention : row.mentions) {
      locals.mentions.push_back(
          {local.document, mention.span, graph.strings.Intern(mention.text),
           graph.strings.Intern(mention.type),
           graph.strings.Intern(mention.representative), mention.kind});
    }
  }

  // Clusters of names have the first numbers.
  absl::btree_map<absl::string_view, uint32_t> cluster_of;
  Resolution resolution;
  for (const LocalRow& row : rows) {
    if (!row.is_named) continue;
    const auto number = static_cast<uint32_t>(cluster_of.size());
    if (cluster_of.emplace(row.entity, number).second) {
      resolution.clusters.push_back(ClusterOf(row));
    }
  }
  for (const LocalRow& row : rows) {
    cluster_of.emplace(row.entity, static_cast<uint32_t>(cluster_of.size()));
  }
  for (const LocalRow& row : rows) {
    resolution.cluster_of.push_back(cluster_of[row.entity]);
  }
  std::vector<EntityId> entity_of(cluster_of.size());
  std::vector<absl::string_view> ids;
  for (const auto& [id, cluster] : cluster_of) {
    entity_of[cluster] = EntityId(ids.size());
    ids.push_back(id);
  }
  FillEntities(resolution, locals, rules, entity_of, ids, graph);
  return graph;
}

}  // namespace griot::graph
