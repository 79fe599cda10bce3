#include "graph/merging/parked_statements.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/merging/give_up.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

absl::Status Failed(const std::string& folder) {
  return absl::ErrnoToStatus(
      errno, absl::StrCat(folder, ": statements cannot be put aside here"));
}

// None, with errno, where none can be made.
int OpenNameless(const std::string& folder) {
  const int file =
      ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return file;
  // Some file systems know only files with names.
  std::string path = absl::StrCat(folder, "/griot-XXXXXX");
  const int named = ::mkostemp(path.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(path.c_str());
  return named;
}

template <typename T>
bool Write(std::FILE* file, const std::vector<T>& table) {
  static_assert(std::is_trivially_copyable_v<T>);
  return table.empty() || std::fwrite(table.data(), sizeof(T), table.size(),
                                      file) == table.size();
}

template <typename T>
bool Read(std::FILE* file, size_t count, std::vector<T>& table) {
  table.resize(count);
  return count == 0 ||
         std::fread(table.data(), sizeof(T), count, file) == count;
}

}  // namespace

absl::StatusOr<ParkedStatements> ParkedStatements::Park(
    const std::string& folder, Graph& graph) {
  const int file = OpenNameless(folder);
  if (file < 0) return Failed(folder);
  ParkedStatements parked;
  parked.folder_ = folder;
  parked.file_.reset(::fdopen(file, "w+"));
  if (parked.file_ == nullptr) {
    ::close(file);
    return Failed(folder);
  }
  parked.statements_ = graph.statements.size();
  parked.arguments_ = graph.arguments.size();
  parked.attributions_ = graph.attributions.size();
  std::FILE* const to = parked.file_.get();
  if (!Write(to, graph.statements) || !Write(to, graph.arguments) ||
      !Write(to, graph.attributions) || std::fflush(to) != 0) {
    return Failed(folder);
  }
  GiveUp(graph.statements);
  GiveUp(graph.arguments);
  GiveUp(graph.attributions);
  return parked;
}

absl::Status ParkedStatements::Restore(Graph& graph) && {
  std::FILE* const from = file_.get();
  std::rewind(from);
  if (!Read(from, statements_, graph.statements) ||
      !Read(from, arguments_, graph.arguments) ||
      !Read(from, attributions_, graph.attributions)) {
    return Failed(folder_);
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
