#include "graph/store_schema.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "schemas/return_if_error.h"

namespace griot::graph {
namespace {

constexpr int64_t kApplicationId = 0x6772696F;  // "grio"
constexpr int64_t kFormatVersion = 1;

// `documents` and `statements` are what a store is made of; of `mentions`,
// those that no statement has. All else is merged from them and written anew by
// each Finish. Numbers of rows mean nothing outside the file.
constexpr char kTables[] = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents(
  document INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  published TEXT, publisher TEXT, url TEXT, title TEXT, language TEXT,
  text_hash TEXT NOT NULL,
  extractor TEXT NOT NULL);
CREATE TABLE statements(
  statement INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(document),
  lemma TEXT NOT NULL, predicate TEXT NOT NULL, relation TEXT,
  polarity TEXT NOT NULL, modality TEXT NOT NULL, rule TEXT,
  time TEXT, granularity TEXT,
  confidence REAL NOT NULL,
  begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  json TEXT NOT NULL);
CREATE INDEX statements_of_document ON statements(document);
CREATE TABLE arguments(
  statement INTEGER NOT NULL REFERENCES statements(statement),
  position INTEGER NOT NULL,
  role TEXT NOT NULL, marker TEXT,
  begin INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  type TEXT NOT NULL, mention TEXT NOT NULL,
  quantity REAL, bound TEXT,
  entity INTEGER NOT NULL REFERENCES entities(entity),
  PRIMARY KEY(statement, position)) WITHOUT ROWID;
CREATE TABLE entities(
  entity INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL,
  document INTEGER REFERENCES documents(document),
  aliases TEXT NOT NULL);
CREATE TABLE mentions(
  document INTEGER NOT NULL REFERENCES documents(document),
  begin INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  type TEXT NOT NULL, mention TEXT NOT NULL, representative TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities(entity));
CREATE INDEX mentions_of_document ON mentions(document);
CREATE TABLE facts(
  fact INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  subject INTEGER REFERENCES entities(entity),
  relation TEXT, lemma TEXT NOT NULL,
  object INTEGER REFERENCES entities(entity),
  polarity TEXT NOT NULL, modality TEXT NOT NULL,
  time TEXT, granularity TEXT,
  confidence REAL NOT NULL, inferred INTEGER NOT NULL,
  statements INTEGER NOT NULL, documents INTEGER NOT NULL,
  publishers INTEGER NOT NULL, speakers INTEGER NOT NULL,
  first_said TEXT, last_said TEXT);
CREATE TABLE claims(
  fact INTEGER NOT NULL REFERENCES facts(fact),
  statement INTEGER NOT NULL REFERENCES statements(statement),
  level INTEGER NOT NULL,
  source INTEGER REFERENCES entities(entity),
  cue TEXT, medium TEXT);
CREATE TABLE decisions(
  decision INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT, reason TEXT);
CREATE VIEW fact_list AS
  SELECT facts.id, subjects.name AS subject,
         coalesce(facts.relation, facts.lemma) AS predicate,
         objects.name AS object, facts.polarity, facts.modality, facts.time,
         facts.confidence, facts.documents, facts.statements
  FROM facts
  LEFT JOIN entities AS subjects ON subjects.entity = facts.subject
  LEFT JOIN entities AS objects ON objects.entity = facts.object;
)sql";

}  // namespace

absl::Status MakeTables(Sqlite& database) {
  GRIOT_RETURN_IF_ERROR(database.Run(kTables));
  return database.Run(absl::StrCat("PRAGMA application_id=", kApplicationId,
                                   "; PRAGMA user_version=", kFormatVersion));
}

absl::StatusOr<StoreState> InspectStore(Sqlite& database) {
  const absl::StatusOr<int64_t> tables =
      database.Integer("SELECT count(*) FROM sqlite_master");
  if (!tables.ok()) {
    if (tables.status().code() != absl::StatusCode::kFailedPrecondition) {
      return tables.status();
    }
    return absl::FailedPreconditionError(absl::StrCat(
        database.path(), ": expected a griot store, got another file"));
  }
  const absl::StatusOr<int64_t> application =
      database.Integer("PRAGMA application_id");
  if (!application.ok()) return application.status();
  if (*application != kApplicationId) {
    if (*tables == 0 && *application == 0) return StoreState::kEmpty;
    return absl::FailedPreconditionError(absl::StrCat(
        database.path(), ": expected a griot store, got another database"));
  }
  const absl::StatusOr<int64_t> version =
      database.Integer("PRAGMA user_version");
  if (!version.ok()) return version.status();
  if (*version != kFormatVersion) {
    return absl::FailedPreconditionError(absl::StrCat(
        database.path(), ": expected a store of format ", kFormatVersion,
        ", got format ", *version,
        *version > kFormatVersion ? ", which a newer griot wrote" : ""));
  }
  return StoreState::kStore;
}

}  // namespace griot::graph
