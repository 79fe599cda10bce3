#include "pipeline/news.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extract/reading/foreign_kinds.h"
#include "extract/reading/inputs.h"
#include "pipeline/model_path.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// "3 .md, 2 .py" of paths.
std::string Endings(const std::vector<std::string>& paths) {
  std::map<std::string, int64_t> counts;
  for (const std::string& path : paths) {
    const std::string ending = std::filesystem::path(path).extension();
    ++counts[ending.empty() ? "without ending" : ending];
  }
  return absl::StrJoin(counts, ", ", [](std::string* out, const auto& count) {
    absl::StrAppend(out, count.second, " ", count.first);
  });
}

// Says of each kind that a converter makes readable how, by its first file.
void WarnOfForeignKinds(const std::vector<std::string>& paths,
                        Observer& observer) {
  std::set<absl::string_view> told;
  for (const std::string& path : paths) {
    const ForeignKind* const kind = FindForeignKindOfFile(path);
    if (kind == nullptr || !told.insert(kind->name).second) continue;
    observer.Warn(absl::StrCat(path, ": ", AdviceFor(*kind, path)));
  }
}

}  // namespace

absl::StatusOr<DocumentReader> OpenNews(const std::vector<std::string>& paths,
                                        ReadingOptions reading,
                                        Failures& failures,
                                        Observer& observer) {
  InputList list = ListInputs(paths);
  for (absl::Status& error : list.errors) {
    GRIOT_RETURN_IF_ERROR(failures.Add(std::move(error)));
  }
  if (!list.ignored.empty()) {
    observer.Warn(absl::StrCat("left ", list.ignored.size(),
                               list.ignored.size() == 1 ? " file" : " files",
                               " of other kinds alone (", Endings(list.ignored),
                               "), as ", list.ignored.front()));
    WarnOfForeignKinds(list.ignored, observer);
  }
  return DocumentReader(std::move(list.inputs), std::move(reading));
}

void PassWarnings(DocumentReader& reader, Observer& observer) {
  for (const std::string& warning : reader.TakeWarnings()) {
    observer.Warn(warning);
  }
}

absl::StatusOr<std::unique_ptr<Analyser>> LoadAnalyser(
    const std::string& model) {
  GRIOT_ASSIGN_OR_RETURN(std::string path, FindModel(model));
  return Analyser::Load(path);
}

}  // namespace griot
