#include "graph/store.h"

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/builder.h"
#include "graph/merge_rules.h"
#include "graph/sqlite.h"
#include "graph/store_reader.h"
#include "graph/store_schema.h"
#include "graph/store_tables.h"
#include "schemas/content_hash.h"
#include "schemas/ontology.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

// A document as it stands in the store.
struct StoredDocument {
  int64_t row = 0;
  std::string text_hash;
  std::string extractor;
  Document metadata;  // without text
};

Document WithoutText(const Document& document) {
  return {document.id,        "",           document.published,
          document.publisher, document.url, document.title,
          document.language};
}

}  // namespace

struct Store::Parts {
  // What is prepared once for a transaction.
  struct Commands {
    SqlStatement find_document;
    SqlStatement insert_document;
    SqlStatement update_document;
    SqlStatement insert_statement;
  };
  // One document since Begin.
  struct Put {
    int64_t row = 0;
    std::string text_hash;
    Document metadata;
  };
  // All that lives from Begin to Finish.
  struct Change {
    Change(MergeRules merge_rules, Commands prepared)
        : rules(merge_rules),
          builder(std::move(merge_rules)),
          commands(std::move(prepared)) {}

    MergeRules rules;
    GraphBuilder builder;
    Commands commands;
    absl::flat_hash_map<std::string, Put> put;
    absl::flat_hash_map<ContentHash, int64_t> statements;
  };

  ~Parts() {
    const bool remove = made_file && !finished;
    const std::string path = database->path();
    change.reset();
    database.reset();  // ends a transaction that is open
    if (remove) ::unlink(path.c_str());
  }

  absl::Status Prepare(absl::string_view sql, SqlStatement& out) {
    absl::StatusOr<SqlStatement> prepared = database->Prepare(sql);
    if (!prepared.ok()) return prepared.status();
    out = *std::move(prepared);
    return absl::OkStatus();
  }

  absl::StatusOr<std::optional<StoredDocument>> Find(absl::string_view id);
  absl::Status Insert(const Document& document, absl::string_view extractor,
                      const std::string& text_hash);
  absl::Status DeleteRows(int64_t document_row);
  // Adds what is stored of a document to the builder.
  absl::Status Load(int64_t row, const Document& document);
  absl::StatusOr<StoreRows> LoadTheRest();
  absl::Status NotChanging() const {
    return change ? absl::OkStatus()
                  : absl::FailedPreconditionError(absl::StrCat(
                        database->path(), ": Begin was not called"));
  }

  std::unique_ptr<Sqlite> database;
  const Ontology* ontology = nullptr;
  bool empty = false;      // there are no tables yet
  bool made_file = false;  // by Open
  bool finished = false;   // there is a complete state
  std::optional<Change> change;
  std::optional<Graph> merged;  // by the last Finish, until it is asked for
};

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

absl::StatusOr<Store> Store::Open(const std::string& path, Mode mode,
                                  const MergeOptions& options) {
  std::error_code ignored;
  const bool exists = std::filesystem::exists(path, ignored);
  if (mode != Mode::kCreate && !exists) {
    return absl::NotFoundError(absl::StrCat(path, ": no such file"));
  }
  if (exists && std::filesystem::is_directory(path, ignored)) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": expected a griot store, got a folder"));
  }
  const Sqlite::Mode sqlite_mode = mode == Mode::kRead ? Sqlite::Mode::kRead
                                   : mode == Mode::kUpdate
                                       ? Sqlite::Mode::kUpdate
                                       : Sqlite::Mode::kCreate;
  absl::StatusOr<std::unique_ptr<Sqlite>> database =
      Sqlite::Open(path, sqlite_mode);
  if (!database.ok()) return database.status();
  auto parts = std::make_unique<Parts>();
  parts->database = *std::move(database);
  parts->ontology = options.ontology;
  parts->made_file = !exists;
  const absl::StatusOr<StoreState> state = InspectStore(*parts->database);
  if (!state.ok()) return state.status();
  parts->empty = *state == StoreState::kEmpty;
  parts->finished = !parts->empty;
  if (parts->empty && mode != Mode::kCreate) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": expected a griot store, got an empty file"));
  }
  GRIOT_RETURN_IF_ERROR(parts->database->Run(
      "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; "
      "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536"));
  return Store(std::move(parts));
}

absl::Status Store::Begin() {
  Parts& p = *parts_;
  if (p.change) {
    return absl::FailedPreconditionError(
        absl::StrCat(p.database->path(), ": Begin was called twice"));
  }
  GRIOT_RETURN_IF_ERROR(p.database->Run("BEGIN IMMEDIATE"));
  p.merged.reset();
  if (p.empty) GRIOT_RETURN_IF_ERROR(MakeTables(*p.database));
  MergeRules rules;
  if (p.ontology != nullptr) {
    rules = RulesOf(*p.ontology);
  } else if (!p.empty) {
    absl::StatusOr<MergeRules> stored = ReadRules(*p.database);
    if (!stored.ok()) return stored.status();
    rules = *std::move(stored);
  }
  Parts::Commands commands;
  GRIOT_RETURN_IF_ERROR(p.Prepare(
      "SELECT document, text_hash, extractor, published, publisher, url, "
      "title, language FROM documents WHERE id = ?1",
      commands.find_document));
  GRIOT_RETURN_IF_ERROR(p.Prepare(
      "INSERT INTO documents VALUES(NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      commands.insert_document));
  GRIOT_RETURN_IF_ERROR(p.Prepare(
      "UPDATE documents SET published = ?2, publisher = ?3, url = ?4, "
      "title = ?5, language = ?6 WHERE document = ?1",
      commands.update_document));
  GRIOT_RETURN_IF_ERROR(p.Prepare(
      "INSERT INTO statements VALUES(NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
      "?9, ?10, ?11, ?12, ?13, ?14, ?15)",
      commands.insert_statement));
  p.change.emplace(std::move(rules), std::move(commands));
  return absl::OkStatus();
}

absl::StatusOr<std::optional<StoredDocument>> Store::Parts::Find(
    absl::string_view id) {
  SqlStatement& select = change->commands.find_document;
  const absl::StatusOr<bool> row = select.Bind(1, id).Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::nullopt;
  StoredDocument found;
  found.row = select.Integer(0);
  found.text_hash = std::string(select.Text(1));
  found.extractor = std::string(select.Text(2));
  found.metadata = {std::string(id),
                    "",
                    std::string(select.Text(3)),
                    std::string(select.Text(4)),
                    std::string(select.Text(5)),
                    std::string(select.Text(6)),
                    std::string(select.Text(7))};
  select.Reset();
  return found;
}

absl::StatusOr<bool> Store::HasDocument(const Document& document,
                                        absl::string_view extractor) {
  GRIOT_RETURN_IF_ERROR(parts_->NotChanging());
  const auto found = parts_->Find(document.id);
  if (!found.ok()) return found.status();
  return found->has_value() && (*found)->extractor == extractor &&
         (*found)->metadata == WithoutText(document) &&
         (*found)->text_hash == ToHex(HashContent(document.text));
}

absl::Status Store::Parts::Insert(const Document& document,
                                  absl::string_view extractor,
                                  const std::string& text_hash) {
  return change->commands.insert_document.Bind(1, document.id)
      .Bind(2, document.text)
      .BindOrNull(3, document.published)
      .BindOrNull(4, document.publisher)
      .BindOrNull(5, document.url)
      .BindOrNull(6, document.title)
      .BindOrNull(7, document.language)
      .Bind(8, text_hash)
      .Bind(9, extractor)
      .Run();
}

absl::Status Store::PutDocument(const Document& document,
                                absl::string_view extractor) {
  Parts& p = *parts_;
  GRIOT_RETURN_IF_ERROR(p.NotChanging());
  const std::string text_hash = ToHex(HashContent(document.text));
  Document metadata = WithoutText(document);
  if (const auto put = p.change->put.find(document.id);
      put != p.change->put.end()) {
    if (put->second.text_hash != text_hash) {
      return absl::AlreadyExistsError(absl::StrCat(
          "document ", document.id, " is given twice, with different texts"));
    }
    if (put->second.metadata != metadata) {
      return absl::AlreadyExistsError(
          absl::StrCat("document ", document.id,
                       " is given twice, with different dates or titles"));
    }
    return absl::OkStatus();
  }
  const auto found = p.Find(document.id);
  if (!found.ok()) return found.status();
  GRIOT_RETURN_IF_ERROR(p.change->builder.AddDocument(metadata));
  const bool keep = found->has_value() && (*found)->text_hash == text_hash &&
                    (extractor.empty() || (*found)->extractor == extractor);
  int64_t row = 0;
  if (keep) {
    row = (*found)->row;
    if ((*found)->metadata != metadata) {
      GRIOT_RETURN_IF_ERROR(p.change->commands.update_document.Bind(1, row)
                                .BindOrNull(2, document.published)
                                .BindOrNull(3, document.publisher)
                                .BindOrNull(4, document.url)
                                .BindOrNull(5, document.title)
                                .BindOrNull(6, document.language)
                                .Run());
    }
    GRIOT_RETURN_IF_ERROR(p.Load(row, metadata));
  } else {
    if (found->has_value()) {
      GRIOT_RETURN_IF_ERROR(p.DeleteRows((*found)->row));
    }
    GRIOT_RETURN_IF_ERROR(p.Insert(document, extractor, text_hash));
    row = p.database->last_row();
  }
  p.change->put.emplace(document.id,
                        Parts::Put{row, text_hash, std::move(metadata)});
  return absl::OkStatus();
}

absl::Status Store::PutStatement(const Statement& statement) {
  Parts& p = *parts_;
  GRIOT_RETURN_IF_ERROR(p.NotChanging());
  const auto put = p.change->put.find(statement.document);
  if (put == p.change->put.end()) {
    return absl::NotFoundError(
        absl::StrCat("no document has the id ", statement.document));
  }
  GRIOT_RETURN_IF_ERROR(CheckForm(statement));
  const std::string json = ToJson(statement);
  const ContentHash hash = HashContent(json);
  const auto [known, inserted] = p.change->statements.emplace(hash, 0);
  if (!inserted) return absl::OkStatus();
  const std::string id = ToHex(hash);
  const bool timed = statement.time.has_value();
  GRIOT_RETURN_IF_ERROR(
      p.change->commands.insert_statement.Bind(1, id)
          .Bind(2, put->second.row)
          .Bind(3, statement.predicate.lemma)
          .Bind(4, statement.predicate.text)
          .BindOrNull(5, statement.predicate.relation)
          .Bind(6, griot::Name(statement.polarity))
          .Bind(7, griot::Name(statement.modality))
          .BindOrNull(8, statement.rule)
          .BindOrNull(9, timed ? absl::string_view(statement.time->value)
                               : absl::string_view())
          .BindOrNull(10, timed ? griot::Name(statement.time->granularity)
                                : absl::string_view())
          .Bind(11, statement.confidence)
          .Bind(12, int64_t{statement.evidence.span.begin})
          .Bind(13, int64_t{statement.evidence.span.end})
          .Bind(14, statement.extractor)
          .Bind(15, json)
          .Run());
  known->second = p.database->last_row();
  return p.change->builder.Add(statement, hash);
}

absl::Status Store::PutMention(const EntityMention& mention) {
  GRIOT_RETURN_IF_ERROR(parts_->NotChanging());
  if (!parts_->change->put.contains(mention.document)) {
    return absl::NotFoundError(
        absl::StrCat("no document has the id ", mention.document));
  }
  return parts_->change->builder.Add(mention);
}

absl::Status Store::Parts::DeleteRows(int64_t document_row) {
  for (const char* sql : {"DELETE FROM statements WHERE document = ?1",
                          "DELETE FROM mentions WHERE document = ?1",
                          "DELETE FROM documents WHERE document = ?1"}) {
    SqlStatement command;
    GRIOT_RETURN_IF_ERROR(Prepare(sql, command));
    GRIOT_RETURN_IF_ERROR(command.Bind(1, document_row).Run());
  }
  return absl::OkStatus();
}

absl::Status Store::RemoveDocument(absl::string_view id) {
  Parts& p = *parts_;
  GRIOT_RETURN_IF_ERROR(p.NotChanging());
  if (p.change->put.contains(id)) {
    return absl::FailedPreconditionError(
        absl::StrCat("document ", id, " was put in the same change"));
  }
  const auto found = p.Find(id);
  if (!found.ok()) return found.status();
  if (!found->has_value()) {
    return absl::NotFoundError(
        absl::StrCat(p.database->path(), ": no document has the id ", id));
  }
  return p.DeleteRows((*found)->row);
}

absl::Status Store::Parts::Load(int64_t row, const Document& document) {
  GRIOT_RETURN_IF_ERROR(
      ReadStatements(*database, row,
                     [&](int64_t statement_row, const ContentHash& hash,
                         const Statement& statement) {
                       change->statements.emplace(hash, statement_row);
                       return change->builder.Add(statement, hash);
                     }));
  return ReadMentions(*database, row, document.id,
                      [&](const EntityMention& mention) {
                        return change->builder.Add(mention);
                      });
}

// Adds the documents not put since Begin; gives all rows in the order of ids,
// which is the graph's.
absl::StatusOr<StoreRows> Store::Parts::LoadTheRest() {
  StoreRows rows;
  rows.statements = &change->statements;
  GRIOT_RETURN_IF_ERROR(ReadDocuments(
      *database, WithText::kNo, [&](int64_t row, const Document& document) {
        rows.documents.push_back(row);
        if (change->put.contains(document.id)) return absl::OkStatus();
        GRIOT_RETURN_IF_ERROR(change->builder.AddDocument(document));
        return Load(row, document);
      }));
  return rows;
}

absl::StatusOr<StoreCounts> Store::Finish() {
  Parts& p = *parts_;
  GRIOT_RETURN_IF_ERROR(p.NotChanging());
  const absl::StatusOr<StoreRows> rows = p.LoadTheRest();
  if (!rows.ok()) return rows.status();
  absl::StatusOr<Graph> graph = std::move(p.change->builder).Finish();
  if (!graph.ok()) return graph.status();
  GRIOT_RETURN_IF_ERROR(WriteMerged(*graph, *rows, *p.database));
  SqlStatement set_rules;
  GRIOT_RETURN_IF_ERROR(
      p.Prepare("REPLACE INTO meta VALUES('rules', ?1)", set_rules));
  const std::string rules = ToJson(p.change->rules);
  GRIOT_RETURN_IF_ERROR(set_rules.Bind(1, rules).Run());
  GRIOT_RETURN_IF_ERROR(p.database->Run("COMMIT"));
  p.change.reset();
  p.empty = false;
  p.finished = true;
  p.merged = *std::move(graph);
  return Counts();
}

absl::StatusOr<Graph> Store::LoadGraph() {
  Parts& p = *parts_;
  if (p.merged) {
    Graph graph = *std::move(p.merged);
    p.merged.reset();
    return graph;
  }
  absl::StatusOr<MergeRules> rules = ReadRules(*p.database);
  if (!rules.ok()) return rules.status();
  GraphBuilder builder(*std::move(rules));
  GRIOT_RETURN_IF_ERROR(ReadDocuments(
      *p.database, WithText::kNo, [&](int64_t row, const Document& document) {
        GRIOT_RETURN_IF_ERROR(builder.AddDocument(document));
        GRIOT_RETURN_IF_ERROR(ReadStatements(
            *p.database, row,
            [&](int64_t, const ContentHash& hash, const Statement& statement) {
              return builder.Add(statement, hash);
            }));
        return ReadMentions(
            *p.database, row, document.id,
            [&](const EntityMention& mention) { return builder.Add(mention); });
      }));
  return std::move(builder).Finish();
}

absl::Status Store::ForEachDocument(
    const std::function<absl::Status(const Document&,
                                     absl::Span<const Statement>)>& visit) {
  return ReadDocuments(
      *parts_->database, WithText::kYes,
      [&](int64_t row, const Document& document) {
        std::vector<Statement> statements;
        GRIOT_RETURN_IF_ERROR(ReadStatements(
            *parts_->database, row,
            [&](int64_t, const ContentHash&, Statement statement) {
              statements.push_back(std::move(statement));
              return absl::OkStatus();
            }));
        return visit(document, statements);
      });
}

absl::StatusOr<StoreCounts> Store::Counts() {
  StoreCounts counts;
  const auto count = [&](const char* sql, int64_t& out) {
    const absl::StatusOr<int64_t> number = parts_->database->Integer(sql);
    if (number.ok()) out = *number;
    return number.status();
  };
  GRIOT_RETURN_IF_ERROR(
      count("SELECT count(*) FROM documents", counts.documents));
  GRIOT_RETURN_IF_ERROR(
      count("SELECT count(*) FROM statements", counts.statements));
  GRIOT_RETURN_IF_ERROR(
      count("SELECT count(*) FROM entities", counts.entities));
  GRIOT_RETURN_IF_ERROR(count("SELECT count(*) FROM facts", counts.facts));
  return counts;
}

}  // namespace griot::graph
