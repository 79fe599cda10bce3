#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/resolve_names.h"
#include "app/query/values.h"
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

// What links two entities, best first.
struct Link {
  EntityId from;
  EntityId to;
  absl::Span<const StatementIndex> statements;
};

const graph::Fact& FactOf(const Graph& graph, const Link& link) {
  return graph.At(graph.At(link.statements.front()).fact);
}

// One of three words for the way that the best fact goes.
const char* ByDirection(const Graph& graph, const Link& link,
                        const char* forward, const char* backward,
                        const char* none) {
  switch (DirectionOf(FactOf(graph, link), link.from, link.to)) {
    case Direction::kForward:
      return forward;
    case Direction::kBackward:
      return backward;
    case Direction::kNone:
      break;
  }
  return none;
}

Value WayOf(const Graph& graph, const Link& link) {
  return ByDirection(graph, link, "forward", "backward", "none");
}

Value LinkText(const Graph& graph, const Link& link) {
  return absl::StrCat(ByDirection(graph, link, "→ ", "← ", "· "),
                      RelationText(graph, FactOf(graph, link)));
}

ColumnTable<Link> LinkColumns() {
  using graph::Fact;
  const auto predicate = [](const Graph& g, const Fact& f) {
    return std::string(g.PredicateOf(f));
  };
  const auto count = [](const Graph&, const Link& l) {
    return static_cast<int64_t>(l.statements.size());
  };
  const auto polarity = [](const Graph& g, const Fact& f) {
    return ValueOf(g, Polarity{f.polarity});
  };
  return Joined<Link>(
      {Within<Link>(ColumnTable<Fact>{{"fact", "", Of(&Fact::id)},
                                      {"relation", "", predicate}},
                    FactOf),
       {{"direction", "", WayOf}},
       Within<Link>(ColumnTable<Fact>{{"polarity", "", polarity},
                                      {"modality", "", Of(&Fact::modality)}},
                    FactOf),
       {{"", "link", LinkText},
        {"statements", "", count},
        {"evidence", "", Of(&Link::statements)}}});
}

// A row: a step of one of the paths, both counted from 1.
struct Step {
  int64_t path;
  int64_t number;
  const graph::PathStep& step;
};

Link LinkOf(const Graph&, const Step& step) {
  return {step.step.from, step.step.to, step.step.statements};
}

const graph::PathStep& PathStepOf(const Graph&, const Step& step) {
  return step.step;
}

ColumnTable<Step> StepColumns() {
  using graph::PathStep;
  using Steps = ColumnTable<PathStep>;
  return Joined<Step>(
      {{{"path", "path", Of(&Step::path)}, {"step", "step", Of(&Step::number)}},
       Within<Step>(Steps{{"from", "from", Of(&PathStep::from), true}},
                    PathStepOf),
       Within<Step>(LinkColumns(), LinkOf),
       Within<Step>(Steps{{"to", "to", Of(&PathStep::to), true}}, PathStepOf)});
}

Link LinkOfNeighbour(const Graph&, const graph::Neighbour& neighbour) {
  return {neighbour.before, neighbour.entity, neighbour.statements};
}

// People see no distance if it is the same of all.
ColumnTable<graph::Neighbour> NeighbourColumns(bool has_distances) {
  using graph::Neighbour;
  const auto type = [](const Graph& g, const Neighbour& n) {
    return ValueOf(g, g.At(n.entity).type);
  };
  return Joined<Neighbour>(
      {{{"distance", has_distances ? "distance" : "", Of(&Neighbour::distance)},
        {"before", has_distances ? "from" : "", Of(&Neighbour::before), true}},
       Within<Neighbour>(LinkColumns(), LinkOfNeighbour),
       {{"entity", "neighbour", Of(&Neighbour::entity), true},
        {"", "type", type}}});
}

absl::StatusOr<std::vector<EntityId>> EntitiesNamed(
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
                         EntitiesNamed(context));
  if (ends.front() == ends.back()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "path: both names mean ", Shown(NameText(graph, ends.front())),
        ", expected two entities"));
  }
  for (const EntityId end : ends) {
    if (IsWithin(graph.At(end), context.options.scope)) continue;
    return absl::NotFoundError(
        absl::StrCat("path: ", Shown(NameText(graph, end)),
                     " is not in the backbone, expected an entity that is, or "
                     "--everything"));
  }
  AnswerRows<Step> rows(
      graph, StepColumns(),
      [](const Graph& g, const Step& s) -> std::vector<Note> {
        return {Sentence(g, g.At(s.step.statements.front()))};
      },
      answer);
  int64_t path_number = 0;
  for (const graph::Path& path : graph::BestPaths(
           graph, graph::SelectFacts(graph, context.meaning.filter),
           ends.front(), ends.back(), context.options.paths,
           context.options.scope)) {
    ++path_number;
    int64_t step_number = 0;
    for (const graph::PathStep& step : path.steps) {
      GRIOT_RETURN_IF_ERROR(rows.Add({path_number, ++step_number, step}));
    }
  }
  return absl::OkStatus();
}

absl::Status AskNeighbours(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  GRIOT_ASSIGN_OR_RETURN(const std::vector<EntityId> center,
                         EntitiesNamed(context));
  graph::FactFilter facts = context.meaning.filter;
  facts.types.reset();
  graph::EntityFilter filter;
  filter.types = context.meaning.filter.types;
  filter.kind = context.options.kind;

  AnswerRows<graph::Neighbour> rows(
      graph, NeighbourColumns(context.options.depth > 1),
      [](const Graph& g, const graph::Neighbour& n) -> std::vector<Note> {
        return {Sentence(g, g.At(n.statements.front()))};
      },
      answer);
  for (const graph::Neighbour& neighbour :
       graph::Neighbours(graph, graph::SelectFacts(graph, facts),
                         center.front(), context.options.depth)) {
    if (!IsOfKind(graph.At(neighbour.entity), filter)) continue;
    GRIOT_RETURN_IF_ERROR(rows.Add(neighbour));
  }
  return absl::OkStatus();
}

}  // namespace griot
