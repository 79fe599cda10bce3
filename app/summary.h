#ifndef GRIOT_APP_SUMMARY_H_
#define GRIOT_APP_SUMMARY_H_

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "app/tally.h"
#include "graph/store.h"

namespace griot {

// Says on standard error what a run read, what `store` (the file `path`) now
// holds, and what of it has the broadest support.
absl::Status PrintSummary(const std::string& path, const Tally& tally,
                          const graph::StoreCounts& counts,
                          absl::Duration elapsed, graph::Store& store);

}  // namespace griot

#endif  // GRIOT_APP_SUMMARY_H_
