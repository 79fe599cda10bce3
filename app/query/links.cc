#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "app/query/ask.h"
#include "app/query/resolve_names.h"
#include "app/query/rows.h"
#include "app/text/fact_text.h"
#include "graph/questions/entity_filter.h"
#include "graph/questions/neighbours.h"
#include "graph/questions/paths.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::EntityId;
using graph::Graph;
using graph::StatementIndex;

// Which way a fact goes between two of those that take part in it.
enum class Direction { kForward, kBackward, kNone };

Direction DirectionOf(const graph::Fact& fact, EntityId from, EntityId to) {
  if (fact.subject == from && fact.object == to) return Direction::kForward;
  if (fact.subject == to && fact.object == from) return Direction::kBackward;
  return Direction::kNone;
}

// A link as cells: its best fact, the way that goes, and all its sentences.
std::vector<Column> LinkColumns() {
  return {{"fact", ""},       {"relation", ""}, {"direction", ""},
          {"polarity", ""},   {"modality", ""}, {"", "link"},
          {"statements", ""}, {"evidence", ""}};
}

std::vector<Value> LinkCells(const Graph& graph, EntityId from, EntityId to,
                             absl::Span<const StatementIndex> statements) {
  const graph::Fact& fact = graph.At(graph.At(statements.front()).fact);
  const Direction direction = DirectionOf(fact, from, to);
  const bool forward = direction == Direction::kForward;
  const bool backward = direction == Direction::kBackward;
  return {std::string(graph.Text(fact.id)),
          std::string(graph.PredicateOf(fact)),
          forward    ? "forward"
          : backward ? "backward"
                     : "none",
          std::string(Name(fact.polarity)),
          std::string(Name(fact.modality)),
          absl::StrCat(forward    ? "→ "
                       : backward ? "← "
                                  : "· ",
                       RelationText(graph, fact)),
          static_cast<int64_t>(statements.size()),
          EvidenceList(graph, statements)};
}

absl::StatusOr<std::vector<EntityId>> ResolveNames(
    const QueryContext& context) {
  std::vector<EntityId> entities;
  for (const std::string& name : context.options.names) {
    GRIOT_ASSIGN_OR_RETURN(const EntityId entity,
                           ResolveEntity(context.graph, name));
    entities.push_back(entity);
  }
  return entities;
}

}  // namespace

absl::Status AskPath(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  GRIOT_ASSIGN_OR_RETURN(const std::vector<EntityId> ends,
                         ResolveNames(context));
  if (ends.front() == ends.back()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "path: both names mean ", Shown(NameText(graph, ends.front())),
        ", expected two entities"));
  }
  answer.Begin(
      Joined({{"path", "path"}, {"step", "step"}, {"from", "from", true}},
             Joined(LinkColumns(), {{"to", "to", true}})));
  int64_t number = 0;
  for (const graph::Path& path :
       graph::BestPaths(graph, graph::SelectFacts(graph, context.filter),
                        ends.front(), ends.back(), context.options.paths)) {
    ++number;
    int64_t step_number = 0;
    for (const graph::PathStep& step : path.steps) {
      ++step_number;
      GRIOT_RETURN_IF_ERROR(answer.Add([&] {
        return Row{
            Joined({number, step_number, EntityValue(graph, step.from)},
                   Joined(LinkCells(graph, step.from, step.to, step.statements),
                          {EntityValue(graph, step.to)})),
            {Sentence(graph, graph.At(step.statements.front()))}};
      }));
    }
  }
  return absl::OkStatus();
}

absl::Status AskNeighbours(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  GRIOT_ASSIGN_OR_RETURN(const std::vector<EntityId> center,
                         ResolveNames(context));
  graph::FactFilter facts = context.filter;
  facts.types.reset();
  graph::EntityFilter filter;
  filter.types = context.filter.types;
  filter.kind = context.options.kind;

  const bool near = context.options.depth == 1;
  answer.Begin(Joined(
      {{"distance", near ? "" : "distance"},
       {"before", near ? "" : "from", true}},
      Joined(LinkColumns(), {{"entity", "neighbour", true}, {"", "type"}})));
  for (const graph::Neighbour& neighbour :
       graph::Neighbours(graph, graph::SelectFacts(graph, facts),
                         center.front(), context.options.depth)) {
    const graph::Entity& entity = graph.At(neighbour.entity);
    if (!IsOfKind(entity, filter)) continue;
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      return Row{
          Joined({int64_t{neighbour.distance},
                  EntityValue(graph, neighbour.before)},
                 Joined(LinkCells(graph, neighbour.before, neighbour.entity,
                                  neighbour.statements),
                        {EntityValue(graph, neighbour.entity),
                         std::string(graph.Text(entity.type))})),
          {Sentence(graph, graph.At(neighbour.statements.front()))}};
    }));
  }
  return absl::OkStatus();
}

}  // namespace griot
