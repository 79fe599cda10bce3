#include "graph/store/next_state.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

namespace fs = std::filesystem;

// Another program's changes that are in no state to be copied, or that SQLite
// would take for changes of the next state.
absl::Status CheckHasNoLog(const Sqlite& store, const std::string& file) {
  for (const char* log : {"-wal", "-journal"}) {
    std::error_code ignored;
    if (!fs::exists(absl::StrCat(file, log), ignored)) continue;
    return absl::UnavailableError(absl::StrCat(
        store.path(),
        ": another program is writing to it, or keeps changes in "
        "a file of their own, ",
        file, log, "; close it, then give the same command again"));
  }
  return absl::OkStatus();
}

// As whoever may use the one may use the other.
absl::Status GiveTheRightsOf(const std::string& file, const std::string& other,
                             const std::string& path) {
  struct stat rights = {};
  if (::stat(file.c_str(), &rights) != 0 ||
      ::chmod(other.c_str(), rights.st_mode & 07777) != 0) {
    return absl::ErrnoToStatus(errno, absl::StrCat(path, ": cannot write"));
  }
  // Only root may give files away; others own what they may change, as a rule.
  [[maybe_unused]] const int given =
      ::chown(other.c_str(), rights.st_uid, rights.st_gid);
  return absl::OkStatus();
}

void SyncFolderOf(const std::string& file) {
  const int fd = ::open(fs::path(file).parent_path().c_str(),
                        O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);  // some file systems cannot
  ::close(fd);
}

}  // namespace

std::string NextState::PathOf(const std::string& store_file) {
  return absl::StrCat(store_file, "-new");
}

absl::StatusOr<std::unique_ptr<NextState>> NextState::Make(Sqlite& last,
                                                           int patience) {
  auto next = absl::WrapUnique(new NextState(last.File()));
  auto lock = Sqlite::Open(last.path(), Sqlite::Mode::kUpdate);
  if (!lock.ok() && last.HasMoved()) return nullptr;
  GRIOT_ASSIGN_OR_RETURN(next->lock_, std::move(lock));
  next->lock_->WaitAtMost(patience);
  // Or the lock on an empty file would have a journal, which SQLite would take
  // for one of the file that comes after.
  GRIOT_RETURN_IF_ERROR(next->lock_->Run("PRAGMA journal_mode=MEMORY"));
  const absl::Status locked = next->lock_->Run("BEGIN IMMEDIATE");
  if (next->lock_->HasMoved() || last.HasMoved()) return nullptr;
  GRIOT_RETURN_IF_ERROR(locked);
  GRIOT_RETURN_IF_ERROR(CheckHasNoLog(last, next->file_));

  const std::string path = PathOf(next->file_);
  ::unlink(path.c_str());
  GRIOT_ASSIGN_OR_RETURN(
      next->database_, Sqlite::Open(path, Sqlite::Mode::kPrivate, last.path()));
  GRIOT_RETURN_IF_ERROR(GiveTheRightsOf(next->file_, path, last.path()));
  GRIOT_RETURN_IF_ERROR(next->database_->Run(kSettings));
  GRIOT_RETURN_IF_ERROR(last.CopyTo(*next->database_));
  // What is written from here on is safe when the transaction ends.
  GRIOT_RETURN_IF_ERROR(
      next->database_->Run("PRAGMA synchronous=FULL; BEGIN IMMEDIATE"));
  return next;
}

NextState::~NextState() {
  if (database_ == nullptr) return;
  if (!database_->HasMoved()) ::unlink(PathOf(file_).c_str());
}

absl::Status NextState::TakePlace() {
  GRIOT_RETURN_IF_ERROR(database_->Run("COMMIT"));
  if (lock_->HasMoved() || database_->HasMoved()) {
    return absl::FailedPreconditionError(
        absl::StrCat(lock_->path(),
                     ": another program has replaced or removed it meanwhile"));
  }
  if (::rename(PathOf(file_).c_str(), file_.c_str()) != 0) {
    return absl::ErrnoToStatus(errno,
                               absl::StrCat(lock_->path(), ": cannot write"));
  }
  database_.reset();
  SyncFolderOf(file_);
  return absl::OkStatus();
}

}  // namespace griot::graph
