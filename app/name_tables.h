#ifndef GRIOT_APP_NAME_TABLES_H_
#define GRIOT_APP_NAME_TABLES_H_

#include "absl/status/status.h"
#include "app/options.h"
#include "graph/store.h"

namespace griot {

// Reads --decisions and --known-names, where they are given, into `merging`.
// Errors name the file and all lines that are wrong.
absl::Status LoadNameTables(const Options& options,
                            graph::MergeOptions& merging);

}  // namespace griot

#endif  // GRIOT_APP_NAME_TABLES_H_
