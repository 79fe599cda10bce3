#ifndef GRIOT_GRAPH_STORE_REPORT_FAULT_H_
#define GRIOT_GRAPH_STORE_REPORT_FAULT_H_

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"

namespace griot::graph {

// Is called for each fault that a check of a store finds.
using ReportFault = absl::FunctionRef<void(absl::string_view fault)>;

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_REPORT_FAULT_H_
