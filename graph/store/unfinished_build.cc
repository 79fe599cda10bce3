#include "graph/store/unfinished_build.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/store/lock_holder.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

constexpr int64_t kApplicationId = 0x67726975;  // "griu"

// An exclusive lock from the first read on keeps a second build out. What a
// crash of the machine breaks is thrown away, so nothing waits for the disk.
constexpr char kSettings[] =
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE;"
    "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY";
constexpr char kTables[] = R"sql(
CREATE TABLE IF NOT EXISTS extractions(
  key TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
DROP TABLE IF EXISTS documents;
CREATE TABLE documents(
  number INTEGER PRIMARY KEY, document TEXT NOT NULL, path TEXT NOT NULL,
  name TEXT NOT NULL, key TEXT NOT NULL);
)sql";

constexpr int kPatience = 500;  // with another build, milliseconds

void Remove(const std::string& path) {
  ::unlink(path.c_str());
  ::unlink(absl::StrCat(path, "-journal").c_str());
}

// Gives the file another name, beside it, that no file has; says which.
absl::StatusOr<std::string> SetAside(const std::string& path) {
  std::string aside;
  for (int number = 1; aside.empty() || ::access(aside.c_str(), F_OK) == 0;
       ++number) {
    aside = absl::StrCat(path, "-damaged-", number);
  }
  if (::rename(path.c_str(), aside.c_str()) != 0) {
    return absl::ErrnoToStatus(errno, absl::StrCat(path, ": cannot rename"));
  }
  // Its journal would be taken for one of the next file.
  ::unlink(absl::StrCat(path, "-journal").c_str());
  return aside;
}

absl::Status Inspect(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(const int64_t application,
                         database.Integer("PRAGMA application_id"));
  GRIOT_ASSIGN_OR_RETURN(
      const int64_t tables,
      database.Integer("SELECT count(*) FROM sqlite_master"));
  if (application == kApplicationId || (application == 0 && tables == 0)) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(
      absl::StrCat(database.path(),
                   ": expected what an unfinished build has left, got "
                   "another database"));
}

}  // namespace

UnfinishedBuild::~UnfinishedBuild() {
  if (database_ == nullptr) return;
  const std::string path = database_->path();
  const bool remove = is_finished_ || !has_extractions_;
  // Before the lock is given up, so that no other build has opened them. A
  // journal that is not empty undoes what a full disk has left half written,
  // when the next build opens the file.
  const std::string journal = absl::StrCat(path, "-journal");
  std::error_code ignored;
  if (remove || std::filesystem::file_size(journal, ignored) == 0) {
    ::unlink(journal.c_str());
  }
  if (remove) ::unlink(path.c_str());
  Close();
}

UnfinishedBuild::UnfinishedBuild(UnfinishedBuild&&) noexcept = default;
UnfinishedBuild& UnfinishedBuild::operator=(UnfinishedBuild&&) noexcept =
    default;

std::string UnfinishedBuild::PathOf(const std::string& store_path) {
  return absl::StrCat(store_path, "-unfinished");
}

absl::StatusOr<UnfinishedBuild> UnfinishedBuild::Open(
    const std::string& store_path) {
  const std::string path = PathOf(store_path);
  const bool is_new = ::access(path.c_str(), F_OK) != 0;
  UnfinishedBuild build;
  absl::Status prepared = build.Prepare(path);
  if (absl::IsDataLoss(prepared) || absl::IsFailedPrecondition(prepared)) {
    build.Close();
    GRIOT_ASSIGN_OR_RETURN(build.set_aside_, SetAside(path));
    prepared = build.Prepare(path);
  }
  if (absl::IsUnavailable(prepared)) {
    prepared = absl::UnavailableError(
        absl::StrCat(store_path, ": ", SomebodyWrites(path)));
  }
  if (prepared.ok()) return build;
  // What is another's is not to be removed.
  build.Close();
  if (is_new && !absl::IsUnavailable(prepared)) Remove(path);
  return prepared;
}

void UnfinishedBuild::Close() {
  find_ = {};
  save_ = {};
  add_ = {};
  database_.reset();
}

absl::Status UnfinishedBuild::Prepare(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(database_, Sqlite::Open(path, Sqlite::Mode::kCreate));
  database_->WaitAtMost(kPatience);
  GRIOT_RETURN_IF_ERROR(database_->Run(kSettings));
  GRIOT_RETURN_IF_ERROR(database_->Run("BEGIN EXCLUSIVE"));
  GRIOT_RETURN_IF_ERROR(Inspect(*database_));
  GRIOT_RETURN_IF_ERROR(database_->Run(kTables));
  GRIOT_RETURN_IF_ERROR(
      database_->Run(absl::StrCat("PRAGMA application_id = ", kApplicationId)));
  GRIOT_RETURN_IF_ERROR(database_->Run("COMMIT"));
  GRIOT_ASSIGN_OR_RETURN(
      const int64_t any,
      database_->Integer("SELECT EXISTS(SELECT 1 FROM extractions)"));
  has_extractions_ = any != 0;
  GRIOT_RETURN_IF_ERROR(
      database_->Prepare("SELECT 1 FROM extractions WHERE key = ?1", find_));
  GRIOT_RETURN_IF_ERROR(
      database_->Prepare("REPLACE INTO extractions VALUES(?1, ?2)", save_));
  return database_->Prepare(
      "INSERT INTO documents VALUES(NULL, ?1, ?2, ?3, ?4)", add_);
}

absl::StatusOr<bool> UnfinishedBuild::HasExtraction(absl::string_view key) {
  absl::StatusOr<bool> found = find_.Bind(1, key).Step();
  find_.Reset();
  return found;
}

absl::Status UnfinishedBuild::SaveExtraction(absl::string_view key,
                                             absl::string_view record) {
  GRIOT_RETURN_IF_ERROR(save_.Bind(1, key).Bind(2, record).Run());
  has_extractions_ = true;
  return absl::OkStatus();
}

absl::Status UnfinishedBuild::AddDocument(absl::string_view document,
                                          const DocumentOrigin& origin,
                                          absl::string_view key) {
  return add_.Bind(1, document)
      .Bind(2, origin.path)
      .Bind(3, origin.name)
      .Bind(4, key)
      .Run();
}

absl::Status UnfinishedBuild::ForEachDocument(
    const std::function<absl::Status(absl::string_view document,
                                     const DocumentOrigin& origin,
                                     absl::string_view record)>& visit) {
  GRIOT_ASSIGN_OR_RETURN(
      auto select,
      database_->Prepare("SELECT document, path, name, record FROM documents "
                         "LEFT JOIN extractions USING(key) "
                         "ORDER BY number"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    GRIOT_RETURN_IF_ERROR(
        visit(select.Text(0),
              {std::string(select.Text(1)), std::string(select.Text(2))},
              select.Text(3)));
  }
}

}  // namespace griot::graph
