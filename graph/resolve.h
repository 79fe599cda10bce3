#ifndef GRIOT_GRAPH_RESOLVE_H_
#define GRIOT_GRAPH_RESOLVE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/local_entities.h"
#include "graph/string_pool.h"

namespace griot::graph {

// Which local entities are one entity.
struct Resolution {
  std::vector<uint32_t> cluster_of;  // by position of the local entity
  std::vector<std::string> keys;     // of each cluster; names it for good
};

// Names are one entity across documents if they are equal once normalised and
// their types can be of one thing: families stay apart, but a name that is
// used of a country is also its government's, and a name of unknown type goes
// with the family it has most often. Nominals and pronouns stay where they
// are. `documents` are the ids of documents, by index.
Resolution Resolve(absl::Span<const LocalEntity> locals,
                   absl::Span<const DocumentInfo> documents,
                   const StringPool& strings);

// Resolves the local entities and fills the graph's entities, and the entity of
// each argument and attribution.
absl::Status MakeEntities(const LocalEntities& locals, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLVE_H_
