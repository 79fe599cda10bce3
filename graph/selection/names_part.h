#ifndef GRIOT_GRAPH_SELECTION_NAMES_PART_H_
#define GRIOT_GRAPH_SELECTION_NAMES_PART_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/selection/part.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// What names are to be looked up in a part.
struct NamesAsked {
  std::vector<std::string> entities;  // as typed; of sources too
  bool sources = false;
  bool relations = false;
  bool types = false;
  // Also what tells of names that mean nothing, or more than one: mentions,
  // and what is near.
  bool for_errors = false;
};

// A part in which names that mean something mean what they mean in the whole:
// what FindEntities, FindSources (where asked for), FindRelations and FindTypes
// find in one they find in the other, but for the order of entities. What they
// do not find may be missing from the part alone, unless it is for errors: then
// it has what is said of it too. Facts are nothing but the relations and lemmas
// that there are, attributions who anything is attributed to.
absl::StatusOr<Part> ReadNames(Sqlite& database, const NamesAsked& asked);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SELECTION_NAMES_PART_H_
