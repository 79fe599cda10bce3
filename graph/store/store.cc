#include "graph/store/store.h"

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/merge_rules.h"
#include "graph/store/document_finder.h"
#include "graph/store/merged_check.h"
#include "graph/store/next_state.h"
#include "graph/store/record_check.h"
#include "graph/store/sqlite.h"
#include "graph/store/store_change.h"
#include "graph/store/store_reader.h"
#include "graph/store/store_schema.h"
#include "graph/store/store_views.h"
#include "graph/store/stored_extractions.h"
#include "graph/store/stored_graph.h"
#include "graph/store/unfinished_build.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// Why there is nothing to read at `path`.
absl::Status NothingBuilt(const std::string& path, absl::string_view otherwise,
                          absl::StatusCode code) {
  std::error_code ignored;
  if (std::filesystem::exists(UnfinishedBuild::PathOf(path), ignored)) {
    return absl::Status(
        code, absl::StrCat(path,
                           ": its first build is under way or was interrupted; "
                           "the same griot build goes on with what it had"));
  }
  if (std::filesystem::exists(NextState::PathOf(path), ignored)) {
    return absl::Status(
        code, absl::StrCat(path,
                           ": what was to make it is under way or was "
                           "interrupted; the same command makes it"));
  }
  return absl::Status(code, absl::StrCat(path, ": ", otherwise));
}

}  // namespace

struct Store::Parts {
  ~Parts() {
    change.reset();
    next.reset();
    if (made_file && !finished) RemoveFile();
  }

  // Opens the last complete state.
  absl::Status Connect();

  // What Connect has made goes again, unless another program uses it.
  void RemoveFile() {
    database->WaitAtMost(0);
    const bool is_locked =
        database->Run("PRAGMA journal_mode=MEMORY; BEGIN IMMEDIATE").ok();
    if (is_locked && !database->HasMoved()) {
      ::unlink(database->File().c_str());
    }
  }

  absl::Status CheckBegun() const {
    if (change != nullptr) return absl::OkStatus();
    GRIOT_RETURN_IF_ERROR(failure);
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": Begin was not called"));
  }

  // Passes `status` on. What is no mistake of the caller ends the change, as
  // SQLite may have undone it and would write what follows for good.
  absl::Status Settle(absl::Status status) {
    if (status.ok() || absl::IsNotFound(status) ||
        absl::IsAlreadyExists(status) || absl::IsInvalidArgument(status) ||
        absl::IsFailedPrecondition(status)) {
      return status;
    }
    return Fail(std::move(status));
  }

  absl::Status Fail(absl::Status status) {
    change.reset();
    next.reset();
    failure = status;
    return status;
  }

  // Of the file that is there once other writers are done.
  absl::Status MakeNext(int patience) {
    for (;;) {
      GRIOT_ASSIGN_OR_RETURN(next, NextState::Make(*database, patience));
      if (next != nullptr) return absl::OkStatus();
      GRIOT_RETURN_IF_ERROR(Connect());
    }
  }

  absl::StatusOr<MergeRules> Rules() {
    MergeRules rules;
    if (!empty) {
      GRIOT_ASSIGN_OR_RETURN(rules, ReadRules(*database));
    }
    if (options.ontology != nullptr) {
      MergeRules given = RulesOf(*options.ontology);
      given.decisions = std::move(rules.decisions);
      given.known_names = std::move(rules.known_names);
      rules = std::move(given);
    }
    if (options.decisions) rules.decisions = *options.decisions;
    if (options.known_names) rules.known_names = *options.known_names;
    return rules;
  }

  std::string path;
  Mode mode = Mode::kRead;
  MergeOptions options;
  std::unique_ptr<Sqlite> database;                // the last complete state
  bool empty = false;                              // there are no tables yet
  bool older = false;                              // of the format before
  bool has_lookups = true;                         // HasLookups
  bool made_file = false;                          // by Connect
  bool finished = false;                           // there is a complete state
  std::unique_ptr<NextState> next;                 // from Begin to Finish
  std::unique_ptr<StoreChange> change;             // the same
  std::unique_ptr<StoredExtractions> extractions;  // once asked for
  std::optional<DocumentFinder> finder;            // the same
  absl::Status failure;         // what ended the last change, if so
  std::optional<Graph> merged;  // by the last Finish, until it is asked for
};

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

bool Store::IsAt(const std::string& path) { return BeginsAsStore(path); }

absl::Status Store::Parts::Connect() {
  std::error_code ignored;
  const bool exists = std::filesystem::exists(path, ignored);
  if (mode != Mode::kCreate && !exists) {
    return NothingBuilt(path, "no such file", absl::StatusCode::kNotFound);
  }
  if (exists && std::filesystem::is_directory(path, ignored)) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": expected a griot store, got a folder"));
  }
  const Sqlite::Mode sqlite_mode = mode == Mode::kRead ? Sqlite::Mode::kRead
                                   : mode == Mode::kUpdate
                                       ? Sqlite::Mode::kUpdate
                                       : Sqlite::Mode::kCreate;
  extractions.reset();
  finder.reset();
  GRIOT_ASSIGN_OR_RETURN(database, Sqlite::Open(path, sqlite_mode));
  made_file = !exists;
  GRIOT_ASSIGN_OR_RETURN(const StoreState state, InspectStore(*database));
  empty = state == StoreState::kEmpty;
  older = state == StoreState::kOlder;
  finished = !empty;
  if (empty && mode != Mode::kCreate) {
    return NothingBuilt(path, "expected a griot store, got an empty file",
                        absl::StatusCode::kFailedPrecondition);
  }
  if (mode != Mode::kRead) {
    // Takes in what other programs may have left in a log of their own. Begin
    // looks whether there still is one.
    database->Run("PRAGMA journal_mode=DELETE").IgnoreError();
  }
  GRIOT_RETURN_IF_ERROR(database->Run(NextState::kSettings));
  has_lookups = true;
  if (older) {
    GRIOT_ASSIGN_OR_RETURN(has_lookups, HasLookups(*database));
    GRIOT_RETURN_IF_ERROR(ReadAsCurrent(*database));
  }
  return absl::OkStatus();
}

absl::StatusOr<Store> Store::Open(const std::string& path, Mode mode,
                                  const MergeOptions& options) {
  auto parts = std::make_unique<Parts>();
  parts->path = path;
  parts->mode = mode;
  parts->options = options;
  GRIOT_RETURN_IF_ERROR(parts->Connect());
  return Store(std::move(parts));
}

absl::Status Store::Begin(int patience) {
  Parts& p = *parts_;
  if (p.change) {
    return absl::FailedPreconditionError(
        absl::StrCat(p.path, ": Begin was called twice"));
  }
  GRIOT_RETURN_IF_ERROR(p.MakeNext(patience));
  p.failure = absl::OkStatus();
  p.merged.reset();
  const auto begin = [&p]() -> absl::Status {
    Sqlite& next = p.next->database();
    if (p.older) GRIOT_RETURN_IF_ERROR(UpgradeTables(next));
    GRIOT_RETURN_IF_ERROR(p.empty ? MakeTables(next) : MakeViews(next));
    GRIOT_ASSIGN_OR_RETURN(MergeRules rules, p.Rules());
    GRIOT_ASSIGN_OR_RETURN(p.change, StoreChange::Make(std::move(rules), next));
    return absl::OkStatus();
  };
  const absl::Status begun = begin();
  return begun.ok() ? begun : p.Fail(begun);
}

absl::StatusOr<std::string> Store::IdOf(const Document& document,
                                        const DocumentOrigin& origin) {
  Parts& p = *parts_;
  if (p.empty) return document.id;
  if (!p.finder.has_value()) {
    GRIOT_ASSIGN_OR_RETURN(p.finder, DocumentFinder::Make(*p.database));
  }
  absl::StatusOr<std::string> id = p.finder->IdOf(document, origin);
  if (id.ok()) return id;
  return absl::Status(id.status().code(),
                      absl::StrCat(p.path, ": ", id.status().message()));
}

absl::StatusOr<bool> Store::HasDocument(const Document& document,
                                        absl::string_view extractor) {
  Parts& p = *parts_;
  if (p.empty) return false;
  GRIOT_ASSIGN_OR_RETURN(DocumentFinder finder,
                         DocumentFinder::Make(*p.database));
  return finder.Has(document, extractor);
}

absl::StatusOr<bool> Store::ReadExtraction(
    const Document& document, absl::string_view extractor,
    std::vector<Statement>& statements, std::vector<EntityMention>& mentions) {
  Parts& p = *parts_;
  if (p.empty) return false;
  if (p.extractions == nullptr) {
    GRIOT_ASSIGN_OR_RETURN(p.extractions, StoredExtractions::Make(*p.database));
  }
  return p.extractions->Read(document, extractor, statements, mentions);
}

absl::Status Store::PutDocument(const Document& document,
                                absl::string_view extractor,
                                const DocumentOrigin& origin) {
  GRIOT_RETURN_IF_ERROR(parts_->CheckBegun());
  return parts_->Settle(
      parts_->change->PutDocument(document, extractor, origin));
}

absl::Status Store::PutStatement(const Statement& statement) {
  GRIOT_RETURN_IF_ERROR(parts_->CheckBegun());
  return parts_->Settle(parts_->change->PutStatement(statement));
}

absl::Status Store::PutMention(const EntityMention& mention) {
  GRIOT_RETURN_IF_ERROR(parts_->CheckBegun());
  return parts_->Settle(parts_->change->PutMention(mention));
}

absl::Status Store::RemoveDocument(absl::string_view id) {
  GRIOT_RETURN_IF_ERROR(parts_->CheckBegun());
  return parts_->Settle(parts_->change->RemoveDocument(id));
}

absl::StatusOr<StoreCounts> Store::Finish() {
  Parts& p = *parts_;
  GRIOT_RETURN_IF_ERROR(p.CheckBegun());
  MergeLimits limits = p.options.limits;
  limits.folder = std::filesystem::path(p.database->File()).parent_path();
  absl::StatusOr<std::optional<Graph>> graph = p.change->Finish(limits);
  if (!graph.ok()) return p.Fail(graph.status());
  p.change.reset();
  const absl::Status placed = p.next->TakePlace();
  if (!placed.ok()) return p.Fail(placed);
  p.next.reset();
  GRIOT_RETURN_IF_ERROR(p.Connect());
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
  return ReadGraph(*p.database);
}

absl::StatusOr<WhyAnswer> Store::Why(Graph& graph, absl::string_view a,
                                     absl::string_view b) {
  GRIOT_ASSIGN_OR_RETURN(const MergeRules rules, ReadRules(*parts_->database));
  return graph::Why(graph, rules, a, b);
}

absl::Status Store::ForEachDocument(
    const std::function<absl::Status(const Document&,
                                     absl::Span<const Statement>)>& visit) {
  Sqlite& database = *parts_->database;
  GRIOT_ASSIGN_OR_RETURN(const auto rows,
                         ReadRowRanges(database, "statement", "statements"));
  GRIOT_ASSIGN_OR_RETURN(const LastRows last, ReadLastRows(database));
  return ReadDocuments(
      database, last.document,
      [&](const StoredDocument& stored) -> absl::Status {
        std::vector<Statement> statements;
        if (const auto own = rows.find(stored.row); own != rows.end()) {
          GRIOT_RETURN_IF_ERROR(ReadStatements(
              database, own->second, [&](StoredStatement& statement) {
                if (statement.document == stored.row) {
                  statements.push_back(std::move(statement.statement));
                }
                return absl::OkStatus();
              }));
        }
        return visit(stored.document, statements);
      });
}

Sqlite* Store::Rows() {
  return parts_->has_lookups ? parts_->database.get() : nullptr;
}

absl::StatusOr<std::string> Store::ReadText(absl::string_view id) {
  Sqlite& database = *parts_->database;
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      database.Prepare("SELECT text FROM documents WHERE id = ?1"));
  GRIOT_ASSIGN_OR_RETURN(const bool found, select.Bind(1, id).Step());
  if (!found) {
    return absl::NotFoundError(
        absl::StrCat(database.path(), ": no document \"", id, "\""));
  }
  return std::string(select.Text(0));
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

absl::Status Store::Verify(
    const std::function<void(absl::string_view fault)>& report) {
  Sqlite& database = *parts_->database;
  bool sound = true;
  const auto note = [&](absl::string_view fault) {
    sound = false;
    report(fault);
  };
  absl::Status checked = CheckRecords(database, note);
  if (absl::IsDataLoss(checked)) {
    report(checked.message());
    return absl::OkStatus();
  }
  if (!checked.ok() || !sound) return checked;
  GRIOT_ASSIGN_OR_RETURN(const Graph graph, ReadGraph(database));
  return CheckMerged(graph, database, note);
}

}  // namespace griot::graph
