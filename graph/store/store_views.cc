#include "graph/store/store_views.h"

#include "absl/status/statusor.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

constexpr char kViews[] = R"sql(
DROP VIEW IF EXISTS fact_list;
DROP VIEW IF EXISTS statement_list;
DROP VIEW IF EXISTS argument_list;
CREATE VIEW document_list AS
  SELECT documents.id, documents.published, documents.publisher, documents.url,
         documents.title, documents.language,
         coalesce(firsts.id, documents.id) AS copy_of
  FROM documents
  LEFT JOIN documents AS firsts ON firsts.document = documents.copy_of;
CREATE VIEW entity_list AS
  SELECT entities.id, name, type, kind, documents.id AS document, aliases,
         known_id, country, latitude, longitude,
         coalesce(counts.mentions, 0) AS mentions
  FROM entities
  LEFT JOIN documents ON documents.document = entities.document
  LEFT JOIN (SELECT entity, count(*) AS mentions FROM mentions GROUP BY entity)
    AS counts ON counts.entity = entities.entity;
CREATE VIEW mention_list AS
  SELECT entities.id AS entity_id, entities.name AS entity,
         documents.id AS document, begin, "end", mentions.text, mentions.type,
         mentions.kind, coalesce(representative, mentions.text)
           AS representative
  FROM mentions JOIN entities USING(entity)
  JOIN documents ON documents.document = mentions.document;
CREATE VIEW fact_list AS
  SELECT facts.id, subjects.id AS subject_id, subjects.name AS subject,
         coalesce(facts.relation, facts.lemma) AS predicate,
         objects.id AS object_id, objects.name AS object, facts.relation,
         facts.lemma, facts.polarity, facts.modality, facts.time,
         facts.granularity, round(facts.confidence, 4) AS confidence,
         facts.inferred, facts.sources, facts.statements, facts.documents,
         facts.publishers, facts.speakers, facts.first_said, facts.last_said
  FROM facts
  LEFT JOIN entities AS subjects ON subjects.entity = facts.subject
  LEFT JOIN entities AS objects ON objects.entity = facts.object;
CREATE VIEW statement_list AS
  SELECT statements.id, facts.id AS fact, documents.id AS document, predicate,
         predicate_begin, predicate_end, statements.relation, statements.lemma,
         statements.polarity, statements.modality, statements.time,
         statements.granularity, round(statements.confidence, 4) AS confidence,
         rule, begin, "end",
         coalesce(quote, substr(text, begin + 1, "end" - begin)) AS quote,
         coalesce(statements.extractor, documents.extractor) AS extractor
  FROM statements JOIN documents USING(document)
  JOIN claims ON claims.statement = statements.statement AND claims.level = 0
  JOIN facts ON facts.fact = claims.fact;
CREATE VIEW argument_list AS
  SELECT statements.id AS statement, argument - 64 * arguments.statement
           AS position, role, marker, entities.id AS entity_id,
         entities.name AS entity, mentions.begin, mentions."end",
         mentions.text, mentions.type, mentions.kind, quantity, bound,
         CASE WHEN quantity IS NOT NULL THEN lower(
           CASE WHEN head_begin BETWEEN mentions.begin AND head_end
                 AND head_end <= mentions."end"
           THEN substr(mentions.text, head_begin - mentions.begin + 1,
                       head_end - head_begin)
           ELSE mentions.text END) END AS counted
  FROM arguments JOIN statements USING(statement)
  JOIN mentions USING(mention)
  JOIN entities ON entities.entity = mentions.entity;
CREATE VIEW attribution_list AS
  SELECT statements.id AS statement, attributions.level,
         entities.id AS source_id, entities.name AS source, source_begin AS begin,
         source_end AS "end", attributions.source AS text, attributions.type,
         cue, medium
  FROM attributions JOIN statements USING(statement)
  JOIN claims ON claims.statement = attributions.statement
    AND claims.level = attributions.level
  JOIN entities ON entities.entity = claims.source;
CREATE VIEW conflict_list AS
  SELECT conflicts.id, side, conflicts.kind, facts.id AS fact, counted,
         quantity, bound, conflicts.statements
  FROM conflicts JOIN facts USING(fact);
)sql";

}  // namespace

absl::Status MakeViews(Sqlite& database) { return database.Run(kViews); }

absl::Status MakeMissingViews(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      const int64_t views,
      database.Integer("SELECT count(*) FROM sqlite_master WHERE type = 'view' "
                       "AND name = 'conflict_list'"));
  return views > 0 ? absl::OkStatus() : MakeViews(database);
}

}  // namespace griot::graph
