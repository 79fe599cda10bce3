#ifndef GRIOT_GRAPH_QUESTIONS_ENTITY_SEARCH_H_
#define GRIOT_GRAPH_QUESTIONS_ENTITY_SEARCH_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// The entities that a person may mean by `typed`, those mentioned most first.
// It is an id or the beginning of one; else a name but for case, accents and
// punctuation; else an alias; else some of the words of a name in their order,
// as a surname is. What fits in an earlier way hides what fits in a later one,
// and names hide descriptions that fit in the same way. A type may stand in
// brackets behind: "Bangui (place)".
std::vector<EntityId> FindEntities(const Graph& graph, absl::string_view typed);

// What FindEntities looks for, for who has entities at hand but no graph of
// them all.
class NameSearch {
 public:
  explicit NameSearch(absl::Span<const std::string> typed);

  // Whether one of `typed` may mean an entity of this id, or with this name or
  // alias. For each of them FindEntities gives the same of all entities and of
  // those of which that can be said.
  bool MayBeId(absl::string_view id) const;
  bool MayBeName(absl::string_view name) const;
  // Whether SuggestEntities may think of it for one of `typed`.
  bool IsNear(absl::string_view name) const;

 private:
  std::vector<std::string> ids_;   // beginnings
  std::vector<std::string> keys_;  // normalised names
  std::vector<std::string> near_;  // normalised, as SuggestEntities does
};

// Those whose names or aliases are a few slips away from `typed`, nearest
// first.
std::vector<EntityId> SuggestEntities(const Graph& graph,
                                      absl::string_view typed, size_t limit);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_ENTITY_SEARCH_H_
