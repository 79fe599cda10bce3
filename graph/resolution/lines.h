#ifndef GRIOT_GRAPH_RESOLUTION_LINES_H_
#define GRIOT_GRAPH_RESOLUTION_LINES_H_

#include <cstdint>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace griot::graph {

// Calls `read` for each line that is not blank, without the white space around
// it; lines count from 1. What is wrong is InvalidArgument "FILE:LINE: ...",
// one a line, up to a bound.
absl::Status ReadLines(
    absl::string_view file, absl::string_view content,
    absl::FunctionRef<absl::Status(int64_t line, absl::string_view text)> read);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_LINES_H_
