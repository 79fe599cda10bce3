#include "graph/selection/part_reader.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/selection/part_builder.h"
#include "schemas/status_macros.h"

namespace griot::graph {

absl::StatusOr<Part> ReadFacts(Sqlite& database,
                               absl::Span<const int64_t> facts) {
  GRIOT_ASSIGN_OR_RETURN(PartBuilder builder, PartBuilder::Make(database));
  std::vector<int64_t> sorted(facts.begin(), facts.end());
  std::sort(sorted.begin(), sorted.end());
  for (const int64_t row : sorted) {
    GRIOT_RETURN_IF_ERROR(builder.AddFact(row));
  }
  return std::move(builder).Finish();
}

absl::StatusOr<Part> ReadEntities(Sqlite& database,
                                  absl::Span<const int64_t> entities) {
  GRIOT_ASSIGN_OR_RETURN(PartBuilder builder, PartBuilder::Make(database));
  for (const int64_t row : entities) builder.WantEntity(row);
  GRIOT_RETURN_IF_ERROR(builder.AddMentionsOf(entities));
  return std::move(builder).Finish();
}

}  // namespace griot::graph
