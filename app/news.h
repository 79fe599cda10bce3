#ifndef GRIOT_APP_NEWS_H_
#define GRIOT_APP_NEWS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "app/failures.h"
#include "app/progress.h"
#include "extract/analysis/analyser.h"
#include "extract/reading/document_reader.h"

namespace griot {

// A reader of the documents under `paths`; arguments that cannot be inputs are
// failures. Tells on standard error which files of folders it leaves alone.
absl::StatusOr<DocumentReader> OpenNews(const std::vector<std::string>& paths,
                                        ReadingOptions reading,
                                        Failures* failures);

// Says on standard error what `reader` has to say of the inputs that it read.
// `progress`, which may be null, is taken away first.
void PrintWarnings(DocumentReader& reader, Progress* progress);

// The analyser of `model` (--model; empty: the one that FindModel finds).
absl::StatusOr<std::unique_ptr<Analyser>> LoadAnalyser(
    const std::string& model);

}  // namespace griot

#endif  // GRIOT_APP_NEWS_H_
