#include "app/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "app/interrupt.h"
#include "app/sync_folder.h"
#include "app/temporary.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kBuffer = size_t{1} << 18;

mode_t ModeOfNewFiles() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

absl::Status Error(absl::string_view path, absl::string_view what,
                   int error_number) {
  return absl::ErrnoToStatus(error_number, absl::StrCat(path, ": ", what));
}

}  // namespace

absl::StatusOr<AtomicFile> AtomicFile::Create(const std::string& path) {
  if (path == "-") return AtomicFile("standard output", "", "", STDOUT_FILENO);

  std::error_code error;
  std::filesystem::path target = std::filesystem::canonical(path, error);
  if (error) target = path;  // a new file
  struct stat existing = {};
  const bool exists = stat(target.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": a folder, expected a file to write"));
  }
  if (exists && !S_ISREG(existing.st_mode)) {
    const int fd = open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) return Error(path, "cannot write", errno);
    return AtomicFile(path, target.string(), "", fd);
  }
  // A file that may not be written is not to be replaced either.
  if (exists && access(target.c_str(), W_OK) != 0) {
    return Error(path, "cannot write", errno);
  }

  GRIOT_ASSIGN_OR_RETURN(Temporary temporary, MakeTemporaryFile(target, path));
  fchmod(temporary.fd, exists ? existing.st_mode & 07777 : ModeOfNewFiles());
  return AtomicFile(path, target.string(), std::move(temporary.path),
                    temporary.fd);
}

AtomicFile::AtomicFile(std::string path, std::string target,
                       std::string temporary, int fd)
    : path_(std::move(path)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      fd_(fd) {
  buffer_.reserve(kBuffer);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, "")),
      fd_(std::exchange(other.fd_, -1)),
      buffer_(std::move(other.buffer_)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this != &other) {
    Discard();
    path_ = std::move(other.path_);
    target_ = std::move(other.target_);
    temporary_ = std::exchange(other.temporary_, "");
    fd_ = std::exchange(other.fd_, -1);
    buffer_ = std::move(other.buffer_);
  }
  return *this;
}

AtomicFile::~AtomicFile() { Discard(); }

void AtomicFile::Discard() {
  if (fd_ >= 0 && fd_ != STDOUT_FILENO) close(fd_);
  fd_ = -1;
  if (temporary_.empty()) return;
  const auto held = HoldOffEnd();
  unlink(temporary_.c_str());
  Forget(temporary_);
  temporary_.clear();
}

absl::Status AtomicFile::Failed(absl::string_view what,
                                int error_number) const {
  if (error_number == EPIPE) return absl::AbortedError("broken pipe");
  return Error(path_, what, error_number);
}

absl::Status AtomicFile::Write(absl::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBuffer) {
    GRIOT_RETURN_IF_ERROR(Flush());
  }
  buffer_.append(bytes.data(), bytes.size());
  return absl::OkStatus();
}

absl::Status AtomicFile::Flush() {
  GRIOT_RETURN_IF_ERROR(CheckInterrupt());
  absl::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t written = write(fd_, left.data(), left.size());
    if (written < 0 && errno == EINTR) {
      GRIOT_RETURN_IF_ERROR(CheckInterrupt());
      continue;
    }
    if (written < 0) return Failed("cannot write", errno);
    left.remove_prefix(static_cast<size_t>(written));
  }
  buffer_.clear();
  return absl::OkStatus();
}

absl::Status AtomicFile::Commit() {
  GRIOT_RETURN_IF_ERROR(Flush());
  if (temporary_.empty()) return absl::OkStatus();
  if (fsync(fd_) != 0) return Failed("cannot write", errno);
  if (close(std::exchange(fd_, -1)) != 0) return Failed("cannot write", errno);
  {
    const auto held = HoldOffEnd();
    if (rename(temporary_.c_str(), target_.c_str()) != 0) {
      return Failed("cannot write", errno);
    }
    Forget(temporary_);
    temporary_.clear();
  }
  SyncFolder(std::filesystem::path(target_).parent_path().string());
  return absl::OkStatus();
}

bool IsBrokenPipe(const absl::Status& status) {
  return absl::IsAborted(status);
}

}  // namespace griot
