#include "pipeline/news.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/reading/inputs.h"
#include "pipeline/model_path.h"
#include "schemas/status_macros.h"

namespace griot {

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
                               " of other kinds alone, as ",
                               list.ignored.front()));
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
