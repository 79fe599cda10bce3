#ifndef GRIOT_APP_SUMMARY_H_
#define GRIOT_APP_SUMMARY_H_

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "extract/reading/omissions.h"
#include "graph/store/store.h"
#include "pipeline/failures.h"
#include "pipeline/tally.h"

namespace griot {

// Says on standard error what a run read and did not read, what the store
// `path` now holds, and what of it one should know first, if it is not too
// large to be looked at.
absl::Status PrintSummary(const std::string& path, const Tally& tally,
                          const Omissions& omissions, const Failures& failures,
                          const graph::StoreCounts& counts,
                          absl::Duration elapsed, graph::Store& store);

// The same of what was not read alone, by kind.
void PrintNotRead(const Omissions& omissions, const Failures& failures);

}  // namespace griot

#endif  // GRIOT_APP_SUMMARY_H_
