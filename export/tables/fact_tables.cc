#include "export/numbers.h"
#include "export/tables/table_parts.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::Conflict;
using graph::ConflictSide;
using graph::Fact;
using enum ColumnType;

}  // namespace

Table FactTable() {
  using Row = Fact;
  return MakeTable<Row>(
      "facts",
      {{"id", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.id); }},
       {"subject_id", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.subject); }},
       {"subject", kText,
        [](const Graph& g, const Row& r) { return NameOf(g, r.subject); }},
       {"predicate", kText,
        [](const Graph& g, const Row& r) { return Text(g.PredicateOf(r)); }},
       {"object_id", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.object); }},
       {"object", kText,
        [](const Graph& g, const Row& r) { return NameOf(g, r.object); }},
       {"relation", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.relation); }},
       {"lemma", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.lemma); }},
       {"polarity", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.polarity)); }},
       {"modality", kText,
        [](const Graph&, const Row& r) {
          return Text(graph::Name(r.modality));
        }},
       {"time", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.time); }},
       {"granularity", kText,
        [](const Graph& g, const Row& r) {
          return g.Text(r.time).empty() ? Cell() : Text(Name(r.granularity));
        }},
       {"confidence", kReal,
        [](const Graph&, const Row& r) -> Cell {
          return RoundedShare(r.confidence);
        }},
       {"inferred", kBoolean,
        [](const Graph&, const Row& r) -> Cell { return r.inferred; }},
       {"sources", kInteger,
        [](const Graph&, const Row& r) -> Cell { return int64_t{r.sources}; }},
       {"statements", kInteger,
        [](const Graph&, const Row& r) { return Count(r.statements); }},
       {"documents", kInteger,
        [](const Graph&, const Row& r) { return Count(r.documents); }},
       {"publishers", kInteger,
        [](const Graph&, const Row& r) { return Count(r.publishers); }},
       {"speakers", kInteger,
        [](const Graph&, const Row& r) { return Count(r.speakers); }},
       {"first_said", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.first_said); }},
       {"last_said", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.last_said); }},
       {"salience", kReal,
        [](const Graph&, const Row& r) -> Cell {
          return RoundedShare(r.salience);
        }},
       {"backbone", kText,
        [](const Graph&, const Row& r) {
          return Text(graph::Name(r.backbone));
        }}},
      [](const Graph& g, auto visit) { return Walk<Row>(g.facts, visit); });
}

namespace {

struct SideRow {
  const Conflict& conflict;
  int64_t position;
  const ConflictSide& side;
};

}  // namespace

Table ConflictTable() {
  using Row = SideRow;
  return MakeTable<Row>(
      "conflicts",
      {{"id", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.conflict.id); }},
       {"side", kInteger,
        [](const Graph&, const Row& r) -> Cell { return r.position; }},
       {"kind", kText,
        [](const Graph&, const Row& r) {
          return Text(graph::Name(r.conflict.kind));
        }},
       {"fact", kText,
        [](const Graph& g, const Row& r) {
          return Text(g, g.At(r.side.fact).id);
        }},
       {"counted", kText,
        [](const Graph& g, const Row& r) {
          return r.side.figure ? Text(g, r.side.figure->counted) : Cell();
        }},
       {"quantity", kReal,
        [](const Graph&, const Row& r) {
          return r.side.figure ? Cell(r.side.figure->quantity.value) : Cell();
        }},
       {"bound", kText,
        [](const Graph&, const Row& r) {
          return r.side.figure ? Text(Name(r.side.figure->quantity.bound))
                               : Cell();
        }},
       {"most", kReal,
        [](const Graph&, const Row& r) {
          return r.side.figure && r.side.figure->quantity.most
                     ? Cell(*r.side.figure->quantity.most)
                     : Cell();
        }},
       {"statements", kInteger,
        [](const Graph&, const Row& r) { return Count(r.side.statements); }}},
      [](const Graph& g, auto visit) {
        return Walk<Conflict>(g.conflicts, [&](const Conflict& conflict) {
          int64_t position = 0;
          for (const ConflictSide& side : conflict.sides) {
            GRIOT_RETURN_IF_ERROR(visit(Row{conflict, position++, side}));
          }
          return absl::OkStatus();
        });
      });
}

}  // namespace griot::exporter
