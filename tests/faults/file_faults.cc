#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>

// Stands between a program and the C library (LD_PRELOAD), beneath SQLite too,
// and lets one of its calls fail that change files below FAULT_FOLDER:
//
//   FAULT_AT=N      the Nth of them, from 1; 0 for none
//   FAULT_KIND      error   it fails with EIO, what comes after works
//                   full    it writes a half of what it should; then no call
//                           gets room any more (ENOSPC)
//                   killed  it writes a half, then the process is killed
//   FAULT_COUNT=F   the file F, elsewhere, says how many calls there were

namespace {

// What a call does that is let fail.
enum class Verdict { kWork, kFail, kHalf };

void TellCount(long calls) {
  const char* file = std::getenv("FAULT_COUNT");
  if (file == nullptr) return;
  FILE* const out = std::fopen(file, "w");
  if (out == nullptr) return;
  std::fprintf(out, "%ld\n", calls);
  std::fclose(out);
}

struct Plan {
  std::string folder;
  std::string kind;
  long at = 0;
  long calls = 0;
  std::mutex mutex;

  Plan() {
    const auto text = [](const char* name) {
      const char* value = std::getenv(name);
      return std::string(value == nullptr ? "" : value);
    };
    folder = text("FAULT_FOLDER") + "/";
    kind = text("FAULT_KIND");
    at = std::atol(text("FAULT_AT").c_str());
  }

  Verdict Next(bool takes_room) {
    const std::lock_guard lock(mutex);
    TellCount(++calls);
    if (at == 0 || calls < at) return Verdict::kWork;
    if (kind == "full" && takes_room) {
      errno = ENOSPC;
      return calls == at ? Verdict::kHalf : Verdict::kFail;
    }
    if (calls > at || kind == "full") return Verdict::kWork;
    if (kind == "killed") return Verdict::kHalf;
    errno = EIO;
    return Verdict::kFail;
  }
};

Plan& ThePlan() {
  static Plan& plan = *new Plan;
  return plan;
}

[[noreturn]] void Die() {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

void EndIfKilled() {
  if (ThePlan().kind == "killed") Die();
}

bool IsBelow(const char* path) {
  char folder[4096];
  if (path[0] == '/') return std::string(path).starts_with(ThePlan().folder);
  if (getcwd(folder, sizeof folder) == nullptr) return false;
  return (std::string(folder) + "/").starts_with(ThePlan().folder);
}

bool IsBelow(int fd) {
  const std::string link = "/proc/self/fd/" + std::to_string(fd);
  char path[4096];
  const ssize_t size = readlink(link.c_str(), path, sizeof path - 1);
  if (size <= 0 || path[0] != '/') return false;
  path[size] = '\0';
  return IsBelow(path);
}

template <typename Function>
Function Real(const char* name, Function /*type*/) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

// A call that does all or nothing.
template <typename Where, typename Call>
int Whole(Where where, bool takes_room, Call call) {
  if (!IsBelow(where)) return call();
  const Verdict verdict = ThePlan().Next(takes_room);
  if (verdict == Verdict::kWork) return call();
  if (verdict == Verdict::kHalf) EndIfKilled();
  return -1;
}

// `call` is told how much to write.
template <typename Call>
ssize_t Written(int fd, size_t size, Call call) {
  if (!IsBelow(fd)) return call(size);
  const Verdict verdict = ThePlan().Next(/*takes_room=*/true);
  if (verdict == Verdict::kWork) return call(size);
  if (verdict == Verdict::kFail) return -1;
  const ssize_t written = size > 1 ? call(size / 2) : -1;
  EndIfKilled();
  return written;
}

int Opened(const char* name, const char* path, int flags, mode_t mode) {
  const auto real = [&] {
    return Real(name, static_cast<int (*)(const char*, int, ...)>(nullptr))(
        path, flags, mode);
  };
  if ((flags & O_CREAT) == 0 || access(path, F_OK) == 0) return real();
  return Whole(path, true, real);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return Opened("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return Opened("open64", path, flags, mode);
}

ssize_t write(int fd, const void* bytes, size_t size) {
  return Written(fd, size, [&](size_t part) {
    return Real("write", &write)(fd, bytes, part);
  });
}

ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at) {
  return Written(fd, size, [&](size_t part) {
    return Real("pwrite", &pwrite)(fd, bytes, part, at);
  });
}

ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at) {
  return Written(fd, size, [&](size_t part) {
    return Real("pwrite64", &pwrite64)(fd, bytes, part, at);
  });
}

int fsync(int fd) {
  return Whole(fd, false, [&] { return Real("fsync", &fsync)(fd); });
}

int fdatasync(int fd) {
  return Whole(fd, false, [&] { return Real("fdatasync", &fdatasync)(fd); });
}

int ftruncate(int fd, off_t size) {
  return Whole(fd, false,
               [&] { return Real("ftruncate", &ftruncate)(fd, size); });
}

int ftruncate64(int fd, off64_t size) {
  return Whole(fd, false,
               [&] { return Real("ftruncate64", &ftruncate64)(fd, size); });
}

int rename(const char* from, const char* to) {
  return Whole(to, false, [&] { return Real("rename", &rename)(from, to); });
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) {
  return Whole(to, false, [&] {
    return Real("renameat2", &renameat2)(from_folder, from, to_folder, to,
                                         flags);
  });
}

int unlink(const char* path) {
  return Whole(path, false, [&] { return Real("unlink", &unlink)(path); });
}

}  // extern "C"
