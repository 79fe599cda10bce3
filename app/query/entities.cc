#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/row_answers.h"
#include "app/query/values.h"
#include "graph/questions/centrality.h"
#include "graph/questions/communities.h"
#include "graph/questions/entity_filter.h"
#include "graph/selection/part_reader.h"
#include "graph/selection/selection.h"
#include "graph/source_confidence.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Entity;
using graph::EntityFilter;
using graph::EntityId;
using graph::Graph;

ColumnTable<Entity> EntityColumns() {
  const auto mentions = [](const Graph&, const Entity& e) -> Value {
    return static_cast<int64_t>(e.mentions.size());
  };
  const auto texts = [](const Graph&, const Entity& e) -> Value {
    return static_cast<int64_t>(graph::DocumentsOf(e).size());
  };
  const auto documents = [](const Graph& g, const Entity& e) {
    return ValueOf(g, graph::DocumentsOf(e));
  };
  return {{"", "mentions", mentions},
          {"", "texts", texts},
          {"id", "id", Of(&Entity::id)},
          {"name", "name", Of(&Entity::name)},
          {"type", "type", Of(&Entity::type)},
          {"kind", "", Of(&Entity::kind)},
          {"aliases", "aliases", Of(&Entity::aliases)},
          {"known_id", "", Of(&Entity::known_id)},
          {"documents", "", documents},
          {"mentions", "", Of(&Entity::mentions)}};
}

// A row of the most central.
struct Ranked {
  EntityId id;
  int64_t degree;
  double page_rank;
  double betweenness;
  int64_t pivots;  // 0: betweenness is exact
};

const Entity& EntityOf(const Graph& graph, const Ranked& ranked) {
  return graph.At(ranked.id);
}

ColumnTable<Ranked> RankedColumns() {
  const auto pivots = [](const Graph&, const Ranked& r) -> Value {
    return r.pivots == 0 ? Value() : Value(r.pivots);
  };
  return Joined<Ranked>(
      {Within<Ranked>(ColumnTable<Entity>{{"id", "", Of(&Entity::id)},
                                          {"name", "name", Of(&Entity::name)},
                                          {"type", "type", Of(&Entity::type)}},
                      EntityOf),
       {{"degree", "degree", Of(&Ranked::degree)},
        {"pagerank", "pagerank", Of(&Ranked::page_rank)},
        {"betweenness", "betweenness", Of(&Ranked::betweenness)},
        {"pivots", "", pivots}}});
}

// A row of the communities.
struct Community {
  int64_t number;
  int64_t size;
  std::vector<EntityId> members;
  double modularity;  // of all of them
};

ColumnTable<Community> CommunityColumns() {
  return {{"community", "community", Of(&Community::number)},
          {"size", "size", Of(&Community::size)},
          {"members", "members", Of(&Community::members)},
          {"modularity", "", Of(&Community::modularity)}};
}

// Whether it asks for more than what entities have too.
bool HasOwnConditions(const graph::FactFilter& filter) {
  return filter.relations || filter.polarity || !filter.modalities.empty() ||
         filter.subject.valid() || filter.object.valid();
}

// What the options ask of entities; filters that only facts have ask for who
// takes part in such facts.
EntityFilter FilterOf(const QueryContext& context) {
  const graph::FactFilter& given = context.meaning.filter;
  EntityFilter filter;
  filter.types = given.types;
  filter.kind = context.options.kind;
  filter.published = given.time;
  filter.min_sources = given.min_sources;
  if (HasOwnConditions(given)) {
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
  graph::FactFilter filter = context.meaning.filter;
  filter.types.reset();
  return graph::SelectFacts(context.graph, filter);
}

}  // namespace

absl::Status AskEntities(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  EntityFilter filter = FilterOf(context);
  if (context.meaning.named) {
    absl::flat_hash_set<EntityId> both;
    for (const EntityId id : *context.meaning.named) {
      if (!filter.among || filter.among->contains(id)) both.insert(id);
    }
    filter.among = std::move(both);
  }
  AnswerRows<Entity> rows(graph, EntityColumns(), nullptr, answer);
  std::vector<EntityId> entities = graph::SelectEntities(graph, filter);
  graph::SortEntities(graph, context.options.order, entities);
  for (const EntityId id : entities) {
    GRIOT_RETURN_IF_ERROR(rows.Add(graph.At(id)));
  }
  return absl::OkStatus();
}

absl::Status AskCentral(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const graph::Centralities central =
      graph::Centrality(graph, FactsOf(context), context.options.scope);
  EntityFilter filter;
  filter.types = context.meaning.filter.types;
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
    switch (context.options.order) {
      case graph::Order::kDegree:
        ranks.push_back({{-degree, -page_rank, -betweenness}, EntityId(i)});
        break;
      case graph::Order::kBetweenness:
        ranks.push_back({{-betweenness, -degree, -page_rank}, EntityId(i)});
        break;
      default:
        ranks.push_back({{-page_rank, -degree, -betweenness}, EntityId(i)});
        break;
    }
  }
  std::sort(ranks.begin(), ranks.end());

  AnswerRows<Ranked> rows(graph, RankedColumns(), nullptr, answer);
  for (const auto& entry : ranks) {
    const uint32_t i = entry.second.value();
    GRIOT_RETURN_IF_ERROR(
        rows.Add({entry.second, static_cast<int64_t>(central.degree[i]),
                  central.page_rank[i], central.betweenness[i],
                  static_cast<int64_t>(central.pivots)}));
  }
  return absl::OkStatus();
}

absl::Status AskCommunities(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const graph::Communities found = graph::FindCommunities(
      graph, graph::SelectFacts(graph, context.meaning.filter),
      context.options.scope);
  AnswerRows<Community> rows(graph, CommunityColumns(), nullptr, answer);
  int64_t number = 0;
  for (const std::vector<EntityId>& members : found.members) {
    GRIOT_RETURN_IF_ERROR(
        rows.Add({++number, std::ssize(members), members, found.modularity}));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::optional<graph::Part>> ReadEntityRows(
    const RowContext& context, size_t& answers) {
  const graph::FactFilter& given = context.meaning.filter;
  const bool of_facts = HasOwnConditions(given);
  EntityFilter filter;
  filter.published = given.time;
  filter.types = given.types;
  filter.kind = context.options.kind;
  filter.min_sources = given.min_sources;
  filter.among = context.meaning.named;
  // Sources are not counted among some documents.
  if (filter.published != graph::TimeRange() && filter.min_sources > 0) {
    return std::nullopt;
  }
  std::optional<graph::FactFilter> facts;
  std::optional<graph::SourceSet> spoken_of_by;
  if (!of_facts) spoken_of_by = given.sources;
  if (of_facts) {
    facts = given;
    facts->types.reset();
  }
  GRIOT_ASSIGN_OR_RETURN(
      const graph::Selection selection,
      graph::SelectEntities(context.database, context.names, filter, facts,
                            spoken_of_by, context.options.order,
                            context.limit));
  answers = selection.answers;
  if (selection.rows.size() > kMostRows) return std::nullopt;
  return graph::ReadEntities(context.database, selection.rows);
}

}  // namespace griot
