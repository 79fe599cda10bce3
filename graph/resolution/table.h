#ifndef GRIOT_GRAPH_RESOLUTION_TABLE_H_
#define GRIOT_GRAPH_RESOLUTION_TABLE_H_

#include <cstdint>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot::graph {

// Tables that people keep: rows with named columns.
struct TableFormat {
  absl::Span<const absl::string_view> columns;
  size_t required = 0;  // of the columns, the first ones must not be empty
  bool others = false;  // there may be further columns, which are not read
};

// Calls `visit` for each row of CSV (RFC 4180, the first row names the columns)
// or of JSON Lines (an object a line, recognised by its brace; a list of
// strings stands for a row for each). Values are in the order of
// `format.columns`, without the space around them, empty where there is none.
// What is wrong, errors of `visit` included, is InvalidArgument "FILE:LINE:
// ...", one a line, up to a bound.
absl::Status ReadTable(absl::string_view file, absl::string_view content,
                       const TableFormat& format,
                       absl::FunctionRef<absl::Status(
                           int64_t line, absl::Span<const std::string> values)>
                           visit);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_TABLE_H_
