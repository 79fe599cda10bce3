#include "extract/reading/inputs.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/foreign_kinds.h"
#include "extract/reading/input_ids.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

absl::string_view FileName(absl::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == absl::string_view::npos ? path : path.substr(slash + 1);
}

bool IsAddress(absl::string_view path) {
  return absl::StartsWith(path, "http://") ||
         absl::StartsWith(path, "https://");
}

class Lister {
 public:
  InputList List(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) AddArgument(path);
    if (paths.size() > 1) RemoveRepeats(list_.inputs);
    GiveIds(list_.inputs);
    return std::move(list_);
  }

 private:
  void AddArgument(const std::string& path) {
    if (path == "-") {
      list_.inputs.push_back({path});
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      list_.errors.push_back(
          IsAddress(path)
              ? absl::InvalidArgumentError(absl::StrCat(
                    path,
                    ": an address; griot fetches nothing, expected what "
                    "`curl --location --output page.html ADDRESS` makes "
                    "of it"))
              : BadFile(path, "cannot open", error ? error.value() : ENOENT));
    } else if (fs::is_directory(status)) {
      AddFolder(path);
    } else if (!fs::is_regular_file(status)) {
      list_.inputs.push_back({path});
    } else if (const InputKind* kind = FindKindOfPath(path)) {
      folder_ = fs::path(path).parent_path().string();
      AddFile(path, kind, /*is_found=*/false);
    } else if (const ForeignKind* foreign = FindForeignKindOfFile(path)) {
      list_.errors.push_back(absl::InvalidArgumentError(
          absl::StrCat(path, ": ", AdviceFor(*foreign, path))));
    } else {
      list_.errors.push_back(absl::InvalidArgumentError(
          absl::StrCat(path, ": unknown ending, ", ExpectedEndings())));
    }
  }

  void AddFile(const std::string& path, const InputKind* kind, bool is_found) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    list_.inputs.push_back({path, kind, error ? -1 : static_cast<int64_t>(size),
                            folder_, is_found});
  }

  void AddFolder(const std::string& folder) {
    folder_ = folder;
    const size_t found_before = list_.inputs.size() + list_.errors.size();
    Walk(folder);
    if (list_.inputs.size() + list_.errors.size() == found_before) {
      list_.errors.push_back(absl::InvalidArgumentError(absl::StrCat(
          folder, ": nothing to read in this folder, ", ExpectedEndings())));
    }
  }

  void Walk(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (!error &&
        std::find(above_.begin(), above_.end(), real) != above_.end()) {
      list_.errors.push_back(absl::InvalidArgumentError(
          absl::StrCat(folder.string(),
                       ": a symbolic link to a folder that holds it, "
                       "expected a folder without a loop")));
      return;
    }
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
      entries.push_back(it->path());
    }
    if (error) {
      list_.errors.push_back(
          BadFile(folder.string(), "cannot list the folder", error.value()));
      return;
    }
    std::sort(entries.begin(), entries.end());
    above_.push_back(real);
    for (const fs::path& entry : entries) AddEntry(entry);
    above_.pop_back();
  }

  void AddEntry(const fs::path& entry) {
    const std::string path = entry.string();
    if (absl::StartsWith(FileName(path), ".")) return;
    std::error_code error;
    const fs::file_status status = fs::status(entry, error);
    const InputKind* kind = FindKindOfPath(path);
    if (fs::is_directory(status)) {
      Walk(entry);
    } else if (kind != nullptr && fs::is_regular_file(status)) {
      AddFile(path, kind, /*is_found=*/true);
    } else if (kind != nullptr && !fs::exists(status)) {
      list_.errors.push_back(
          BadFile(path, "cannot open", error ? error.value() : ENOENT));
    } else {
      list_.ignored.push_back(path);
    }
  }

  InputList list_;
  std::string folder_;           // of the argument under work
  std::vector<fs::path> above_;  // real paths of the folders being walked
};

}  // namespace

InputList ListInputs(const std::vector<std::string>& paths) {
  return Lister().List(paths);
}

}  // namespace griot
