#include "graph/store/lock_holder.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace griot::graph {
namespace {

// The process that has a lock for writing on the file; 0 if none is known. Of
// the list of all locks, because who opens a file and closes it again gives up
// what locks the rest of the process has on it.
int64_t WriterOf(const std::string& file) {
  struct stat status = {};
  if (::stat(file.c_str(), &status) != 0) return 0;
  const std::string wanted =
      absl::StrFormat("%02x:%02x:%d", major(status.st_dev),
                      minor(status.st_dev), status.st_ino);
  std::ifstream locks("/proc/locks");
  // "1: POSIX  ADVISORY  WRITE 1234 fe:00:5678 1073741825 1073741825"
  for (std::string line; std::getline(locks, line);) {
    std::istringstream fields(line);
    std::string number, kind, mode, access, place;
    int64_t process = 0;
    fields >> number >> kind >> mode >> access >> process >> place;
    if (access == "WRITE" && place == wanted && process > 0) return process;
  }
  return 0;
}

}  // namespace

std::string SomebodyWrites(const std::string& file) {
  std::string said = "another program is writing to it";
  int64_t process = WriterOf(file);
  // Writers with a log have their lock beside the file.
  if (process == 0) process = WriterOf(absl::StrCat(file, "-shm"));
  if (process == 0) return said;
  std::string name;
  std::getline(std::ifstream(absl::StrCat("/proc/", process, "/comm")), name);
  if (name.empty()) return absl::StrCat(said, ", process ", process);
  return absl::StrCat(said, ", ", name, " (process ", process, ")");
}

}  // namespace griot::graph
