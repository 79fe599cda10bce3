#ifndef GRIOT_PIPELINE_NEWS_H_
#define GRIOT_PIPELINE_NEWS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/analysis/analyser.h"
#include "extract/reading/document_reader.h"
#include "pipeline/failures.h"
#include "pipeline/observer.h"

namespace griot {

// A reader of the documents under `paths`; arguments that cannot be inputs are
// failures. Warns of files of folders that are left alone.
absl::StatusOr<DocumentReader> OpenNews(const std::vector<std::string>& paths,
                                        ReadingOptions reading,
                                        Failures& failures, Observer& observer);

// Tells `observer` what `reader` has to say of the inputs that it read.
void PassWarnings(DocumentReader& reader, Observer& observer);

// The analyser of `model` (--model; empty: the one that FindModel finds).
absl::StatusOr<std::unique_ptr<Analyser>> LoadAnalyser(
    const std::string& model);

}  // namespace griot

#endif  // GRIOT_PIPELINE_NEWS_H_
