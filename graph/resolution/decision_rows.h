#ifndef GRIOT_GRAPH_RESOLUTION_DECISION_ROWS_H_
#define GRIOT_GRAPH_RESOLUTION_DECISION_ROWS_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/resolution/decisions.h"

namespace griot::graph {

// An object that a line of JSON Lines holds; without what is empty or usual.
std::string ToJson(const Decision& decision);

// The table `content` of the file `file` with the rows of `decisions` behind
// those that it has, but for what these say already, in the form that it has:
// CSV, to whose head columns are added that they need, or JSON Lines. An empty
// table is CSV unless the file is called otherwise. InvalidArgument, as of
// ParseDecisions, if the rows go together neither with each other nor with
// those that are there.
absl::StatusOr<std::string> WithDecisions(absl::string_view file,
                                          absl::string_view content,
                                          absl::Span<const Decision> decisions);

// The table without the last row that says the same as `decision`. NotFound if
// there is none.
absl::StatusOr<std::string> WithoutDecision(absl::string_view file,
                                            absl::string_view content,
                                            const Decision& decision);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_DECISION_ROWS_H_
