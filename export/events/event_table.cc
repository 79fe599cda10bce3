#include "export/events/event_table.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "export/events/event.h"
#include "export/events/events.h"
#include "export/numbers.h"
#include "export/tables/table_parts.h"
#include "gazetteer/gazetteer.h"
#include "graph/questions/support.h"

namespace griot::exporter {
namespace {

using graph::DocumentIndex;
using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::StatementIndex;
using enum ColumnType;

const Fact& FirstOf(const Graph& graph, const Event& event) {
  return graph.At(event.facts.front());
}

std::vector<StatementIndex> StatementsOf(const Graph& graph,
                                         const Event& event) {
  std::vector<StatementIndex> statements;
  for (const FactId id : event.facts) {
    const auto& more = graph.At(id).statements;
    statements.insert(statements.end(), more.begin(), more.end());
  }
  return statements;
}

// Texts, each once and sorted, as one cell.
Cell Joined(std::vector<absl::string_view> texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts.empty() ? Cell() : Cell(absl::StrJoin(texts, "; "));
}

Cell SourcesCell(const Graph& graph, const Event& event) {
  std::vector<absl::string_view> sources;
  for (const StatementIndex i : StatementsOf(graph, event)) {
    const graph::DocumentInfo& document = graph.At(graph.At(i).document);
    const absl::string_view publisher = graph.Text(document.publisher);
    sources.push_back(publisher.empty() ? graph.Text(document.id) : publisher);
  }
  return Joined(std::move(sources));
}

Cell SaidByCell(const Graph& graph, const Event& event) {
  std::vector<absl::string_view> speakers;
  for (const FactId id : event.facts) {
    for (const EntityId speaker : graph.At(id).speakers) {
      if (graph.At(speaker).kind == MentionKind::kPronoun) continue;
      speakers.push_back(graph.Text(graph.At(speaker).name));
    }
  }
  return Joined(std::move(speakers));
}

// CAMEO's four classes: of words and of deeds, with and against each other.
int64_t QuadClass(absl::string_view cameo) {
  int root = 0;
  if (!absl::SimpleAtoi(cameo, &root)) return 0;
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}

Cell CountryName(absl::string_view code) {
  const std::optional<Place> country = CountryOfCode(code);
  return country ? Cell(country->name) : Cell();
}

Cell TypeOf(const Graph& graph, EntityId id) {
  return id.valid() ? Text(graph, graph.At(id).type) : Cell();
}

Cell Number(const std::optional<double>& number) {
  return number ? Cell(static_cast<int64_t>(*number)) : Cell();
}

// To about a metre, which is more than is known.
Cell Degrees(double degrees) { return std::round(degrees * 1e5) / 1e5; }

std::vector<ColumnOf<Event>> WhatAndWhen() {
  using Row = Event;
  return {{"id", kText,
           [](const Graph& g, const Row& r) { return Text(IdOf(g, r)); }},
          {"date", kText,
           [](const Graph&, const Row& r) { return Text(r.time.first); }},
          {"end", kText,
           [](const Graph&, const Row& r) { return Text(r.time.last); }},
          {"date_precision", kInteger,
           [](const Graph&, const Row& r) {
             return r.time.precision
                        ? Cell(static_cast<int64_t>(*r.time.precision))
                        : Cell();
           }},
          {"reported", kText,
           [](const Graph&, const Row& r) { return Text(r.reported); }},
          {"event_type", kText,
           [](const Graph&, const Row& r) { return Text(r.codes->type); }},
          {"mode", kText,
           [](const Graph&, const Row& r) { return Text(r.codes->mode); }},
          {"context", kText,
           [](const Graph&, const Row& r) { return Text(r.codes->context); }},
          {"cameo_root", kText,
           [](const Graph&, const Row& r) { return Text(r.codes->cameo); }},
          {"quad_class", kInteger,
           [](const Graph&, const Row& r) -> Cell {
             return QuadClass(r.codes->cameo);
           }},
          {"relation", kText,
           [](const Graph&, const Row& r) { return Text(r.relation); }}};
}

std::vector<ColumnOf<Event>> WhoAndWhere() {
  using Row = Event;
  return {
      {"actor1", kText,
       [](const Graph&, const Row& r) { return Text(r.actor1.name); }},
      {"actor1_type", kText,
       [](const Graph& g, const Row& r) { return TypeOf(g, r.actor1.entity); }},
      {"actor1_country", kText,
       [](const Graph&, const Row& r) { return Text(r.actor1.country); }},
      {"actor1_id", kText,
       [](const Graph& g, const Row& r) { return IdOf(g, r.actor1.entity); }},
      {"actor2", kText,
       [](const Graph&, const Row& r) { return Text(r.actor2.name); }},
      {"actor2_type", kText,
       [](const Graph& g, const Row& r) { return TypeOf(g, r.actor2.entity); }},
      {"actor2_country", kText,
       [](const Graph&, const Row& r) { return Text(r.actor2.country); }},
      {"actor2_id", kText,
       [](const Graph& g, const Row& r) { return IdOf(g, r.actor2.entity); }},
      {"place", kText,
       [](const Graph& g, const Row& r) { return NameOf(g, r.place.entity); }},
      {"admin1", kText,
       [](const Graph&, const Row& r) { return Text(r.place.region); }},
      {"country", kText,
       [](const Graph&, const Row& r) { return CountryName(r.place.country); }},
      {"iso2", kText,
       [](const Graph&, const Row& r) { return Text(r.place.country); }},
      {"latitude", kReal,
       [](const Graph&, const Row& r) {
         const auto& point = r.place.coordinates;
         return point ? Degrees(point->latitude) : Cell();
       }},
      {"longitude", kReal,
       [](const Graph&, const Row& r) {
         const auto& point = r.place.coordinates;
         return point ? Degrees(point->longitude) : Cell();
       }},
      {"geo_precision", kInteger,
       [](const Graph&, const Row& r) {
         return r.place.entity.valid()
                    ? Cell(static_cast<int64_t>(r.place.precision))
                    : Cell();
       }},
      {"place_reason", kText,
       [](const Graph&, const Row& r) { return Text(Name(r.place.reason)); }}};
}

std::vector<ColumnOf<Event>> FiguresAndSources() {
  using Row = Event;
  return {
      {"fatalities_low", kInteger,
       [](const Graph&, const Row& r) { return Number(r.killed.low); }},
      {"fatalities_high", kInteger,
       [](const Graph&, const Row& r) { return Number(r.killed.high); }},
      {"injured_low", kInteger,
       [](const Graph&, const Row& r) { return Number(r.injured.low); }},
      {"injured_high", kInteger,
       [](const Graph&, const Row& r) { return Number(r.injured.high); }},
      {"sources", kText, SourcesCell},
      {"source_count", kInteger,
       [](const Graph& g, const Row& r) -> Cell {
         return static_cast<int64_t>(graph::SourcesOf(g, StatementsOf(g, r)));
       }},
      {"said_by", kText, SaidByCell},
      {"status", kText,
       [](const Graph&, const Row& r) { return Text(Name(r.status)); }},
      {"salience", kReal,
       [](const Graph& g, const Row& r) -> Cell {
         return RoundedShare(FirstOf(g, r).salience);
       }},
      {"confidence", kReal,
       [](const Graph& g, const Row& r) -> Cell {
         return RoundedShare(FirstOf(g, r).confidence);
       }},
      {"facts", kText,
       [](const Graph& g, const Row& r) {
         std::vector<absl::string_view> ids;
         for (const FactId id : r.facts) ids.push_back(g.Text(g.At(id).id));
         return Joined(std::move(ids));
       }},
      {"notes", kText, [](const Graph& g, const Row& r) {
         return Text(g, graph::SurestStatement(g, FirstOf(g, r)).quote);
       }}};
}

}  // namespace

Table EventTable(const Ontology& ontology) {
  std::vector<ColumnOf<Event>> columns = WhatAndWhen();
  for (const auto& part : {WhoAndWhere(), FiguresAndSources()}) {
    columns.insert(columns.end(), part.begin(), part.end());
  }
  Table table{"events", {}, {}};
  for (const ColumnOf<Event>& column : columns) {
    table.columns.push_back({column.name, column.type});
  }
  table.for_each_row = [columns = std::move(columns), &ontology](
                           const Graph& graph, RowVisitor visit) {
    std::vector<Cell> cells(columns.size());
    for (const Event& event : FindEvents(graph, ontology)) {
      for (size_t i = 0; i < columns.size(); ++i) {
        cells[i] = columns[i].cell(graph, event);
      }
      GRIOT_RETURN_IF_ERROR(visit(cells));
    }
    return absl::OkStatus();
  };
  return table;
}

}  // namespace griot::exporter
