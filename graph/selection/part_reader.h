#ifndef GRIOT_GRAPH_SELECTION_PART_READER_H_
#define GRIOT_GRAPH_SELECTION_PART_READER_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/selection/part.h"
#include "graph/store/sqlite.h"

// Rows of the merged tables as parts of the graph. DataLoss if a store does not
// hold what its rows refer to.

namespace griot::graph {

// The facts of these rows with all that is said of them: their statements, who
// takes part, who says so, where. Entities come without their mentions.
absl::StatusOr<Part> ReadFacts(Sqlite& database,
                               absl::Span<const int64_t> facts);

// The entities of these rows with their mentions, and no others.
absl::StatusOr<Part> ReadEntities(Sqlite& database,
                                  absl::Span<const int64_t> entities);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SELECTION_PART_READER_H_
