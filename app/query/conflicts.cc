#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/query/ask.h"
#include "app/query/resolve_names.h"
#include "app/query/rows.h"
#include "app/text/fact_text.h"
#include "graph/questions/support.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Conflict;
using graph::ConflictSide;
using graph::Graph;

Value FigureValue(const Graph& graph, const graph::Figure* figure) {
  if (figure == nullptr) return {};
  return Object{{"value", figure->quantity.value},
                {"bound", std::string(Name(figure->quantity.bound))},
                {"counted", TextOrNull(graph, figure->counted)}};
}

// `number` tells conflicts apart where ids are not shown.
Row SideRow(const Graph& graph, const Conflict& conflict,
            const ConflictSide& side, int64_t number) {
  const graph::Fact& fact = graph.At(side.fact);
  const auto sources = static_cast<int64_t>(graph::SourcesOf(
      graph, {side.statements.begin(), side.statements.end()}));
  return {{number,
           std::string(Name(conflict.kind)),
           sources,
           NameText(graph, fact.subject),
           RelationText(graph, fact),
           ObjectText(graph, fact),
           side.figure == nullptr ? "" : FigureText(graph, *side.figure),
           std::string(graph.Text(fact.time)),
           std::string(graph.Text(conflict.id)),
           std::string(Name(conflict.kind)),
           std::string(graph.Text(fact.id)),
           EntityValue(graph, fact.subject),
           TextOrNull(graph, fact.relation),
           std::string(graph.Text(fact.lemma)),
           EntityValue(graph, fact.object),
           std::string(Name(fact.polarity)),
           std::string(Name(fact.modality)),
           TextOrNull(graph, fact.time),
           sources,
           FigureValue(graph, side.figure),
           EvidenceList(graph, side.statements)},
          {Sentence(graph, graph::SurestStatement(graph, side.statements))}};
}

}  // namespace

absl::Status AskConflicts(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  graph::FactFilter filter = context.filter;
  for (const std::string& name : context.options.names) {
    GRIOT_ASSIGN_OR_RETURN(const graph::EntityId entity,
                           ResolveEntity(graph, name));
    filter.about.push_back(entity);
  }
  answer.Begin({{"", "no."},      {"", "conflict"}, {"", "sources"},
                {"", "who"},      {"", "relation"}, {"", "whom"},
                {"", "figure"},   {"", "when"},     {"conflict", ""},
                {"kind", ""},     {"fact", ""},     {"subject", "", true},
                {"relation", ""}, {"lemma", ""},    {"object", "", true},
                {"polarity", ""}, {"modality", ""}, {"time", ""},
                {"sources", ""},  {"figure", ""},   {"evidence", ""}});
  int64_t number = 0;
  for (const Conflict& conflict : graph.conflicts) {
    if (std::none_of(conflict.sides.begin(), conflict.sides.end(),
                     [&](const ConflictSide& side) {
                       return Matches(graph, graph.At(side.fact), filter);
                     })) {
      continue;
    }
    ++number;
    for (const ConflictSide& side : conflict.sides) {
      GRIOT_RETURN_IF_ERROR(
          answer.Add([&] { return SideRow(graph, conflict, side, number); }));
    }
  }
  return absl::OkStatus();
}

}  // namespace griot
