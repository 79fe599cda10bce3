#include <algorithm>
#include <string>
#include <vector>

#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/fact_columns.h"
#include "app/query/values.h"
#include "graph/figure_text.h"
#include "graph/questions/order.h"
#include "graph/questions/support.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Conflict;
using graph::ConflictSide;
using graph::Graph;

// A row: one side of a conflict.
struct Side {
  int64_t number;  // tells conflicts apart where ids are not shown
  const Conflict& conflict;
  const ConflictSide& side;
};

const graph::Fact& FactOf(const Graph& graph, const Side& side) {
  return graph.At(side.side.fact);
}

Value SourceCountOf(const Graph& graph, const Side& side) {
  const auto& statements = side.side.statements;
  return static_cast<int64_t>(
      graph::SourcesOf(graph, {statements.begin(), statements.end()}));
}

Value FigureValue(const Graph& graph, const Side& side) {
  const graph::Figure* figure = side.side.figure;
  if (figure == nullptr) return {};
  return Object{
      {"value", figure->quantity.value},
      {"bound", ValueOf(graph, figure->quantity.bound)},
      {"most", figure->quantity.most ? ValueOf(graph, *figure->quantity.most)
                                     : Value()},
      {"counted", ValueOf(graph, figure->counted)}};
}

Value FigureInWords(const Graph& graph, const Side& side) {
  const graph::Figure* figure = side.side.figure;
  if (figure == nullptr) return {};
  return FigureText(graph, *figure);
}

const Conflict& ConflictOf(const Graph&, const Side& side) {
  return side.conflict;
}

Value EvidenceOf(const Graph& graph, const Side& side) {
  return ValueOf(graph, side.side.statements);
}

ColumnTable<Side> SideColumns() {
  using Conflicts = ColumnTable<Conflict>;
  return Joined<Side>(
      {{{"", "no.", Of(&Side::number)}},
       Within<Side>(Conflicts{{"", "conflict", Of(&Conflict::kind)}},
                    ConflictOf),
       {{"", "sources", SourceCountOf}},
       Within<Side>(WhoDidWhat(), FactOf),
       {{"", "figure", FigureInWords}},
       Within<Side>(FactColumns{When()}, FactOf),
       Within<Side>(Conflicts{{"conflict", "", Of(&Conflict::id)},
                              {"kind", "", Of(&Conflict::kind)}},
                    ConflictOf),
       Within<Side>(FactColumns{{"fact", "", Of(&graph::Fact::id)}}, FactOf),
       Within<Side>(Content(), FactOf),
       Within<Side>(FactColumns{{"time", "", Of(&graph::Fact::time)}}, FactOf),
       {{"sources", "", SourceCountOf},
        {"figure", "", FigureValue},
        {"evidence", "", EvidenceOf}}});
}

}  // namespace

absl::Status AskConflicts(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  AnswerRows<Side> rows(
      graph, SideColumns(),
      [](const Graph& g, const Side& s) -> std::vector<Note> {
        return {Sentence(g, graph::SurestStatement(g, s.side.statements))};
      },
      answer);
  int64_t number = 0;
  for (const Conflict* conflict : graph::ConflictsBySalience(graph)) {
    const auto& sides = conflict->sides;
    if (std::none_of(sides.begin(), sides.end(), [&](const ConflictSide& side) {
          return Matches(graph, graph.At(side.fact), context.meaning.filter);
        })) {
      continue;
    }
    ++number;
    for (const ConflictSide& side : sides) {
      GRIOT_RETURN_IF_ERROR(rows.Add({number, *conflict, side}));
    }
  }
  return absl::OkStatus();
}

}  // namespace griot
