#ifndef GRIOT_GRAPH_RESOLUTION_JUDGEMENTS_H_
#define GRIOT_GRAPH_RESOLUTION_JUDGEMENTS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/decisions.h"

namespace griot::graph {

// Files of nomenklatura's resolver (https://github.com/opensanctions): a list a
// line, [ID, ID, "positive", score, user, time].

// Whether a table of decisions is such a file.
bool IsJudgements(absl::string_view content);

// Those on ids of griot's entities, which its export to FollowTheMoney writes,
// as decisions that name them by these ids: "positive" is same, "negative" is
// different. Ids of others count where they stand between two of griot's, as
// those do that nomenklatura gives. Errors are as of ParseDecisions.
absl::StatusOr<std::vector<Decision>> ParseJudgements(
    absl::string_view file, absl::string_view content);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_JUDGEMENTS_H_
