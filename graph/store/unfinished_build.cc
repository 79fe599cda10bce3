#include "graph/store/unfinished_build.h"

#include <unistd.h>

#include <utility>

#include "absl/strings/str_cat.h"
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
CREATE TABLE IF NOT EXISTS documents(
  number INTEGER PRIMARY KEY, document TEXT NOT NULL, key TEXT NOT NULL);
DELETE FROM documents;
)sql";

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
  find_ = {};
  save_ = {};
  add_ = {};
  // Removed before the lock is given up, so that no other build opens it.
  if (!is_kept_) ::unlink(path.c_str());
  database_.reset();
  if (!is_kept_) ::unlink(absl::StrCat(path, "-journal").c_str());
}

UnfinishedBuild::UnfinishedBuild(UnfinishedBuild&&) noexcept = default;
UnfinishedBuild& UnfinishedBuild::operator=(UnfinishedBuild&&) noexcept =
    default;

absl::StatusOr<UnfinishedBuild> UnfinishedBuild::Open(
    const std::string& store_path) {
  const std::string path = absl::StrCat(store_path, "-unfinished");
  for (bool is_again : {false, true}) {
    UnfinishedBuild build;
    build.is_kept_ = true;  // until it is known to be ours
    const bool is_there = ::access(path.c_str(), F_OK) == 0;
    GRIOT_ASSIGN_OR_RETURN(build.database_,
                           Sqlite::Open(path, Sqlite::Mode::kCreate));
    const absl::Status prepared = build.Prepare();
    if (prepared.ok()) {
      build.is_kept_ = false;
      return build;
    }
    if (absl::IsUnavailable(prepared)) {
      return absl::UnavailableError(
          absl::StrCat(store_path,
                       ": another program is writing to it, and "
                       "was not done after ",
                       Sqlite::kPatience / 1000, " seconds"));
    }
    if (!is_there) build.is_kept_ = false;
    if (!absl::IsDataLoss(prepared) || is_again) return prepared;
    build.is_kept_ = false;  // and made anew
  }
  return absl::InternalError("not reached");
}

absl::Status UnfinishedBuild::Prepare() {
  GRIOT_RETURN_IF_ERROR(database_->Run(kSettings));
  GRIOT_RETURN_IF_ERROR(database_->Run("BEGIN EXCLUSIVE"));
  GRIOT_RETURN_IF_ERROR(Inspect(*database_));
  GRIOT_RETURN_IF_ERROR(database_->Run(kTables));
  GRIOT_RETURN_IF_ERROR(
      database_->Run(absl::StrCat("PRAGMA application_id = ", kApplicationId)));
  GRIOT_RETURN_IF_ERROR(database_->Run("COMMIT"));
  GRIOT_RETURN_IF_ERROR(
      database_->Prepare("SELECT 1 FROM extractions WHERE key = ?1", find_));
  GRIOT_RETURN_IF_ERROR(
      database_->Prepare("REPLACE INTO extractions VALUES(?1, ?2)", save_));
  return database_->Prepare("INSERT INTO documents VALUES(NULL, ?1, ?2)", add_);
}

absl::StatusOr<bool> UnfinishedBuild::HasExtraction(absl::string_view key) {
  absl::StatusOr<bool> found = find_.Bind(1, key).Step();
  find_.Reset();
  return found;
}

absl::Status UnfinishedBuild::SaveExtraction(absl::string_view key,
                                             absl::string_view record) {
  return save_.Bind(1, key).Bind(2, record).Run();
}

absl::Status UnfinishedBuild::AddDocument(absl::string_view document,
                                          absl::string_view key) {
  return add_.Bind(1, document).Bind(2, key).Run();
}

absl::Status UnfinishedBuild::ForEachDocument(
    const std::function<absl::Status(absl::string_view document,
                                     absl::string_view record)>& visit) {
  GRIOT_ASSIGN_OR_RETURN(
      auto select, database_->Prepare("SELECT document, record FROM documents "
                                      "LEFT JOIN extractions USING(key) "
                                      "ORDER BY number"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    GRIOT_RETURN_IF_ERROR(visit(select.Text(0), select.Text(1)));
  }
}

void UnfinishedBuild::Keep() { is_kept_ = true; }

}  // namespace griot::graph
