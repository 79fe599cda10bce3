#include "graph/slices/statements.h"

#include <algorithm>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/merging/counted_events.h"
#include "graph/merging/entities.h"
#include "graph/merging/fact_groups.h"
#include "graph/merging/fact_key.h"
#include "graph/merging/facts.h"
#include "graph/merging/salience.h"
#include "schemas/content_hash.h"
#include "schemas/statement_id.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// The entity of each local entity of a slice, by number.
using EntityOfLocal = std::vector<const EntityRow*>;

absl::StatusOr<EntityOfLocal> EntitiesOfLocals(
    absl::Span<const ReadDocument> documents,
    absl::Span<const std::vector<EntityRow>> entities,
    const DocumentSlice& slice) {
  absl::flat_hash_map<absl::string_view, const std::vector<EntityRow>*> by_id;
  for (size_t i = 0; i < documents.size(); ++i) {
    by_id.emplace(documents[i].document.id, &entities[i]);
  }
  EntityOfLocal of_local;
  of_local.reserve(slice.locals.entities.size());
  for (size_t d = 0; d < slice.graph.documents.size(); ++d) {
    const absl::string_view id = slice.graph.Text(slice.graph.documents[d].id);
    const std::vector<EntityRow>& own = *by_id.at(id);
    if (own.size() != slice.first_local[d + 1] - slice.first_local[d]) {
      return absl::InvalidArgumentError(absl::StrCat(
          "document ", id, " speaks of ",
          slice.first_local[d + 1] - slice.first_local[d],
          " entities, expected the ", own.size(), " that are given"));
    }
    for (const EntityRow& entity : own) of_local.push_back(&entity);
  }
  return of_local;
}

// Gives the graph the entities, as they are known from all documents, with the
// mentions of these. Gives how often each is mentioned in all.
std::vector<uint32_t> SetEntities(const EntityOfLocal& of_local,
                                  const MergeRules& rules,
                                  DocumentSlice& slice) {
  absl::btree_map<absl::string_view, const EntityRow*> by_id;
  for (const EntityRow* entity : of_local) by_id.emplace(entity->id, entity);
  absl::flat_hash_map<absl::string_view, uint32_t> place_of;
  std::vector<absl::string_view> ids;
  std::vector<EntityId> entity_of;
  for (const auto& [id, entity] : by_id) {
    entity_of.emplace_back(ids.size());
    place_of.emplace(id, static_cast<uint32_t>(ids.size()));
    ids.push_back(id);
  }
  Resolution resolution;
  for (const EntityRow* entity : of_local) {
    resolution.cluster_of.push_back(place_of.at(entity->id));
  }
  FillEntities(resolution, slice.locals, rules, entity_of, ids, slice.graph);
  std::vector<uint32_t> uses;
  size_t next = 0;
  for (const auto& [id, known] : by_id) {
    Entity& entity = slice.graph.entities[next++];
    entity.name = slice.graph.strings.Intern(known->name);
    entity.type = slice.graph.strings.Intern(known->type);
    entity.kind = known->kind;
    uses.push_back(known->mentions);
  }
  return uses;
}

EntityRow RowOf(EntityId id, const Graph& graph) {
  EntityRow row;
  const Entity& entity = graph.At(id);
  row.id = std::string(graph.Text(entity.id));
  row.name = std::string(graph.Text(entity.name));
  row.type = std::string(graph.Text(entity.type));
  row.kind = entity.kind;
  return row;
}

}  // namespace

absl::StatusOr<StatementSlice> StatementSlice::Make(
    absl::Span<const ReadDocument> documents,
    absl::Span<const std::vector<EntityRow>> entities,
    const MergeRules& rules) {
  GRIOT_ASSIGN_OR_RETURN(DocumentSlice slice, SliceOf(documents, rules));
  GRIOT_ASSIGN_OR_RETURN(const EntityOfLocal of_local,
                         EntitiesOfLocals(documents, entities, slice));
  const std::vector<uint32_t> uses = SetEntities(of_local, rules, slice);
  StatementSlice result;
  result.graph_ = std::move(slice.graph);
  Graph& graph = result.graph_;
  const FactKeys keys(rules, graph);
  const std::vector<CountingStatement> counting =
      FindCounting(keys, uses, graph);

  absl::flat_hash_map<ContentHash, const Statement*> by_hash;
  for (const ReadDocument& read : documents) {
    for (const Statement& statement : read.statements) {
      by_hash.emplace(HashOf(statement), &statement);
    }
  }
  const auto id_of = [&](EntityId entity) {
    return entity.valid() ? std::string(graph.Text(graph.At(entity).id)) : "";
  };
  const FactTexts texts(graph);
  std::string text;
  result.said_.resize(graph.statements.size());
  for (size_t i = 0; i < result.said_.size(); ++i) {
    const StatementRecord& statement = graph.statements[i];
    SaidRow& row = result.said_[i];
    texts.Write(keys.Of(statement), TimeRange(), text);
    row.key = ToHex(HashContent(text));
    row.statement = ToJson(*by_hash.at(statement.hash));
    for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
      row.entities.push_back(RowOf(argument.entity, graph));
    }
    for (const AttributionRecord& link : graph.AttributionsOf(statement)) {
      row.entities.push_back(RowOf(link.source, graph));
    }
  }
  for (const CountingStatement& one : counting) {
    SaidRow& row = result.said_[one.statement.value()];
    texts.Write(one.key, TimeRange(), text);
    row.key = ToHex(HashContent(text));
    row.counting = {one.key.counts_subject,
                    std::string(graph.Text(one.key.counted)),
                    id_of(one.key.other), id_of(one.key.anchor), one.time};
  }
  const std::vector<double> saliences = StatementSaliences(keys, rules, graph);
  for (size_t i = 0; i < saliences.size(); ++i) {
    result.said_[i].salience = saliences[i];
  }
  // What is told of a document's statements goes by their facts.
  GRIOT_RETURN_IF_ERROR(
      MakeFacts(GroupStatements(keys, counting, graph), keys, rules, graph));
  return result;
}

}  // namespace griot::graph
