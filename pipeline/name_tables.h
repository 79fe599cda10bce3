#ifndef GRIOT_PIPELINE_NAME_TABLES_H_
#define GRIOT_PIPELINE_NAME_TABLES_H_

#include <string>

#include "absl/status/status.h"
#include "graph/store/store.h"

namespace griot {

// Reads the tables of the files `decisions` and `known_names`, unless they are
// empty, into `merging`. Errors name the file and all lines that are wrong.
absl::Status LoadNameTables(const std::string& decisions,
                            const std::string& known_names,
                            graph::MergeOptions& merging);

}  // namespace griot

#endif  // GRIOT_PIPELINE_NAME_TABLES_H_
