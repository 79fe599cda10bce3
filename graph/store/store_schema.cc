#include "graph/store/store_schema.h"

#include <array>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "graph/store/store_views.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

constexpr int64_t kApplicationId = 0x6772696F;
constexpr absl::string_view kApplicationIdBytes = "grio";  // in the file
constexpr int64_t kFormatVersion = 7;
constexpr int64_t kOldestVersion = 2;  // that can be read and upgraded

// Columns that tables have had only since a later format; all of them may be
// null.
struct AddedColumn {
  int64_t since;
  const char* table;
  const char* column;
  const char* type;
};
constexpr AddedColumn kAddedColumns[] = {
    {3, "arguments", "most", "REAL"},
    {3, "conflicts", "most", "REAL"},
    {3, "entities", "salience", "REAL"},
    {3, "entities", "backbone", "INTEGER"},
    {3, "facts", "salience", "REAL"},
    {3, "facts", "backbone", "TEXT"},
    {4, "entities", "mentions", "INTEGER"},
    {4, "entities", "sources", "INTEGER"},
    {5, "documents", "origin", "TEXT"},
    {5, "documents", "metadata_hash", "TEXT"},
    {6, "decisions", "polarity", "TEXT"},
    {6, "decisions", "modality", "TEXT"},
    {6, "decisions", "time", "TEXT"},
    {6, "decisions", "quote", "TEXT"},
    {6, "decisions", "decided_by", "TEXT"},
    {7, "documents", "authors", "TEXT"},
};

// What texts say is kept: documents, statements with their arguments and
// attributions, mentions but for their entities; and what people say of names
// and facts: decisions and known names. What follows from
// it is merged, and written anew by each Finish: copy_of, entities, facts,
// participants, claims, conflicts. Numbers of rows mean nothing outside the
// file. What is not merged has no index but that of document ids: who reads it
// reads all of it. What questions look up (graph/selection) is written in the
// order of its index, which costs little.
constexpr char kTables[] = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents(
  document INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  published TEXT, publisher TEXT, url TEXT, title TEXT, language TEXT,
  text_hash TEXT NOT NULL,
  extractor TEXT NOT NULL,
  copy_of INTEGER REFERENCES documents(document),
  origin TEXT,  -- the file; '' of what names itself; null: not known
  metadata_hash TEXT,  -- of all but the text
  authors TEXT);  -- an array in JSON
CREATE TABLE statements(
  statement INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(document),
  lemma TEXT NOT NULL, predicate TEXT NOT NULL,
  predicate_begin INTEGER NOT NULL, predicate_end INTEGER NOT NULL,
  relation TEXT,
  polarity TEXT NOT NULL, modality TEXT NOT NULL, rule TEXT,
  time TEXT, granularity TEXT,
  time_begin INTEGER, time_end INTEGER, time_text TEXT,
  confidence REAL NOT NULL,
  begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT,  -- null if it is what the text has from begin to end
  extractor TEXT);  -- null if it is that of the document
CREATE TABLE arguments(
  argument INTEGER PRIMARY KEY,  -- 64 * statement + position
  statement INTEGER NOT NULL REFERENCES statements(statement),
  role TEXT NOT NULL, marker TEXT,
  mention INTEGER NOT NULL REFERENCES mentions(mention),
  head_begin INTEGER NOT NULL, head_end INTEGER NOT NULL,
  quantity REAL, bound TEXT,
  most REAL);  -- upper end of a range
CREATE TABLE attributions(
  attribution INTEGER PRIMARY KEY,  -- 8 * statement + level
  statement INTEGER NOT NULL REFERENCES statements(statement),
  level INTEGER NOT NULL,  -- 0 is nearest to the content
  source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  source TEXT NOT NULL, type TEXT NOT NULL, representative TEXT,
  cue TEXT NOT NULL, begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
  medium TEXT);
CREATE TABLE mentions(
  mention INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(document),
  begin INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  type TEXT NOT NULL, kind TEXT NOT NULL,
  representative TEXT,  -- null if it is the text
  entity INTEGER NOT NULL REFERENCES entities(entity));
CREATE TABLE entities(
  entity INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL,
  document INTEGER REFERENCES documents(document),
  aliases TEXT NOT NULL,
  known_id TEXT,  -- in the table of entities that was given
  country TEXT, latitude REAL, longitude REAL,  -- of a place
  salience REAL, backbone INTEGER,
  mentions INTEGER,  -- how many it has
  sources INTEGER);  -- that mention it and do not depend on each other
CREATE TABLE facts(
  fact INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  subject INTEGER REFERENCES entities(entity),
  relation TEXT, lemma TEXT NOT NULL,
  object INTEGER REFERENCES entities(entity),
  polarity TEXT NOT NULL, modality TEXT NOT NULL,
  time TEXT, granularity TEXT,
  confidence REAL NOT NULL, inferred INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  statements INTEGER NOT NULL, documents INTEGER NOT NULL,
  publishers INTEGER NOT NULL, speakers INTEGER NOT NULL,
  first_said TEXT, last_said TEXT,
  salience REAL, backbone TEXT);
CREATE TABLE claims(
  claim INTEGER PRIMARY KEY,
  fact INTEGER NOT NULL REFERENCES facts(fact),
  statement INTEGER NOT NULL REFERENCES statements(statement),
  level INTEGER NOT NULL,
  source INTEGER REFERENCES entities(entity));
CREATE TABLE conflicts(
  conflict INTEGER NOT NULL,
  side INTEGER NOT NULL,
  id TEXT NOT NULL, kind TEXT NOT NULL,
  fact INTEGER NOT NULL REFERENCES facts(fact),
  counted TEXT, quantity REAL, bound TEXT,
  statements INTEGER NOT NULL,
  most REAL,
  PRIMARY KEY(conflict, side)) WITHOUT ROWID;
CREATE TABLE decisions(
  decision INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,  -- same, different, rename, type, right or wrong
  name TEXT NOT NULL, type TEXT, document TEXT,
  other TEXT, other_type TEXT, other_document TEXT,
  value TEXT,  -- the new name or type, or the predicate
  reason TEXT,
  origin TEXT NOT NULL,  -- file and line
  polarity TEXT, modality TEXT, time TEXT, quote TEXT,  -- right and wrong
  decided_by TEXT);
CREATE TABLE known_names(  -- the table of entities that was given
  name TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY(name, id)) WITHOUT ROWID;
)sql";

constexpr int64_t kLookupsSince = 4;
constexpr char kLookups[] = R"sql(
CREATE TABLE participants(  -- subjects, objects and who else has a part
  entity INTEGER NOT NULL REFERENCES entities(entity),
  fact INTEGER NOT NULL REFERENCES facts(fact),
  PRIMARY KEY(entity, fact)) WITHOUT ROWID;
CREATE INDEX claims_of_facts ON claims(fact);
)sql";

// Those that the tables of the file lack, by table.
absl::StatusOr<std::map<std::string, std::vector<const AddedColumn*>>>
ColumnsAddedSince(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(const int64_t format, FormatOf(database));
  std::map<std::string, std::vector<const AddedColumn*>> added;
  for (const AddedColumn& column : kAddedColumns) {
    if (column.since > format) added[column.table].push_back(&column);
  }
  return added;
}

}  // namespace

absl::Status MakeTables(Sqlite& database) {
  GRIOT_RETURN_IF_ERROR(database.Run(kTables));
  GRIOT_RETURN_IF_ERROR(database.Run(kLookups));
  GRIOT_RETURN_IF_ERROR(MakeViews(database));
  return database.Run(absl::StrCat("PRAGMA application_id=", kApplicationId,
                                   "; PRAGMA user_version=", kFormatVersion));
}

// https://www.sqlite.org/fileformat.html#the_database_header
bool BeginsAsStore(const std::string& path) {
  constexpr absl::string_view kMagic("SQLite format 3\0", 16);
  constexpr size_t kApplicationIdAt = 68;
  std::array<char, 100> header = {};
  std::ifstream file(path, std::ios::binary);
  if (!file.read(header.data(), header.size())) return false;
  const absl::string_view bytes(header.data(), header.size());
  return absl::StartsWith(bytes, kMagic) &&
         absl::StartsWith(bytes.substr(kApplicationIdAt), kApplicationIdBytes);
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
  GRIOT_ASSIGN_OR_RETURN(const int64_t application,
                         database.Integer("PRAGMA application_id"));
  if (application != kApplicationId) {
    if (*tables == 0 && application == 0) return StoreState::kEmpty;
    return absl::FailedPreconditionError(absl::StrCat(
        database.path(), ": expected a griot store, got another database"));
  }
  GRIOT_ASSIGN_OR_RETURN(const int64_t version, FormatOf(database));
  if (version >= kOldestVersion && version < kFormatVersion) {
    return StoreState::kOlder;
  }
  if (version != kFormatVersion) {
    return absl::FailedPreconditionError(
        absl::StrCat(database.path(), ": expected a store of format ",
                     kFormatVersion, ", got format ", version,
                     version > kFormatVersion
                         ? ", which a newer griot wrote"
                         : ", which an older griot wrote: build it anew"));
  }
  return StoreState::kStore;
}

absl::StatusOr<int64_t> FormatOf(Sqlite& database) {
  return database.Integer("PRAGMA user_version");
}

absl::StatusOr<bool> HasLookups(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(const int64_t format, FormatOf(database));
  return format >= kLookupsSince;
}

absl::Status ReadAsCurrent(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(const int64_t read_only,
                         database.Integer("PRAGMA query_only"));
  GRIOT_ASSIGN_OR_RETURN(const auto added, ColumnsAddedSince(database));
  std::string sql = "PRAGMA query_only = OFF;";
  for (const auto& [table, columns] : added) {
    absl::StrAppend(&sql, "CREATE TEMP VIEW ", table, " AS SELECT *");
    for (const AddedColumn* column : columns) {
      absl::StrAppend(&sql, ", NULL AS ", column->column);
    }
    absl::StrAppend(&sql, " FROM main.", table, ";");
  }
  return database.Run(absl::StrCat(sql, "PRAGMA query_only = ", read_only));
}

absl::Status UpgradeTables(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(const auto added, ColumnsAddedSince(database));
  GRIOT_ASSIGN_OR_RETURN(const bool has_lookups, HasLookups(database));
  std::string sql;
  for (const auto& [table, columns] : added) {
    for (const AddedColumn* column : columns) {
      absl::StrAppend(&sql, "ALTER TABLE ", table, " ADD COLUMN ",
                      column->column, " ", column->type, ";");
    }
  }
  return database.Run(absl::StrCat(sql, has_lookups ? "" : kLookups,
                                   "PRAGMA user_version=", kFormatVersion));
}

}  // namespace griot::graph
