#ifndef GRIOT_APP_SUMMARY_H_
#define GRIOT_APP_SUMMARY_H_

#include <string>

#include "absl/time/time.h"
#include "graph/graph.h"
#include "graph/store/store.h"
#include "pipeline/tally.h"

namespace griot {

// Says on standard error what a run read, what the store `path`, whose graph is
// given, now holds, and what of it one should know first.
void PrintSummary(const std::string& path, const Tally& tally,
                  const graph::StoreCounts& counts, absl::Duration elapsed,
                  const graph::Graph& graph);

}  // namespace griot

#endif  // GRIOT_APP_SUMMARY_H_
