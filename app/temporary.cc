#include "app/temporary.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "app/interrupt.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr absl::string_view kUnique = "XXXXXX";

std::string NameStart(const fs::path& target) {
  return absl::StrCat(".", target.filename().string(), ".griot-");
}

// Whether nobody else has the lock; it is then held until `fd` is closed.
bool Lock(int fd) { return flock(fd, LOCK_EX | LOCK_NB) == 0; }

// Whether the name still means what `fd` does: another process may have taken
// it for a leftover before it was locked.
bool IsAt(const std::string& path, int fd) {
  struct stat here = {};
  struct stat there = {};
  return fstat(fd, &here) == 0 && stat(path.c_str(), &there) == 0 &&
         here.st_ino == there.st_ino && here.st_dev == there.st_dev;
}

void RemoveLeftovers(const fs::path& target) {
  const std::string start = NameStart(target);
  const fs::path folder =
      target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.size() != start.size() + kUnique.size() ||
        !absl::StartsWith(name, start)) {
      continue;
    }
    const int fd = open(it->path().c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0) continue;
    std::error_code ignored;
    if (Lock(fd)) fs::remove_all(it->path(), ignored);
    close(fd);
  }
}

// `make` turns the name that is given into one that is made, and gives its fd.
template <typename Make>
absl::StatusOr<Temporary> MakeTemporary(const fs::path& target,
                                        const std::string& path, Make make) {
  RemoveLeftovers(target);
  while (true) {
    Temporary made;
    made.path =
        (target.parent_path() / absl::StrCat(NameStart(target), kUnique))
            .string();
    {
      const auto held = HoldOffEnd();
      made.fd = make(made.path);
      if (made.fd >= 0) RemoveIfEnded(made.path);
    }
    if (made.fd < 0) {
      return absl::ErrnoToStatus(errno, absl::StrCat(path, ": cannot write"));
    }
    // A file system without locks leaves all as it is.
    if (Lock(made.fd) ? IsAt(made.path, made.fd) : errno != EWOULDBLOCK) {
      return made;
    }
    close(made.fd);
    const auto held = HoldOffEnd();
    Forget(made.path);
  }
}

}  // namespace

absl::StatusOr<Temporary> MakeTemporaryFile(const fs::path& target,
                                            const std::string& path) {
  return MakeTemporary(target, path, [](std::string& name) {
    return mkostemp(name.data(), O_CLOEXEC);
  });
}

absl::StatusOr<Temporary> MakeTemporaryFolder(const fs::path& target,
                                              const std::string& path) {
  return MakeTemporary(target, path, [](std::string& name) {
    if (mkdtemp(name.data()) == nullptr) return -1;
    return open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  });
}

}  // namespace griot
