#include "graph/store/store_views.h"

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

struct View {
  const char* name;
  const char* query;
};

constexpr View kViews[] = {
    {"document_list", R"sql(
  SELECT documents.id, documents.published, documents.publisher, documents.url,
         documents.title, documents.language, documents.authors,
         coalesce(firsts.id, documents.id) AS copy_of
  FROM documents
  LEFT JOIN documents AS firsts ON firsts.document = documents.copy_of)sql"},
    {"entity_list", R"sql(
  SELECT entities.id, name, type, kind, documents.id AS document, aliases,
         known_id, country, latitude, longitude,
         mentions, salience, backbone
  FROM entities
  LEFT JOIN documents ON documents.document = entities.document)sql"},
    {"mention_list", R"sql(
  SELECT entities.id AS entity_id, entities.name AS entity,
         documents.id AS document, begin, "end", mentions.text, mentions.type,
         mentions.kind, coalesce(representative, mentions.text)
           AS representative
  FROM mentions JOIN entities USING(entity)
  JOIN documents ON documents.document = mentions.document)sql"},
    {"fact_list", R"sql(
  SELECT facts.id, subjects.id AS subject_id, subjects.name AS subject,
         coalesce(facts.relation, facts.lemma) AS predicate,
         objects.id AS object_id, objects.name AS object, facts.relation,
         facts.lemma, facts.polarity, facts.modality, facts.time,
         facts.granularity, round(facts.confidence, 4) AS confidence,
         facts.inferred, facts.sources, facts.statements, facts.documents,
         facts.publishers, facts.speakers, facts.first_said, facts.last_said,
         facts.salience, facts.backbone
  FROM facts
  LEFT JOIN entities AS subjects ON subjects.entity = facts.subject
  LEFT JOIN entities AS objects ON objects.entity = facts.object)sql"},
    {"statement_list", R"sql(
  SELECT statements.id, facts.id AS fact, documents.id AS document, predicate,
         predicate_begin, predicate_end, statements.relation, statements.lemma,
         statements.polarity, statements.modality, statements.time,
         statements.granularity, round(statements.confidence, 4) AS confidence,
         rule, begin, "end",
         coalesce(quote, substr(text, begin + 1, "end" - begin)) AS quote,
         coalesce(statements.extractor, documents.extractor) AS extractor
  FROM statements JOIN documents USING(document)
  JOIN claims ON claims.statement = statements.statement AND claims.level = 0
  JOIN facts ON facts.fact = claims.fact)sql"},
    {"argument_list", R"sql(
  SELECT statements.id AS statement, argument - 64 * arguments.statement
           AS position, role, marker, entities.id AS entity_id,
         entities.name AS entity, mentions.begin, mentions."end",
         mentions.text, mentions.type, mentions.kind, quantity, bound,
         most,
         CASE WHEN quantity IS NOT NULL THEN lower(
           CASE WHEN head_begin BETWEEN mentions.begin AND head_end
                 AND head_end <= mentions."end"
           THEN substr(mentions.text, head_begin - mentions.begin + 1,
                       head_end - head_begin)
           ELSE mentions.text END) END AS counted
  FROM arguments JOIN statements USING(statement)
  JOIN mentions USING(mention)
  JOIN entities ON entities.entity = mentions.entity)sql"},
    {"attribution_list", R"sql(
  SELECT statements.id AS statement, attributions.level,
         entities.id AS source_id, entities.name AS source, source_begin AS begin,
         source_end AS "end", attributions.source AS text, attributions.type,
         cue, medium
  FROM attributions JOIN statements USING(statement)
  JOIN claims ON claims.statement = attributions.statement
    AND claims.level = attributions.level
  JOIN entities ON entities.entity = claims.source)sql"},
    {"conflict_list", R"sql(
  SELECT conflicts.id, side, conflicts.kind, facts.id AS fact, counted,
         quantity, bound, most, conflicts.statements
  FROM conflicts JOIN facts USING(fact))sql"},
};

// As SQLite keeps it.
std::string DefinitionOf(const View& view) {
  return absl::StrCat("CREATE VIEW ", view.name, " AS", view.query);
}

absl::Status MakeView(const View& view, SqlStatement& definitions,
                      Sqlite& database) {
  const std::string definition = DefinitionOf(view);
  GRIOT_ASSIGN_OR_RETURN(const bool is_known,
                         definitions.Bind(1, view.name).Step());
  const bool is_there = is_known && definitions.Text(0) == definition;
  definitions.Reset();
  if (is_there) return absl::OkStatus();
  return database.Run(
      absl::StrCat("DROP VIEW IF EXISTS ", view.name, ";", definition));
}

}  // namespace

absl::Status MakeViews(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement definitions,
      database.Prepare(
          "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?1"));
  for (const View& view : kViews) {
    GRIOT_RETURN_IF_ERROR(MakeView(view, definitions, database));
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
