#include "export/numbers.h"
#include "export/tables/table_parts.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::AttributionRecord;
using graph::StatementRecord;
using enum ColumnType;

}  // namespace

Table StatementTable() {
  using Row = StatementRecord;
  return MakeTable<Row>(
      "statements",
      {{"id", kText,
        [](const Graph&, const Row& r) -> Cell { return ToHex(r.hash); }},
       {"fact", kText,
        [](const Graph& g, const Row& r) { return Text(g, g.At(r.fact).id); }},
       {"document", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.document); }},
       {"predicate", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.predicate); }},
       {"predicate_begin", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.predicate_span.begin};
        }},
       {"predicate_end", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.predicate_span.end};
        }},
       {"relation", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.relation); }},
       {"lemma", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.lemma); }},
       {"polarity", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.polarity)); }},
       {"modality", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.modality)); }},
       {"time", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.time); }},
       {"granularity", kText,
        [](const Graph& g, const Row& r) {
          return g.Text(r.time).empty() ? Cell() : Text(Name(r.granularity));
        }},
       {"confidence", kReal,
        [](const Graph&, const Row& r) -> Cell {
          return RoundedShare(double{r.confidence});
        }},
       {"rule", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.rule); }},
       {"begin", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.evidence.begin};
        }},
       {"end", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.evidence.end};
        }},
       {"quote", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.quote); }},
       {"extractor", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.extractor); }}},
      [](const Graph& g, auto visit) {
        return Walk<Row>(g.statements, visit);
      });
}

namespace {

// One of the things that a statement has several of, counted from 0.
template <typename Part>
struct PartRow {
  const StatementRecord& statement;
  int64_t position;
  const Part& part;
};

template <typename Part, typename PartsOf>
absl::Status WalkParts(
    const Graph& graph, const PartsOf& parts_of,
    absl::FunctionRef<absl::Status(const PartRow<Part>&)> visit) {
  return Walk<StatementRecord>(graph.statements, [&](const StatementRecord&
                                                         statement) {
    int64_t position = 0;
    for (const Part& part : parts_of(statement)) {
      GRIOT_RETURN_IF_ERROR(visit(PartRow<Part>{statement, position++, part}));
    }
    return absl::OkStatus();
  });
}

// Null where nothing is counted.
const Quantity* QuantityOf(const Graph& graph,
                           const PartRow<ArgumentRecord>& row) {
  return row.part.quantity.valid() ? &graph.At(row.part.quantity) : nullptr;
}

}  // namespace

Table ArgumentTable() {
  using Row = PartRow<ArgumentRecord>;
  return MakeTable<Row>(
      "arguments",
      {{"statement", kText,
        [](const Graph&, const Row& r) -> Cell {
          return ToHex(r.statement.hash);
        }},
       {"position", kInteger,
        [](const Graph&, const Row& r) -> Cell { return r.position; }},
       {"role", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.part.role)); }},
       {"marker", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.marker); }},
       {"entity_id", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.part.entity); }},
       {"entity", kText,
        [](const Graph& g, const Row& r) { return NameOf(g, r.part.entity); }},
       {"begin", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.part.span.begin};
        }},
       {"end", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.part.span.end};
        }},
       {"text", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.text); }},
       {"type", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.type); }},
       {"kind", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.part.mention)); }},
       {"quantity", kReal,
        [](const Graph& g, const Row& r) {
          const Quantity* const quantity = QuantityOf(g, r);
          return quantity ? Cell(quantity->value) : Cell();
        }},
       {"bound", kText,
        [](const Graph& g, const Row& r) {
          const Quantity* const quantity = QuantityOf(g, r);
          return quantity ? Text(Name(quantity->bound)) : Cell();
        }},
       {"most", kReal,
        [](const Graph& g, const Row& r) {
          const Quantity* const quantity = QuantityOf(g, r);
          return quantity && quantity->most ? Cell(*quantity->most) : Cell();
        }},
       {"counted", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.counted); }}},
      [](const Graph& g, auto visit) {
        return WalkParts<ArgumentRecord>(
            g, [&](const StatementRecord& s) { return g.ArgumentsOf(s); },
            visit);
      });
}

Table AttributionTable() {
  using Row = PartRow<AttributionRecord>;
  return MakeTable<Row>(
      "attributions",
      {{"statement", kText,
        [](const Graph&, const Row& r) -> Cell {
          return ToHex(r.statement.hash);
        }},
       {"level", kInteger,
        [](const Graph&, const Row& r) -> Cell { return r.position; }},
       {"source_id", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.part.source); }},
       {"source", kText,
        [](const Graph& g, const Row& r) { return NameOf(g, r.part.source); }},
       {"begin", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.part.span.begin};
        }},
       {"end", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.part.span.end};
        }},
       {"text", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.text); }},
       {"type", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.type); }},
       {"cue", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.cue); }},
       {"medium", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.part.medium); }}},
      [](const Graph& g, auto visit) {
        return WalkParts<AttributionRecord>(
            g, [&](const StatementRecord& s) { return g.AttributionsOf(s); },
            visit);
      });
}

}  // namespace griot::exporter
