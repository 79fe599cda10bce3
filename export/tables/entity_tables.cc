#include "export/evidence_json.h"
#include "export/numbers.h"
#include "export/tables/table_parts.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::DocumentInfo;
using graph::Entity;
using graph::Mention;
using enum ColumnType;

}  // namespace

Table DocumentTable() {
  using Row = DocumentInfo;
  return MakeTable<Row>(
      "documents",
      {{"id", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.id); }},
       {"published", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.published); }},
       {"publisher", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.publisher); }},
       {"url", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.url); }},
       {"title", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.title); }},
       {"language", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.language); }},
       {"authors", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.authors); }},
       {"copy_of", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.copy_of); }}},
      [](const Graph& g, auto visit) { return Walk<Row>(g.documents, visit); });
}

Table EntityTable() {
  using Row = Entity;
  return MakeTable<Row>(
      "entities",
      {{"id", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.id); }},
       {"name", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.name); }},
       {"type", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.type); }},
       {"kind", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.kind)); }},
       {"document", kText,
        [](const Graph& g, const Row& r) { return IdOf(g, r.document); }},
       {"aliases", kText,
        [](const Graph& g, const Row& r) -> Cell { return AliasesJson(g, r); }},
       {"known_id", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.known_id); }},
       {"country", kText,
        [](const Graph&, const Row& r) { return Text(r.country); }},
       {"latitude", kReal,
        [](const Graph&, const Row& r) {
          return r.coordinates ? Cell(r.coordinates->latitude) : Cell();
        }},
       {"longitude", kReal,
        [](const Graph&, const Row& r) {
          return r.coordinates ? Cell(r.coordinates->longitude) : Cell();
        }},
       {"mentions", kInteger,
        [](const Graph&, const Row& r) { return Count(r.mentions); }},
       {"salience", kReal,
        [](const Graph&, const Row& r) -> Cell {
          return RoundedShare(r.salience);
        }},
       {"backbone", kBoolean,
        [](const Graph&, const Row& r) -> Cell { return r.in_backbone; }}},
      [](const Graph& g, auto visit) { return Walk<Row>(g.entities, visit); });
}

namespace {

struct EntityMentionRow {
  const Entity& entity;
  const Mention& mention;
};

}  // namespace

Table MentionTable() {
  using Row = EntityMentionRow;
  return MakeTable<Row>(
      "mentions",
      {{"entity_id", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.entity.id); }},
       {"entity", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.entity.name); }},
       {"document", kText,
        [](const Graph& g, const Row& r) {
          return IdOf(g, r.mention.document);
        }},
       {"begin", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.mention.span.begin};
        }},
       {"end", kInteger,
        [](const Graph&, const Row& r) -> Cell {
          return int64_t{r.mention.span.end};
        }},
       {"text", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.mention.text); }},
       {"type", kText,
        [](const Graph& g, const Row& r) { return Text(g, r.mention.type); }},
       {"kind", kText,
        [](const Graph&, const Row& r) { return Text(Name(r.mention.kind)); }},
       {"representative", kText,
        [](const Graph& g, const Row& r) {
          return Text(g, r.mention.representative);
        }}},
      [](const Graph& g, auto visit) {
        return Walk<Entity>(g.entities, [&](const Entity& entity) {
          for (const Mention& mention : entity.mentions) {
            GRIOT_RETURN_IF_ERROR(visit(Row{entity, mention}));
          }
          return absl::OkStatus();
        });
      });
}

}  // namespace griot::exporter
