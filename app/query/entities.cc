#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/query/ask.h"
#include "app/query/resolve_names.h"
#include "app/query/rows.h"
#include "graph/questions/centrality.h"
#include "graph/questions/communities.h"
#include "graph/questions/entity_filter.h"
#include "graph/questions/names.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Entity;
using graph::EntityFilter;
using graph::EntityId;
using graph::Graph;

Value Mentions(const Graph& graph, const Entity& entity) {
  List mentions;
  mentions.reserve(entity.mentions.size());
  for (const graph::Mention& mention : entity.mentions) {
    mentions.push_back(Object{
        {"document", std::string(graph.Text(graph.At(mention.document).id))},
        {"begin", int64_t{mention.span.begin}},
        {"end", int64_t{mention.span.end}},
        {"text", std::string(graph.Text(mention.text))},
        {"mention", std::string(Name(mention.kind))}});
  }
  return mentions;
}

Row EntityRow(const Graph& graph, const Entity& entity) {
  List aliases;
  for (const graph::StringId alias : entity.aliases) {
    aliases.emplace_back(std::string(graph.Text(alias)));
  }
  List documents;
  for (const graph::DocumentIndex i : graph::DocumentsOf(entity)) {
    documents.emplace_back(std::string(graph.Text(graph.At(i).id)));
  }
  const auto mention_count = static_cast<int64_t>(entity.mentions.size());
  const auto document_count = static_cast<int64_t>(documents.size());
  return {{mention_count, document_count, std::string(graph.Text(entity.id)),
           std::string(graph.Text(entity.name)),
           std::string(graph.Text(entity.type)), std::string(Name(entity.kind)),
           std::move(aliases), TextOrNull(graph, entity.known_id),
           std::move(documents), Mentions(graph, entity)},
          {}};
}

// What the options ask of entities; filters that only facts have ask for who
// takes part in such facts.
EntityFilter FilterOf(const QueryContext& context) {
  const graph::FactFilter& given = context.filter;
  EntityFilter filter;
  filter.types = given.types;
  filter.kind = context.options.kind;
  filter.published = given.time;
  filter.min_sources = given.min_sources;
  if (given.relations || given.polarity || !given.modalities.empty() ||
      given.subject.valid() || given.object.valid()) {
    graph::FactFilter facts = given;
    facts.types.reset();
    filter.among = graph::ParticipantsOf(
        context.graph, graph::SelectFacts(context.graph, facts));
  } else if (given.sources) {
    filter.among = graph::SpokenOfBy(context.graph, *given.sources);
  }
  return filter;
}

// The facts of a question on entities, whose types are not those of the facts.
std::vector<graph::FactId> FactsOf(const QueryContext& context) {
  graph::FactFilter filter = context.filter;
  filter.types.reset();
  return graph::SelectFacts(context.graph, filter);
}

}  // namespace

absl::Status AskEntities(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  EntityFilter filter = FilterOf(context);
  if (!context.options.names.empty()) {
    const std::string& name = context.options.names.front();
    const std::vector<EntityId> found = graph::FindEntities(graph, name);
    // Says what may have been meant.
    if (found.empty()) return ResolveEntity(graph, name).status();
    absl::flat_hash_set<EntityId> both;
    for (const EntityId id : found) {
      if (!filter.among || filter.among->contains(id)) both.insert(id);
    }
    filter.among = std::move(both);
  }
  answer.Begin({{"", "mentions"},
                {"", "texts"},
                {"id", "id"},
                {"name", "name"},
                {"type", "type"},
                {"kind", ""},
                {"aliases", "aliases"},
                {"known_id", ""},
                {"documents", ""},
                {"mentions", ""}});
  for (const EntityId id : graph::SelectEntities(graph, filter)) {
    GRIOT_RETURN_IF_ERROR(
        answer.Add([&] { return EntityRow(graph, graph.At(id)); }));
  }
  return absl::OkStatus();
}

absl::Status AskCentral(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const graph::Centralities central =
      graph::Centrality(graph, FactsOf(context));
  EntityFilter filter;
  filter.types = context.filter.types;
  filter.kind = context.options.kind;

  // Whole parts of what is sorted by: processors differ in the last digits.
  const auto whole = [](double number) { return std::llround(number * 1e9); };
  std::vector<std::pair<std::tuple<int64_t, int64_t, int64_t>, EntityId>> ranks;
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    if (central.degree[i] == 0 || !IsOfKind(graph.entities[i], filter)) {
      continue;
    }
    const auto degree = static_cast<int64_t>(central.degree[i]);
    const int64_t page_rank = whole(central.page_rank[i]);
    const int64_t betweenness = whole(central.betweenness[i]);
    switch (context.options.sort) {
      case Measure::kDegree:
        ranks.push_back({{-degree, -page_rank, -betweenness}, EntityId(i)});
        break;
      case Measure::kPageRank:
        ranks.push_back({{-page_rank, -degree, -betweenness}, EntityId(i)});
        break;
      case Measure::kBetweenness:
        ranks.push_back({{-betweenness, -degree, -page_rank}, EntityId(i)});
        break;
    }
  }
  std::sort(ranks.begin(), ranks.end());

  answer.Begin({{"id", ""},
                {"name", "name"},
                {"type", "type"},
                {"degree", "degree"},
                {"pagerank", "pagerank"},
                {"betweenness", "betweenness"},
                {"pivots", ""}});
  for (const auto& entry : ranks) {
    const uint32_t i = entry.second.value();
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      const Entity& entity = graph.entities[i];
      return Row{
          {std::string(graph.Text(entity.id)),
           std::string(graph.Text(entity.name)),
           std::string(graph.Text(entity.type)),
           static_cast<int64_t>(central.degree[i]), central.page_rank[i],
           central.betweenness[i],
           central.pivots == 0 ? Value()
                               : Value(static_cast<int64_t>(central.pivots))},
          {}};
    }));
  }
  return absl::OkStatus();
}

absl::Status AskCommunities(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const graph::Communities found =
      graph::FindCommunities(graph, graph::SelectFacts(graph, context.filter));
  answer.Begin({{"community", "community"},
                {"size", "size"},
                {"members", "members"},
                {"modularity", ""}});
  int64_t number = 0;
  for (const std::vector<EntityId>& members : found.members) {
    ++number;
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      List list;
      for (const EntityId id : members) list.push_back(EntityValue(graph, id));
      return Row{{number, static_cast<int64_t>(members.size()), std::move(list),
                  found.modularity},
                 {}};
    }));
  }
  return absl::OkStatus();
}

}  // namespace griot
