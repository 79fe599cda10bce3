#include "app/atomic_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "app/interrupt.h"
#include "app/sync_folder.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

absl::Status Error(absl::string_view path, int error_number) {
  return absl::ErrnoToStatus(error_number,
                             absl::StrCat(path, ": cannot write"));
}

mode_t ModeOfNewFolders() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0777 & ~mask;
}

std::set<std::string> Contents(const fs::path& folder) {
  std::set<std::string> names;
  std::ifstream in(folder / AtomicFolder::kContents);
  for (std::string name; std::getline(in, name);) names.insert(name);
  if (in.eof()) names.insert(AtomicFolder::kContents);
  return names;
}

// Whether the folder that stands at `target` may be replaced.
absl::Status CheckReplaceable(const fs::path& target, absl::string_view path) {
  const std::set<std::string> written = Contents(target);
  std::error_code error;
  for (fs::directory_iterator entry(target, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!entry->is_regular_file(error) || written.count(name) == 0) {
      return absl::FailedPreconditionError(absl::StrCat(
          path, ": holds ", name,
          ", which is not of an earlier export, expected a new or an empty "
          "folder; --force writes among what is there"));
    }
  }
  return error ? Error(path, error.value()) : absl::OkStatus();
}

// Only what the folder says it holds, so that what else came in stays.
void RemoveOutput(const fs::path& folder) {
  std::error_code ignored;
  for (const std::string& name : Contents(folder)) {
    if (name.find('/') == std::string::npos) fs::remove(folder / name, ignored);
  }
  rmdir(folder.c_str());
}

}  // namespace

absl::StatusOr<std::unique_ptr<AtomicFolder>> AtomicFolder::Create(
    const std::string& path, bool among_others) {
  std::error_code error;
  fs::path target = fs::weakly_canonical(path, error);
  if (error) return Error(path, error.value());
  if (target.is_relative()) target = fs::absolute(target);
  if (!target.has_filename()) target = target.parent_path();  // "new/"
  struct stat existing = {};
  const bool exists = stat(target.c_str(), &existing) == 0;
  if (exists && !S_ISDIR(existing.st_mode)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": a file, expected a folder to write"));
  }
  if (exists && !among_others) {
    GRIOT_RETURN_IF_ERROR(CheckReplaceable(target, path));
  }

  GRIOT_ASSIGN_OR_RETURN(Temporary temporary,
                         MakeTemporaryFolder(target, path));
  chmod(temporary.path.c_str(),
        exists ? existing.st_mode & 07777 : ModeOfNewFolders());
  return std::unique_ptr<AtomicFolder>(new AtomicFolder(
      path, target.string(), among_others, std::move(temporary)));
}

AtomicFolder::AtomicFolder(std::string path, std::string target,
                           bool among_others, Temporary temporary)
    : path_(std::move(path)),
      target_(std::move(target)),
      among_others_(among_others),
      temporary_(std::move(temporary.path)),
      lock_(temporary.fd) {}

AtomicFolder::~AtomicFolder() {
  files_.clear();
  std::error_code ignored;
  if (!temporary_.empty()) {
    fs::remove_all(temporary_, ignored);
    const auto held = HoldOffEnd();
    Forget(temporary_);
  }
  close(lock_);
}

absl::StatusOr<exporter::ByteSink> AtomicFolder::Open(absl::string_view name) {
  GRIOT_ASSIGN_OR_RETURN(
      AtomicFile file, AtomicFile::Create(absl::StrCat(temporary_, "/", name)));
  files_.emplace_back(std::string(name),
                      std::make_unique<AtomicFile>(std::move(file)));
  return [file = files_.back().second.get()](absl::string_view bytes) {
    return file->Write(bytes);
  };
}

absl::Status AtomicFolder::Commit() {
  std::string contents;
  for (const auto& [name, file] : files_)
    absl::StrAppend(&contents, name, "\n");
  GRIOT_ASSIGN_OR_RETURN(const exporter::ByteSink list, Open(kContents));
  GRIOT_RETURN_IF_ERROR(list(contents));
  for (const auto& [name, file] : files_) GRIOT_RETURN_IF_ERROR(file->Commit());
  GRIOT_RETURN_IF_ERROR(TakePlace());
  SyncFolder(fs::path(target_).parent_path().string());
  return absl::OkStatus();
}

absl::Status AtomicFolder::TakePlace() {
  const auto held = HoldOffEnd();
  Forget(temporary_);
  if (rename(temporary_.c_str(), target_.c_str()) == 0) {
    temporary_.clear();
    return absl::OkStatus();
  }
  if (errno != ENOTEMPTY && errno != EEXIST) return Error(path_, errno);
  // Once more, as the export may have taken long.
  const absl::Status replaceable = CheckReplaceable(target_, path_);
  if (among_others_ && absl::IsFailedPrecondition(replaceable)) {
    return GoAmongOthers();
  }
  GRIOT_RETURN_IF_ERROR(replaceable);
  if (renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(),
                RENAME_EXCHANGE) != 0) {
    // Some file systems cannot exchange two names at once.
    if (errno != EINVAL && errno != ENOSYS) return Error(path_, errno);
    const std::string old = absl::StrCat(temporary_, ".old");
    if (rename(target_.c_str(), old.c_str()) != 0) return Error(path_, errno);
    if (rename(temporary_.c_str(), target_.c_str()) != 0) {
      const int error_number = errno;
      rename(old.c_str(), target_.c_str());
      return Error(path_, error_number);
    }
    temporary_ = old;
  }
  RemoveOutput(std::exchange(temporary_, ""));
  return absl::OkStatus();
}

absl::Status AtomicFolder::GoAmongOthers() {
  for (const auto& [name, file] : files_) {
    const fs::path from = fs::path(temporary_) / name;
    if (rename(from.c_str(), (fs::path(target_) / name).c_str()) != 0) {
      const int error_number = errno;
      return Error(absl::StrCat(path_, "/", name), error_number);
    }
  }
  rmdir(std::exchange(temporary_, "").c_str());
  return absl::OkStatus();
}

}  // namespace griot
