#include "app/news.h"

#include <cstdio>
#include <utility>

#include "absl/strings/str_cat.h"
#include "app/counted.h"
#include "app/model_path.h"
#include "app/terminal.h"
#include "extract/reading/inputs.h"
#include "schemas/return_if_error.h"

namespace griot {

absl::StatusOr<DocumentReader> OpenNews(const std::vector<std::string>& paths,
                                        ReadingOptions reading,
                                        Failures* failures) {
  InputList list = ListInputs(paths);
  for (absl::Status& error : list.errors) {
    GRIOT_RETURN_IF_ERROR(failures->Add(std::move(error)));
  }
  if (!list.ignored.empty()) {
    const std::string note =
        absl::StrCat("griot: left ", Counted(std::ssize(list.ignored), "file"),
                     " of other kinds alone, as ", list.ignored.front(), "\n");
    std::fputs(Printable(note, /*keep_lines=*/true).c_str(), stderr);
  }
  return DocumentReader(std::move(list.inputs), std::move(reading));
}

void PrintWarnings(DocumentReader& reader, Progress* progress) {
  for (const std::string& warning : reader.TakeWarnings()) {
    if (progress != nullptr) progress->Clear();
    std::fputs(Printable(absl::StrCat("griot: ", warning, "\n"),
                         /*keep_lines=*/true)
                   .c_str(),
               stderr);
  }
}

absl::StatusOr<std::unique_ptr<Analyser>> LoadAnalyser(
    const std::string& model) {
  absl::StatusOr<std::string> path = FindModel(model);
  if (!path.ok()) return path.status();
  return Analyser::Load(*path);
}

}  // namespace griot
