#ifndef GRIOT_GRAPH_RESOLUTION_FTM_NAMES_H_
#define GRIOT_GRAPH_RESOLUTION_FTM_NAMES_H_

#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/decisions.h"

namespace griot::graph {

// Whether the content is FollowTheMoney's entities, as Aleph and OpenSanctions
// give them: JSON Lines whose first has a schema and properties.
bool IsFtm(absl::string_view content);

// The names, aliases and former names of the entities that have any. The id is
// that of Wikidata where the entity has one, else the entity's own. Bad lines
// are InvalidArgument, "FILE:LINE: ..." a line, up to a bound.
absl::StatusOr<std::vector<KnownName>> ParseFtmNames(absl::string_view file,
                                                     absl::string_view content);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_FTM_NAMES_H_
